import { expect, test } from 'vitest';
import { contentStream } from './content-stream.ts';
import type { Page, TextRun } from './page.ts';

const run = (text: string, xPt: number, yPt: number, rest: Partial<TextRun> = {}): TextRun => ({ text, face: 'regular', sizePt: 10.5, xPt, yPt, widthPt: 10, origin: { part: 'line' }, ...rest });
const page = (runs: readonly TextRun[], rules: Page['rules'] = []): Page => ({ widthPt: 595, heightPt: 842, runs, rules, cells: [] });
const contentOf = (runs: readonly TextRun[], rules: Page['rules'] = []): string[] => contentStream(page(runs, rules), runs.map(({ text }) => `(${text}) Tj`)).split('\n');

test('texts are placed by steps from one to the next, from the foot of the page', () => {
  expect(contentOf([run('a', 56.69, 100), run('b', 83.194, 100), run('c', 20, 130.5)])).toEqual(['BT', '/R 10.5 Tf 56.69 742 Td (a) Tj', '26.5 0 Td (b) Tj', '-63.19 -30.5 Td (c) Tj', 'ET']);
});

test('face and size are told when they change', () => {
  const [, ...lines] = contentOf([run('a', 1, 842), run('b', 1, 842, { face: 'bold' }), run('c', 1, 842, { face: 'bold', sizePt: 9 }), run('d', 1, 842, { face: 'bold', sizePt: 9 })]);
  expect(lines.map((line) => line.replace(/ Td.*/, ''))).toEqual(['/R 10.5 Tf 1 0', '/B 10.5 Tf 0 0', '/B 9 Tf 0 0', '0 0', 'ET']);
});

test.each([
  [0.05, '0.05'],
  [0.5, '0.5'],
  [0.996, '1'],
  [0.004, '0'],
  [-0.004, '0'],
  [-0.05, '-0.05'],
  [-12.3, '-12.3'],
  [1234.56, '1234.56'],
])('%d is written %s', (value, written) => {
  expect(contentOf([run('a', value, 842)])[1]).toContain(` ${written} 0 Td`);
});

test('steps are taken between rounded places, so that errors do not add up', () => {
  const runs = Array.from({ length: 300 }, (_, i) => run('a', i * 1.004, 842));
  const steps = contentOf(runs).slice(1, -1).map((line) => Number(/([-\d.]+) 0 Td/.exec(line)?.[1]));
  expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(299 * 1.004, 2);
});

test('rules are one path with corners that close', () => {
  expect(contentOf([], [{ x1Pt: 10, y1Pt: 42, x2Pt: 90, y2Pt: 42 }, { x1Pt: 10, y1Pt: 42, x2Pt: 10, y2Pt: 80.25 }])).toEqual(['0.5 w 2 J', '10 800 m 90 800 l', '10 800 m 10 761.75 l', 'S', 'BT', 'ET']);
});
