import { expect, test } from 'vitest';
import type { Result } from './comparison.ts';
import { report, textTable } from './table.ts';

const result = (way: string, people: number, rest: Partial<Result> = {}): Result => ({ way, format: 'pdf', isOurs: way === 'ours', people, coldMs: 1234.5, warmMs: 50, peakMb: 100, peakOfFourMb: 200, bytes: 235_400, findings: [], ...rest });
const told = { emptyMb: 43.6, node: 'v24.0.0', lacks: [] };

test('columns are as wide as their longest cell, figures flush right', () => {
  expect(textTable([['people', '14', '1,000'], ['a', '1', '2'], ['longer name', '333', '']])).toEqual(['people        14  1,000', 'a              1      2', 'longer name  333']);
});

test('a row for each way, a column for each size', () => {
  const text = report([result('ours', 14), result('ours', 1000, { warmMs: 60 }), result('other', 1000, { warmMs: 600 })], told);
  expect(text.split('\n').slice(2, 6)).toEqual([
    'PDF: cold / warm / memory / file',
    'people                      14                    1,000',
    'ours    1,235 / 50 / 100 / 235   1,235 / 60 / 100 / 235',
    'other                        –  1,235 / 600 / 100 / 235',
  ]);
});

test('ratios name whom ours is compared with', () => {
  const text = report([result('ours', 1000, { warmMs: 60 }), result('other', 1000, { warmMs: 600 })], told);
  expect(text).toMatch(/^time, warm +0\.10 of other$/m);
  expect(text).toMatch(/^file +1\.00 of other$/m);
});

test('a file with something wrong is marked, and what is wrong is told', () => {
  const text = report([result('ours', 14), result('other', 14, { findings: ['blank, 2 characters: 王 伟'] })], told);
  expect(text).toMatch(/^other .* \*$/m);
  expect(text).toContain('* other, 14 people: blank, 2 characters: 王 伟');
});

test('growth is told when both sizes were measured', () => {
  expect(report([result('ours', 1000), result('ours', 5000, { warmMs: 200 })], told)).toContain('Warm, 5,000 people to 1,000: ours 4.0 times');
  expect(report([result('ours', 1000)], told)).not.toContain('5,000');
});

test('what an empty process takes stands above the figures', () => {
  expect(report([result('ours', 14)], told)).toMatch(/an empty process of Node v24\.0\.0: 44 MB/);
});
