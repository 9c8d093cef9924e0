import { expect, test } from 'vitest';
import { inRanges } from './code-point-ranges.ts';

test.each([
  [0x1f, false],
  [0x20, true],
  [0x7e, true],
  [0x7f, false],
  [0x4e00, true],
  [0x4e01, false],
  [0x2cc56, true],
])('U+%s in the ranges: %s', (codePoint, within) => {
  expect(inRanges([0x20, 95, 0x4e00, 1, 0x2cc56, 1])(codePoint)).toBe(within);
});

test('nothing is in no ranges', () => {
  expect(inRanges([])(0x4e00)).toBe(false);
});
