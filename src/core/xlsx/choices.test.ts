import { expect, test } from 'vitest';
import type { TableColumn } from '../paper/paper.ts';
import { choicesOf } from './choices.ts';

const rows = { first: 5, last: 18 };

test('a short list stands in the cell’s own rule', () => {
  expect(choicesOf([{ columns: [column(), column(['男', '女'], true)], rows }], '字典')).toEqual({ validations: [{ range: 'B5:B18', formula: '"男,女"', only: true }], lists: [] });
});

test.each([
  ['is longer than 255 characters', Array.from({ length: 60 }, (_, i) => `第${i}号仪器`)],
  ['has a comma in a value', ['恒温, 20 ℃', '常温']],
  ['has a quotation mark in a value', ['"A"', 'B']],
  ['has a value with a space at its end', ['甲 ', '乙']],
])('a list that %s goes to the hidden sheet', (_, values) => {
  const { validations, lists } = choicesOf([{ columns: [column(values)], rows }], '字典');
  expect(lists).toEqual([values]);
  expect(validations[0]?.formula).toBe(`'字典'!$A$1:$A$${values.length}`);
});

test('two columns with the same long list share it', () => {
  const values = ['一,二', '三'];
  const { validations, lists } = choicesOf([{ columns: [column(values), column(values)], rows }], '字典');
  expect(lists).toHaveLength(1);
  expect(new Set(validations.map(({ formula }) => formula)).size).toBe(1);
});

function column(values?: readonly string[], only = false): TableColumn {
  return { id: 'c', label: '列', head: ['列'], widthMm: 20, align: 'center', value: 'text', wrap: 'wrap', ...(values && { choices: { values, only } }) };
}
