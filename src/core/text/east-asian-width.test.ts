import { expect, test } from 'vitest';
import { columnsOf } from './east-asian-width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['汉字', 4],
  ['1985.03', 7],
  ['，。（）“”', 12],
  ['艾力·买买提', 12],
  ['𬱖䶮', 4],
  ['葛\u{E0100}', 2],
  ['e\u0301', 1],
  ['ｱ', 1],
  ['Ａ', 2],
])('%s is %d half-width columns wide', (text, columns) => {
  expect(columnsOf(text)).toBe(columns);
});
