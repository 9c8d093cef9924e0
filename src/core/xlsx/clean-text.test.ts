import { expect, test } from 'vitest';
import { cellText, longestCellText } from './clean-text.ts';
import { quotedName, sheetName } from './sheet-name.ts';

test('a text longer than a cell ends with an ellipsis and no half character', () => {
  const text = cellText('𬱖'.repeat(20_000));
  expect(text.length).toBeLessThanOrEqual(longestCellText);
  expect(text.endsWith('𬱖…')).toBe(true);
});

test('a text as long as a cell stays whole', () => {
  const text = '长'.repeat(longestCellText);
  expect(cellText(text)).toBe(text);
});

test.each([
  ['附件3', '附件3'],
  ['a/b:c*d?[e]\\f', 'a b c d  e  f'],
  ["'名称'", '名称'],
  ['', '表'],
  ['History', '表'],
  ['一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三', '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一'],
])('a sheet for %j is called %j', (text, name) => {
  expect(sheetName(text)).toBe(name);
});

test('an apostrophe in a sheet’s name is doubled in a formula', () => {
  expect(quotedName("A'B")).toBe("'A''B'");
});
