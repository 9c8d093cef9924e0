import { expect, test } from 'vitest';
import { letterPaper } from '../../../tests/letter-paper.ts';
import type { ParagraphBlock } from '../paper/paper.ts';
import { characterPlaces } from './character-places.ts';
import { layOut } from './layout.ts';
import { gapMarks, paragraphMarks } from './letter-marks.ts';
import type { Measure } from './measure.ts';
import type { Page } from './page.ts';

/** Figures and Latin letters take half an em, all else one. */
const advance: Measure['advance'] = (_, codePoint) => (codePoint < 0x7f ? 0.5 : 1);
const measure: Measure = { width: (face, text) => Array.from(text).reduce((sum, character) => sum + (advance(face, character.codePointAt(0) ?? 0) ?? 1), 0), inkCentre: () => 0.37, advance };

const text = (words: string): ParagraphBlock => ({ kind: 'paragraph', level: 'text', text: words });
const pagesOf = (...blocks: ParagraphBlock[]): Page[] => layOut(letterPaper({ blocks }), measure);
const linesOf = (pages: readonly Page[]): Page['runs'] => pages.flatMap(({ runs }) => runs.filter(({ origin }) => origin.part === 'paragraph'));

test('each character of a full line has its place, the last one ends at the right edge', () => {
  const [line] = linesOf(pagesOf(text('成立，企业（科学）技术协会的申请，共28字，写满一行以后再写一些。')));
  const places = (line && characterPlaces(line, measure)) ?? [];
  const last = places[places.length - 1];
  expect(places.map((place) => place.text).join('')).toBe(line?.text);
  expect([places[0]?.xPt, (last?.xPt ?? 0) + (last?.widthPt ?? 0)]).toEqual([expect.closeTo(line?.xPt ?? 0), expect.closeTo((line?.xPt ?? 0) + (line?.widthPt ?? 0), 0)]);
  expect(places.slice(1).every(({ xPt }, i) => xPt > (places[i]?.xPt ?? 0))).toBe(true);
});

test('a character beyond the basic plane is one character, with the selector behind it', () => {
  const [line] = linesOf(pagesOf(text('𠮷\u{fe00}田')));
  expect((line && characterPlaces(line, measure))?.map((place) => place.text)).toEqual(['𠮷\u{fe00}', '田']);
});

test('a gap is marked from bracket to bracket, on each line it runs over', () => {
  const pages = pagesOf(text(`${'字'.repeat(20)}【待填：会员人数是多少】字`));
  const [first, second] = linesOf(pages);
  const whole = ([xPt = 0, yPt = 0, widthPt = 0]: (number | undefined)[]): number[] => [xPt, yPt, widthPt].map(Math.round);
  expect(gapMarks(pages, measure).map(({ xPt, yPt, widthPt }) => whole([xPt, yPt, widthPt]))).toEqual([
    whole([(first?.xPt ?? 0) + 20 * 15.79, (first?.yPt ?? 0) - 14.72, 6 * 15.79]),
    whole([second?.xPt, (second?.yPt ?? 0) - 14.72, 6 * 15.79]),
  ]);
});

test('a gap that runs over to the next page is marked on both', () => {
  const pages = pagesOf(text(`${'字'.repeat(26 + 20 * 28 + 25)}【待填：会员人数】字`));
  expect(gapMarks(pages, measure).map(({ page }) => page)).toEqual([0, 1]);
});

test('brackets around other words are no gap', () => {
  expect(gapMarks(pagesOf(text('【注】见附件，待填：无')), measure)).toEqual([]);
});

test('the lines of one paragraph are found on whatever pages they stand, and none of a paragraph that there is not', () => {
  const pages = pagesOf(text('一'), text('二'.repeat(26 + 28 * 22)), text('三'));
  expect(paragraphMarks(pages, 1).map(({ page }) => page)).toEqual([...Array.from({ length: 21 }, () => 0), 1, 1]);
  expect([paragraphMarks(pages, 2).length, paragraphMarks(pages, 3)]).toEqual([1, []]);
});
