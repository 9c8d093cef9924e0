import { isPlain } from './drawn-character.ts';
import type { FaceName } from './face.ts';
import { rulePt, type Page, type Rule } from './page.ts';
import type { Mark } from './structure.ts';
import type { SetGlyph, Subset } from './subset.ts';

/** Resource names of the faces in every page. */
export const fontKeys: Readonly<Record<FaceName, string>> = { regular: 'R', bold: 'B', hei: 'H', kai: 'K' };

/**
 * What paints one page: all rules as one path, then all text in one text object. Points from the bottom left corner. `shown`
 * has the operator that shows each run's text. With `marks`, one for each run, everything is marked as what it is (PDF 32000-1 §14.6).
 */
export function contentStream(page: Page, shown: readonly string[], marks?: readonly Mark[]): string {
  const path = rules(page);
  return [...(marks && path.length > 0 ? [artifact, ...path, end] : path), ...texts(page, shown, marks)].join('\n');
}

function rules({ rules: all, heightPt }: Page): string[] {
  if (all.length === 0) return [];
  const path = ({ x1Pt, y1Pt, x2Pt, y2Pt }: Rule): string => `${decimal(x1Pt)} ${decimal(heightPt - y1Pt)} m ${decimal(x2Pt)} ${decimal(heightPt - y2Pt)} l`;
  // Projecting caps close the corners of the grid.
  return [`${rulePt} w 2 J`, ...all.map(path), 'S'];
}

function texts({ runs, heightPt }: Page, shown: readonly string[], marks: readonly Mark[] | undefined): string[] {
  const pen = { x: 0, y: 0, face: '', sizePt: 0 };
  const lines = runs.map((run, i) => {
    const { face, sizePt } = run;
    const select = face === pen.face && sizePt === pen.sizePt ? '' : `/${fontKeys[face]} ${decimal(sizePt)} Tf `;
    // Rounded before the step is taken, so that errors do not add up along the page.
    const [x, y] = [hundredths(run.xPt), hundredths(heightPt - run.yPt)];
    const move = `${decimalOf(x - pen.x)} ${decimalOf(y - pen.y)} Td `;
    pen.x = x;
    pen.y = y;
    pen.face = face;
    pen.sizePt = sizePt;
    return `${select}${move}${shown[i] ?? ''}`;
  });
  const marked = marks ? lines.flatMap((line, i) => [...opened(marks, i), line, ...closed(marks, i)]) : lines;
  return ['BT', ...marked, 'ET'];
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

/** The operator that shows a text in the glyphs of its face (PDF 32000-1 §9.4.3). */
export function showText(text: string, subset: Subset, spaces?: readonly number[]): string {
  if (spaces) return showGlyphs(subset.encode(text, spaces));
  return isPlain(text) ? `<${subset.encodePlain(text)}> Tj` : showGlyphs(subset.encode(text));
}

/** Side by side, or with adjustments between them: thousandths of an em, positive to the left. */
function showGlyphs(glyphs: readonly SetGlyph[]): string {
  const adjustment = ({ spaceBefore }: SetGlyph): number => -Math.round(1000 * spaceBefore);
  if (glyphs.every((glyph) => adjustment(glyph) === 0)) return `<${glyphs.map(({ code }) => code).join('')}> Tj`;
  const parts = glyphs.map((glyph) => (adjustment(glyph) === 0 ? '' : `>${adjustment(glyph)}<`) + glyph.code);
  return `[<${parts.join('')}>] TJ`.replace('<>', '');
}

/** A number as PDF writes it: two places at most, no exponent. */
function decimal(value: number): string {
  return decimalOf(hundredths(value));
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}

function decimalOf(wholeHundredths: number): string {
  const size = Math.abs(wholeHundredths);
  const whole = Math.floor(size / 100);
  return `${wholeHundredths < 0 ? '-' : ''}${whole}${fractions[size - 100 * whole] ?? ''}`;
}

// Whole numbers become text several times faster than fractions, and a long roster has tens of thousands to write.
const fractions = Array.from({ length: 100 }, (_, i) => String(i / 100).slice(1));
