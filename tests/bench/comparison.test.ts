import { describe, expect, test } from 'vitest';
import { growthOf, median, ratiosOf, type Result } from './comparison.ts';

const result = (way: string, rest: Partial<Result> = {}): Result => ({ way, format: 'pdf', isOurs: way === 'ours', people: 1000, coldMs: 100, warmMs: 50, peakMb: 100, peakOfFourMb: 200, bytes: 10_000, findings: [], ...rest });

describe('ours to the best of the others', () => {
  const results = [result('ours', { bytes: 6000 }), result('slow', { warmMs: 900, bytes: 12_000 }), result('fast', { warmMs: 500, bytes: 20_000 })];

  test('is taken from whoever is best at each thing', () => {
    const ratios = ratiosOf(results);
    expect(ratios.find(({ measure }) => measure === 'warmMs')).toEqual({ format: 'pdf', people: 1000, measure: 'warmMs', ratio: 0.1, besides: 'fast' });
    expect(ratios.find(({ measure }) => measure === 'bytes')).toMatchObject({ ratio: 0.5, besides: 'slow' });
  });

  test('sees only the same kind of file at the same size', () => {
    const others = [result('small', { people: 14, warmMs: 1 }), result('sheet', { format: 'xlsx', warmMs: 1 })];
    expect(ratiosOf([...results, ...others])).toEqual(ratiosOf(results));
  });

  test('is not told where nobody else was measured', () => {
    expect(ratiosOf([result('ours')])).toEqual([]);
  });
});

test('growth is told for whoever was measured at both sizes', () => {
  const results = [result('ours'), result('ours', { people: 5000, warmMs: 150 }), result('other', { people: 5000 })];
  expect(growthOf(results, 1000, 5000)).toEqual([{ way: 'ours', format: 'pdf', growth: 3 }]);
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 3], 2.5],
  [[10, 9, 100, 8, 7], 9],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test('of nothing there is no median', () => {
  expect(() => median([])).toThrow();
});
