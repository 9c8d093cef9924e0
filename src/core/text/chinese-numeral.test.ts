import { expect, test } from 'vitest';
import { chineseNumeral } from './chinese-numeral.ts';

test.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [11, '11'],
])('%i is written %s', (count, words) => {
  expect(chineseNumeral(count)).toBe(words);
});
