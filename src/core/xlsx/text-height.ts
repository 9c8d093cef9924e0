import { columnsOf } from '../text/east-asian-width.ts';
import { breakLines } from '../text/line-break.ts';

const pointsPerMm = 72 / 25.4;
// A spreadsheet keeps about five pixels of each column clear; a substitute font may run a little wider than 宋体.
const paddingPt = 3.75;
const reserve = 0.95;
const leading = 1.3;
const lowestRowPt = 26;
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

/** Height of a row that shows so many lines, between the lowest and Excel's highest. */
export function rowHeightPt(lines: number, sizePt: number): number {
  const height = Math.ceil(lines * sizePt * leading + sizePt * 0.8);
  return Math.min(highestRowPt, Math.max(lowestRowPt, height));
}

/** The largest of `sizesPt` (given in falling order) at which the text fits into the highest row there is, or the last. */
export function sizeThatFits({ text, widthMm }: Omit<CellToFit, 'sizePt'>, sizesPt: readonly [number, ...number[]]): number {
  const fits = (sizePt: number): boolean => linesIn({ text, widthMm, sizePt }) * sizePt * leading + sizePt * 0.8 <= highestRowPt;
  return sizesPt.find(fits) ?? sizesPt[sizesPt.length - 1] ?? sizesPt[0];
}
