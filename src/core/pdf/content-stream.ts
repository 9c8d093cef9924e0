import type { FaceName } from './face.ts';
import { rulePt, type Page, type Rule, type TextRun } from './page.ts';
import type { Mark } from './structure.ts';
import type { SetGlyph } from './subset.ts';
import { hex4 } from './to-unicode.ts';

/** Resource names of the faces in every page. */
export const fontKeys: Readonly<Record<FaceName, string>> = { regular: 'R', bold: 'B' };

/**
 * What paints one page: all rules as one path, then all text in one text object. Points from the bottom left corner. With
 * `marks`, one for each run, everything is marked as what it is (PDF 32000-1 §14.6).
 */
export function contentStream(page: Page, encode: (run: TextRun) => readonly SetGlyph[], marks?: readonly Mark[]): string {
  const path = rules(page);
  return [...(marks && path.length > 0 ? [artifact, ...path, end] : path), ...texts(page, encode, marks)].join('\n');
}

function rules({ rules: all, heightPt }: Page): string[] {
  if (all.length === 0) return [];
  const path = ({ x1Pt, y1Pt, x2Pt, y2Pt }: Rule): string => `${decimal(x1Pt)} ${decimal(heightPt - y1Pt)} m ${decimal(x2Pt)} ${decimal(heightPt - y2Pt)} l`;
  // Projecting caps close the corners of the grid.
  return [`${rulePt} w 2 J`, ...all.map(path), 'S'];
}

function texts({ runs, heightPt }: Page, encode: (run: TextRun) => readonly SetGlyph[], marks: readonly Mark[] = []): string[] {
  const pen = { x: 0, y: 0, font: '' };
  const lines = runs.map((run) => {
    const font = `/${fontKeys[run.face]} ${decimal(run.sizePt)} Tf`;
    // Rounded before the step is taken, so that errors do not add up along the page.
    const [x, y] = [round(run.xPt), round(heightPt - run.yPt)];
    const select = font === pen.font ? '' : `${font} `;
    const move = `${decimal(x - pen.x)} ${decimal(y - pen.y)} Td`;
    Object.assign(pen, { x, y, font });
    return `${select}${move} ${show(encode(run))}`;
  });
  return ['BT', ...lines.flatMap((line, i) => [...opened(marks, i), line, ...closed(marks, i)]), 'ET'];
}

const artifact = '/Artifact BMC';
const end = 'EMC';

/** Runs of one mark, which follow each other, are marked together. */
function opened(marks: readonly Mark[], i: number): string[] {
  const mark = marks[i];
  if (mark === undefined || sameMark(mark, marks[i - 1])) return [];
  return [mark === 'artifact' ? artifact : `/${mark.tag} <</MCID ${mark.number}>> BDC`];
}

function closed(marks: readonly Mark[], i: number): string[] {
  const mark = marks[i];
  return mark === undefined || sameMark(mark, marks[i + 1]) ? [] : [end];
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one === 'artifact' || other === undefined || other === 'artifact') return one === other;
  return one.number === other.number;
}

/** Glyphs side by side, or with adjustments between them (PDF 32000-1 §9.4.3): thousandths of an em, positive to the left. */
function show(glyphs: readonly SetGlyph[]): string {
  const adjustment = ({ spaceBefore }: SetGlyph): number => -Math.round(1000 * spaceBefore);
  if (glyphs.every((glyph) => adjustment(glyph) === 0)) return `<${glyphs.map(({ number }) => hex4(number)).join('')}> Tj`;
  const parts = glyphs.map((glyph) => (adjustment(glyph) === 0 ? '' : `>${adjustment(glyph)}<`) + hex4(glyph.number));
  return `[<${parts.join('')}>] TJ`.replace('<>', '');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A number as PDF writes it: two places at most, no exponent. */
function decimal(value: number): string {
  return String(round(value));
}
