import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Paper, ParagraphBlock } from '../paper/paper.ts';
import { layOut } from './layout.ts';
import type { Measure } from './measure.ts';
import type { Page, TextRun } from './page.ts';

const measure: Measure = { width: (_, text) => Array.from(text).length, inkCentre: () => 0.37, advance: () => 1 };
const mm = 72 / 25.4;
/** 28 characters of 16 pt to a line. */
const widthMm = (28.05 * 16) / mm;

function pagesOf(blocks: readonly Block[]): Page[] {
  const paper: Paper = {
    fileName: '样张',
    properties: { title: '样张', subject: '', author: '' },
    language: 'zh-CN',
    style: 'form',
    orientation: 'portrait',
    marginsMm: { top: 37, right: 210 - 28 - widthMm, bottom: 35, left: 28 },
    blocks,
    pageNumbers: false,
  };
  return layOut(paper, measure);
}

const text = (characters: number): ParagraphBlock => ({ kind: 'paragraph', level: 'text', text: '字'.repeat(characters) });
const heading: ParagraphBlock = { kind: 'paragraph', level: 'heading-1', text: '一、题' };
/** A paragraph of so many lines: 26 characters on the first, 28 on each other. */
const lines = (count: number): ParagraphBlock => text(26 + 28 * (count - 1));
const runsOf = (pages: readonly Page[]): TextRun[] => pages.flatMap(({ runs }) => runs);
const endOf = (run: TextRun | undefined): number => (run?.xPt ?? 0) + (run?.widthPt ?? 0);
const countsOf = (pages: readonly Page[]): number[] => pages.map(({ runs }) => runs.length);

describe('a paragraph', () => {
  test('is moved in by two characters on its first line, and fills the others', () => {
    const [first, second] = runsOf(pagesOf([text(40)]));
    expect([first?.text.length, second?.text.length]).toEqual([26, 14]);
    expect((first?.xPt ?? 0) - (second?.xPt ?? 0)).toBeCloseTo(32);
    expect(second?.xPt).toBeCloseTo(28 * mm);
  });

  test('ends flush with the type area but for its last line, whatever marks and figures it has', () => {
    const runs = runsOf(pagesOf([{ ...text(0), text: `${'字'.repeat(25)}，（${'字'.repeat(26)}。${'字'.repeat(24)}2026年${'字'.repeat(4)}` }]));
    expect(runs.map((run) => run.text)).toEqual([`${'字'.repeat(25)}，`, `（${'字'.repeat(26)}。`, `${'字'.repeat(24)}2026`, `年${'字'.repeat(4)}`]);
    expect(runs.map(endOf)).toEqual([...Array<unknown>(3).fill(expect.closeTo((28 + widthMm) * mm)), expect.closeTo(28 * mm + 5 * 16)]);
  });

  test('takes a mark that closes into a full line, whose marks give the room', () => {
    const [first, second] = runsOf(pagesOf([{ ...text(0), text: `${'字'.repeat(12)}，${'字'.repeat(13)}。${'字'.repeat(9)}` }]));
    expect([first?.text.length, second?.text]).toEqual([27, '字'.repeat(9)]);
    expect(endOf(first)).toBeCloseTo((28 + widthMm) * mm);
  });

  test('that has line feeds is several, each moved in', () => {
    const [one, two] = runsOf(pagesOf([{ ...text(0), text: '甲\n乙' }]));
    expect([one?.xPt, two?.xPt]).toEqual([expect.closeTo(28 * mm + 32), expect.closeTo(28 * mm + 32)]);
    expect(two?.origin).toBe(one?.origin);
  });

  test('stands 22 lines to a page of 225 mm, in 16 pt', () => {
    const pages = pagesOf([lines(44)]);
    expect(countsOf(pages)).toEqual([22, 22]);
    expect(runsOf(pages).every(({ sizePt }) => sizePt === 16)).toBe(true);
  });

  test('leaves no single line at the foot of a page', () => {
    expect(countsOf(pagesOf([lines(21), lines(4)]))).toEqual([21, 4]);
  });

  test('leaves no single line at the top of a page', () => {
    expect(countsOf(pagesOf([lines(23)]))).toEqual([21, 2]);
  });

  test('of three lines or fewer stays on one page', () => {
    expect(countsOf(pagesOf([lines(20), lines(3)]))).toEqual([20, 3]);
  });

  test('gives a text that is empty its line', () => {
    const [first, second] = runsOf(pagesOf([text(0), text(1), text(1)]));
    expect((second?.yPt ?? 0) - (first?.yPt ?? 0)).toBeCloseTo((225 / 22) * mm);
  });
});

describe('a heading', () => {
  test('goes to the next page with what it heads', () => {
    expect(countsOf(pagesOf([lines(20), heading, lines(4)]))).toEqual([20, 5]);
    expect(countsOf(pagesOf([lines(19), heading, lines(4)]))).toEqual([22, 2]);
  });

  test('goes there with the heading above it', () => {
    expect(countsOf(pagesOf([lines(19), heading, heading, lines(4)]))).toEqual([19, 6]);
  });

  test('goes there with the head and the first row of the table below it', () => {
    const table: Block = { kind: 'table', columns: [{ id: 'c', label: '列', head: ['列'], widthMm: 40, align: 'left', value: 'text', wrap: 'wrap' }], rows: [{ row: null, cells: ['值'] }] };
    expect(countsOf(pagesOf([lines(19), heading, table]))).toEqual([19, 3]);
    expect(countsOf(pagesOf([lines(18), heading, table]))).toEqual([21]);
  });

  test('is set in the bold face, the text below it in the regular one', () => {
    expect(runsOf(pagesOf([heading, text(1)])).map(({ face }) => face)).toEqual(['bold', 'regular']);
  });
});

describe('whatever the paragraphs', () => {
  const paragraphs = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 1500 })), { minLength: 1, maxLength: 12 });
  const laidOut = (given: readonly (readonly [boolean, number])[]): { blocks: ParagraphBlock[]; pages: Page[] } => {
    const blocks = given.map(([isHeading, count]): ParagraphBlock => (isHeading ? heading : text(count)));
    return { blocks, pages: pagesOf(blocks) };
  };

  test('no character is lost, and nothing stands below the type area', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        const { blocks, pages } = laidOut(given);
        expect(runsOf(pages).map((run) => run.text).join('')).toBe(blocks.map((block) => block.text).join(''));
        expect(Math.max(...runsOf(pages).map(({ yPt }) => yPt))).toBeLessThan((297 - 35) * mm);
      }),
    );
  });

  test('no page ends with a heading, nor with or in the first line of a paragraph', () => {
    fc.assert(
      fc.property(paragraphs, (given) => {
        const { pages } = laidOut([...given, [false, 30]]);
        for (const { runs } of pages) {
          const last = runs[runs.length - 1];
          const before = runs[runs.length - 2];
          expect(last?.origin).not.toMatchObject({ level: 'heading-1' });
          if (last && runs.length > 1 && pages.some((page) => page.runs !== runs && page.runs[0]?.origin === last.origin)) expect(before?.origin).toBe(last.origin);
        }
      }),
    );
  });
});
