import { describe, expect, test } from 'vitest';
import { madeUpPeople, membersPaper, plainPaper } from '../../../tests/test-papers.ts';
import type { Paper } from '../paper/paper.ts';
import { layOut } from './layout.ts';
import type { Measure } from './measure.ts';
import type { Page, TextRun } from './page.ts';

const measure: Measure = {
  width: (_, text) => Array.from(text).reduce((sum, character) => sum + (character < '\u007f' ? 0.55 : 1), 0),
  inkCentre: () => 0.37,
  advance: () => 1,
};
const pagesOf = (paper: Paper): Page[] => layOut(paper, measure);
const textOf = (page: Page | undefined, part: TextRun['origin']['part']): string[] => (page?.runs ?? []).filter(({ origin }) => origin.part === part).map(({ text }) => text);
const rowsOn = (page: Page): number[] => [...new Set(page.cells.flatMap(({ origin }) => (origin.part === 'cell' ? [origin.rowIndex] : [])))];

describe('the form', () => {
  const [page, ...more] = pagesOf(membersPaper({ people: madeUpPeople(2) }));

  test('label, title, line and page number are there', () => {
    expect([textOf(page, 'label'), textOf(page, 'title'), textOf(page, 'line'), textOf(page, 'page-number')]).toEqual([
      ['附件3'],
      ['企业科协会员汇总表'],
      ['单位（盖章）：洛阳示例精密轴承有限公司', '填表日期：2026年11月22日'],
      ['第 1 页 共 1 页'],
    ]);
  });

  test('a note at the foot stands on each page before its number', () => {
    const paper = { ...membersPaper({ people: madeUpPeople(40) }), footNote: '样例' };
    const numbered = pagesOf(paper).map((of) => textOf(of, 'page-number'));
    expect(numbered.length).toBeGreaterThan(1);
    expect(numbered).toEqual(numbered.map((_, at) => [`样例　第 ${at + 1} 页 共 ${numbered.length} 页`]));
    expect(textOf(pagesOf({ ...paper, pageNumbers: false })[0], 'page-number')).toEqual(['样例']);
  });

  test('a title higher than a page goes on on the next', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `第${i + 1}行`);
    const pages = pagesOf({ ...plainPaper([]), blocks: [{ kind: 'title', text: lines.join('').repeat(2), lines }] });
    expect(pages.flatMap((of) => textOf(of, 'title'))).toEqual(lines);
    expect(pages.length).toBe(3);
    for (const { runs, heightPt } of pages) for (const { yPt } of runs) expect(yPt).toBeLessThan(heightPt);
  });

  test('headings break as the form breaks them', () => {
    expect(textOf(page, 'head')).toEqual(['序号', '姓名', '性别', '出生', '年月', '文化', '程度', '政治', '面貌', '职称', '职务', '电话']);
  });

  test('fourteen rows fill one page down to its foot', () => {
    const lowest = Math.max(...(page?.cells ?? []).map(({ yPt, heightPt }) => yPt + heightPt));
    expect([more.length, lowest / (page?.heightPt ?? 1) > 0.8]).toEqual([0, true]);
  });

  test('a run tells the row and the column it shows', () => {
    expect(page?.runs.find(({ text }) => text === '欧阳明月')?.origin).toEqual({ part: 'cell', column: 'name', row: 'm2', rowIndex: 1 });
  });

  test('the page lies on its side when asked to', () => {
    const [side] = pagesOf(membersPaper({ people: [], orientation: 'landscape' }));
    expect([Math.round(side?.widthPt ?? 0), Math.round(side?.heightPt ?? 0)]).toEqual([842, 595]);
  });
});

describe('a long roster', () => {
  const pages = pagesOf(membersPaper({ people: madeUpPeople(200) }));

  test('the head stands on every page', () => {
    expect(pages.map((page) => textOf(page, 'head').length)).toEqual(pages.map(() => 12));
  });

  test('every row stands on one page, in order', () => {
    expect(pages.flatMap(rowsOn)).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  test('pages are counted', () => {
    expect(textOf(pages[pages.length - 1], 'page-number')).toEqual([`第 ${pages.length} 页 共 ${pages.length} 页`]);
  });

  test('nothing stands below the margin but the page number', () => {
    const lowest = pages.flatMap((page) => page.cells.map(({ yPt, heightPt }) => page.heightPt - yPt - heightPt));
    expect(Math.min(...lowest)).toBeGreaterThanOrEqual((22 * 72) / 25.4 - 0.02);
  });
});

describe('long cells', () => {
  const long = '国家级企业技术中心热处理试验室副主任'.repeat(12);
  const pages = pagesOf(plainPaper([['甲', long], ['乙', long.repeat(20)], ['丙', '丁']]));

  test('not a character is lost', () => {
    const columnTwo = pages.flatMap((page) => page.runs.filter(({ origin }) => origin.part === 'cell' && origin.column === 'c2'));
    expect(columnTwo.map(({ text }) => text).join('')).toBe(`${long}${long.repeat(20)}丁`);
  });

  test('every line lies inside its cell', () => {
    const outside = pages.flatMap(({ cells, runs }) => runs.filter((run) => run.origin.part === 'cell' && !cells.some((cell) => cell.origin === run.origin && run.xPt >= cell.xPt && run.xPt + run.widthPt <= cell.xPt + cell.widthPt && run.yPt > cell.yPt && run.yPt < cell.yPt + cell.heightPt)));
    expect(outside).toEqual([]);
  });
});

describe('a title that is too long', () => {
  const title = '企业科协主席、副主席、秘书长候选人汇总表与补充说明';
  const paper = (lines: string[]): Paper => ({ ...membersPaper({ people: [] }), blocks: [{ kind: 'title', text: title, lines }] });

  test('is broken where the form breaks it', () => {
    const lines = ['企业科协主席、副主席、秘书长', '候选人汇总表与补充说明'];
    expect(textOf(pagesOf(paper(lines))[0], 'title')).toEqual(lines);
  });

  test('gets smaller when the form does not break it', () => {
    const [run] = pagesOf(paper([]))[0]?.runs ?? [];
    expect([run?.text, (run?.sizePt ?? 99) < 22]).toEqual([title, true]);
  });
});

test('left and right stand on two lines when one is too short for both', () => {
  const paper: Paper = { ...membersPaper({ people: [] }), pageNumbers: false, blocks: [{ kind: 'line', left: '单位（盖章）：'.repeat(6), right: '填表日期：2026年11月22日' }] };
  const [left, right] = pagesOf(paper)[0]?.runs ?? [];
  expect((right?.yPt ?? 0) - (left?.yPt ?? 0)).toBeGreaterThan(15);
});

test('a name of 200 characters stands on several lines that can be read, and is whole', () => {
  const name = '很长的企业名称'.repeat(29).slice(0, 200);
  const [page] = pagesOf({ ...membersPaper({ people: [] }), blocks: [{ kind: 'line', left: name, right: '填表日期：2026年11月22日' }] });
  const runs = (page?.runs ?? []).filter(({ origin }) => origin.part === 'line');
  expect(runs.map(({ text }) => text).join('')).toBe(`${name}填表日期：2026年11月22日`);
  expect(Math.min(...runs.map(({ sizePt }) => sizePt))).toBeGreaterThanOrEqual(9);
});
