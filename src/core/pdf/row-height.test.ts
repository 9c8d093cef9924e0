import { expect, test } from 'vitest';
import { rowHeights } from './row-height.ts';

const mm = 72 / 25.4;
const inMm = (heights: readonly number[]): number[] => heights.map((height) => Math.round((height / mm) * 10) / 10);

test('rows of a form that has room are tall, but not taller than 12.5 mm', () => {
  expect(inMm(rowHeights([18, 18], 200 * mm))).toEqual([12.5, 12.5]);
});

test('rows share the room there is', () => {
  expect(inMm(rowHeights([18, 18, 18], 30.2 * mm))).toEqual([10, 10, 10]);
});

test('a row that needs more gets it, and the others give way', () => {
  expect(inMm(rowHeights([20 * mm, 18, 18], 40.1 * mm))).toEqual([20, 10, 10]);
});

test('rows of a table on several pages are 8 mm', () => {
  expect(inMm(rowHeights([18, 18, 18], 10 * mm))).toEqual([8, 8, 8]);
});
