import { expect, test } from 'vitest';
import { madeUpPeople, membersPaper, plainPaper } from '../../../tests/test-papers.ts';
import type { Paper } from '../paper/paper.ts';
import { tableSheet } from './table-sheet.ts';
import { fitsOnLine, linesIn } from './text-height.ts';

test('a text takes as many lines as its column is narrow', () => {
  const text = '精密轴承研究院副院长兼第三研究室主任';
  expect([20, 27, 57, 120].map((widthMm) => linesIn({ text, widthMm, sizePt: 10.5 }))).toEqual([5, 3, 2, 1]);
});

test('a text written in several lines never counts as one', () => {
  expect(fitsOnLine({ text: '出生\n年月', widthMm: 100, sizePt: 10.5 })).toBe(false);
});

test('an empty form fills its page with rows of one height', () => {
  expect(new Set(bodyHeights(membersPaper({ people: [] })))).toEqual(new Set([35]));
});

test('an empty form on its side still fits on one page', () => {
  const paper = membersPaper({ people: [], orientation: 'landscape' });
  expect(total(tableSheet(paper).sheet['!rows'])).toBeLessThanOrEqual(((210 - 25 - 22) / 25.4) * 72);
});

test('rows on several pages are as low as their texts allow, and never below 26 points', () => {
  const heights = bodyHeights(membersPaper({ people: madeUpPeople(200) }));
  expect(Math.min(...heights)).toBe(26);
  expect(heights[2]).toBeGreaterThan(80);
});

test('no row is higher than Excel allows: the text gets smaller instead', () => {
  const { sheet } = tableSheet(plainPaper([['很长的职务'.repeat(60)]]));
  expect(sheet['!rows']?.[1]?.hpt).toBeLessThanOrEqual(409);
  expect(sheet['A2']).toMatchObject({ s: { font: { sz: 9 } } });
});

test('a name too long to be read on one line takes two, a short one shrinks', () => {
  const { sheet } = tableSheet(plainPaper([['欧阳景行云'], ['阿卜杜热西提·买买提艾力']], { columns: [{ widthMm: 19, align: 'center', wrap: 'keep' }] }));
  expect(sheet['A2']).not.toMatchObject({ s: { alignment: { wrapText: true } } });
  expect(sheet['A2']).toMatchObject({ s: { font: { sz: 10.5 } } });
  expect(sheet['A3']).toMatchObject({ s: { font: { sz: 9 }, alignment: { wrapText: true } } });
});

test('columns are as wide as on paper, in eighths of a figure', () => {
  const { sheet } = tableSheet(plainPaper([['一']]));
  expect(sheet['!cols']).toEqual([{ width: 18.875 }]);
});

test('a running number is a number, all else is text', () => {
  const { sheet } = tableSheet(membersPaper({ people: madeUpPeople(1) }));
  expect(sheet['A5']).toMatchObject({ t: 'n', v: 1 });
  expect(sheet['D5']).toMatchObject({ t: 's', v: '1970.01', s: { numFmt: '@' } });
  expect(sheet['I5']).toMatchObject({ t: 's', v: '13803791000', s: { numFmt: '@' } });
});

test('an enterprise whose name is long gets a higher line, and the date keeps its place', () => {
  const { sheet } = tableSheet(membersPaper({ people: [], enterprise: '很长的企业名称'.repeat(10) }));
  expect(sheet['!rows']?.[2]?.hpt).toBeGreaterThan(35);
  expect(sheet['!merges']?.slice(2)).toEqual([{ s: { r: 2, c: 0 }, e: { r: 2, c: 6 } }, { s: { r: 2, c: 7 }, e: { r: 2, c: 8 } }]);
});

test('a title too long for its page is broken where its template says', () => {
  const { sheet } = tableSheet(plainPaper([['一']], { above: [{ kind: 'title', text: '很长的表名很长的表名', lines: ['很长的表名', '很长的表名'] }] }));
  expect(sheet['A1']).toMatchObject({ v: '很长的表名\n很长的表名' });
});

function bodyHeights(paper: Paper): number[] {
  const { sheet, tables: [{ headRow, lastBodyRow }] } = tableSheet(paper);
  return (sheet['!rows'] ?? []).slice(headRow, lastBodyRow).map(({ hpt }) => hpt);
}

function total(rows: readonly { hpt: number }[] = []): number {
  return rows.reduce((sum, { hpt }) => sum + hpt, 0);
}
