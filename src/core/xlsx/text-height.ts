import { columnsOf } from '../text/east-asian-width.ts';
import { breakLines } from '../text/line-break.ts';

const pointsPerMm = 72 / 25.4;
// A spreadsheet keeps about five pixels of each column clear; a substitute font may run a little wider than 宋体.
const paddingPt = 3.75;
const reserve = 0.95;
const leading = 1.3;
/** Excel's limit. */
const highestRowPt = 409;

export interface CellToFit {
  readonly text: string;
  readonly widthMm: number;
  readonly sizePt: number;
}

/** How many lines a wrapped text takes in a cell. */
export function linesIn({ text, widthMm, sizePt }: CellToFit): number {
  const width = (widthMm * pointsPerMm - paddingPt) * reserve;
  return breakLines({ text, width, advanceOf: (cluster) => (columnsOf(cluster) * sizePt) / 2 }).length;
}

/** True when a text of one line fits without wrapping. */
export function fitsOnLine(cell: CellToFit): boolean {
  return linesIn(cell) === 1;
}

/** Height that so many lines need, air above and below included, as far as Excel's highest row. */
export function textHeightPt(lines: number, sizePt: number): number {
  return Math.min(highestRowPt, neededPt(lines, sizePt));
}

/** The largest of `sizesPt` (given in falling order) at which the text fits into the highest row there is, or the last. */
export function sizeThatFits({ text, widthMm }: Omit<CellToFit, 'sizePt'>, sizesPt: readonly [number, ...number[]]): number {
  const fits = (sizePt: number): boolean => neededPt(linesIn({ text, widthMm, sizePt }), sizePt) <= highestRowPt;
  return sizesPt.find(fits) ?? sizesPt[sizesPt.length - 1] ?? sizesPt[0];
}

function neededPt(lines: number, sizePt: number): number {
  return Math.ceil((lines * leading + 0.75) * sizePt);
}
