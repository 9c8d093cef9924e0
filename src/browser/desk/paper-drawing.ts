import { type CharacterPlace, characterPlaces } from '../../core/pdf/character-places.ts';
import type { LetterMark } from '../../core/pdf/letter-marks.ts';
import type { Measure } from '../../core/pdf/measure.ts';
import type { CellBox, Page, TextRun } from '../../core/pdf/page.ts';

// A laid-out page as SVG. Geometry is the PDF's own; only the letters are the system's, each in its own place or stretched to the same width.

/** What is marked on screen and never in the file. */
export interface ScreenMarks {
  readonly currentRow: string | null;
  /** Cells with something to mend, as `row/column`. */
  readonly faulty: ReadonlySet<string>;
  /** Number of the letter's paragraph that is being written, from 0. */
  readonly paragraph?: number | null;
}

/** What is marked on one page of a letter. */
export interface LetterMarks {
  readonly gaps: readonly LetterMark[];
  readonly current: readonly LetterMark[];
}

const svg = 'http://www.w3.org/2000/svg';

export function drawPage(page: Page, marks: ScreenMarks, measure: Measure, letter: LetterMarks): SVGSVGElement {
  const drawing = node('svg', { viewBox: `0 0 ${page.widthPt} ${page.heightPt}`, 'aria-hidden': 'true', class: 'page-drawing' });
  const cells = page.cells.filter(({ origin }) => origin.part === 'cell' && origin.row !== null);
  drawing.append(
    ...cells.filter((cell) => rowOf(cell) === marks.currentRow).map((cell) => box(cell, 'current-row')),
    ...letter.current.map((mark) => box(mark, 'current-row')),
    ...letter.gaps.map((mark) => box(mark, 'gap')),
    ...page.rules.map(({ x1Pt, y1Pt, x2Pt, y2Pt }) => node('line', { x1: x1Pt, y1: y1Pt, x2: x2Pt, y2: y2Pt, class: 'rule' })),
    ...page.runs.map((run) => text(run, measure)),
    ...cells.filter((cell) => marks.faulty.has(keyOf(cell))).map((cell) => box(cell, 'faulty')),
  );
  return drawing;
}

/** Number of the page, from 0, on which the row stands; −1 for none. */
export function pageOfRow(pages: readonly Page[], row: string): number {
  return pages.findIndex(({ cells }) => cells.some((cell) => rowOf(cell) === row));
}

function text(run: TextRun, measure: Measure): SVGElement {
  const { text, face, sizePt, xPt, yPt, widthPt } = run;
  const places = characterPlaces(run, measure);
  if (places) return placed(node('text', { y: yPt, 'font-size': sizePt, class: face }), places);
  const stretched = node('text', { x: xPt, y: yPt, 'font-size': sizePt, textLength: widthPt, lengthAdjust: 'spacingAndGlyphs', class: face });
  stretched.textContent = text;
  return stretched;
}

function placed(run: SVGElement, places: readonly CharacterPlace[]): SVGElement {
  run.append(
    ...places.map(({ text, xPt }) => {
      const character = node('tspan', { x: xPt });
      character.textContent = text;
      return character;
    }),
  );
  return run;
}

function box({ xPt, yPt, widthPt, heightPt }: Pick<CellBox, 'xPt' | 'yPt' | 'widthPt' | 'heightPt'>, className: string): SVGElement {
  return node('rect', { x: xPt, y: yPt, width: widthPt, height: heightPt, class: className });
}

function rowOf({ origin }: CellBox): string | null {
  return origin.part === 'cell' ? origin.row : null;
}

function keyOf({ origin }: CellBox): string {
  return origin.part === 'cell' ? `${origin.row ?? ''}/${origin.column}` : '';
}

function node<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string | number>>): SVGElementTagNameMap[K] {
  const made = document.createElementNS(svg, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
