import { columnsOf } from '../text/east-asian-width.ts';
import { breakLines } from '../text/line-break.ts';

const pointsPerMm = 72 / 25.4;
// A spreadsheet keeps about five pixels of each column clear; a substitute font may run a little wider than 宋体.
const paddingPt = 3.75;
const reserve = 0.95;
const leading = 1.3;
/** Above and below the text, in lines. */
const airLines = 0.75;
/** Excel's limit. */
const highestRowPt = 409;

export interface CellToFit {
  readonly text: string;
  readonly widthMm: number;
  readonly sizePt: number;
}

/** How many lines a wrapped text takes in a cell. */
export function linesIn(cell: CellToFit): number {
  return linesOf(cell).length;
}

function linesOf({ text, widthMm, sizePt }: CellToFit): string[] {
  const width = (widthMm * pointsPerMm - paddingPt) * reserve;
  return breakLines({ text, width, advanceOf: (cluster) => (columnsOf(cluster) * sizePt) / 2 });
}

/** The text in parts that each fit into the highest row there is. Joined they are the text, but for line feeds where one part ends. */
export function partsForRows(cell: CellToFit): string[] {
  const most = Math.floor((highestRowPt / cell.sizePt - airLines) / leading);
  return cell.text.split(/\r\n|[\n\r]/).reduce<Part[]>((parts, text) => withParagraph(parts, linesOf({ ...cell, text }), most), []).map(({ text }) => text);
}

interface Part {
  readonly text: string;
  readonly lines: number;
}

/** Adds a paragraph of so many lines to the last part as far as it has room, the rest as parts of its own. */
function withParagraph(parts: readonly Part[], lines: readonly string[], most: number): Part[] {
  const last = parts[parts.length - 1];
  if (last && last.lines + lines.length <= most) return [...parts.slice(0, -1), { text: `${last.text}\n${lines.join('')}`, lines: last.lines + lines.length }];
  const own = Array.from({ length: Math.ceil(lines.length / most) }, (_, i) => lines.slice(i * most, (i + 1) * most));
  return [...parts, ...own.map((some) => ({ text: some.join(''), lines: some.length }))];
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
  return Math.ceil((lines * leading + airLines) * sizePt);
}
