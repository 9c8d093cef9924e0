import type { Cell } from 'sheetjs-style';
import type { Block, BlockKind, LabelBlock, LineBlock, ParagraphBlock, TableBlock, TableColumn, TableRow, TitleBlock } from '../paper/paper.ts';
import { bodySizePt, bodyStyle, headingSizePt, headingStyle, headStyle, labelSizePt, labelStyle, lineStyle, titleStyle } from './cell-style.ts';
import { cellText } from './clean-text.ts';
import { fitsOnLine, linesIn, partsForRows, textHeightPt, sizeThatFits } from './text-height.ts';

/** One row of the sheet: a cell for each column that has one, what is merged in it (columns from 0, both ends included), its height. */
export interface GridRow {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly { readonly from: number; readonly to: number }[];
  /** What the texts need; rows of a table's body may be made higher. */
  readonly heightPt: number;
}

const leastHeadPt = 36;
/** Of any row, unless a table would need another page for it (page-fit.ts). */
export const leastRowPt = 26;

/** The rows of a block on the grid of the table's columns. Of a table the first row is its head. */
export function blockRows(block: Block, table: TableBlock): GridRow[] {
  const rows = rowsOf[block.kind] as (block: Block, table: TableBlock) => GridRow[]; // cast: looked up by the block's own kind
  return rows(block, table);
}

const rowsOf: { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>, table: TableBlock) => GridRow[] } = {
  label: labelRows,
  title: titleRows,
  line: lineRows,
  recipient: noLetter,
  paragraph: paragraphRows,
  enclosures: noLetter,
  signature: noLetter,
  table: tableRows,
};

function noLetter(): never {
  throw new Error('A sheet has no place for the parts of a letter');
}

function labelRows(block: LabelBlock, table: TableBlock): GridRow[] {
  return [spanningRow(textCell(block.text, labelStyle()), table, textHeightPt(1, labelSizePt))];
}

const titleSizesPt = [20, 18] as const;

function titleRows(block: TitleBlock, table: TableBlock): GridRow[] {
  const widthMm = widthOf(table.columns);
  const sizeOnOneLine = titleSizesPt.find((sizePt) => fitsOnLine({ text: block.text, widthMm, sizePt }));
  const text = sizeOnOneLine === undefined ? block.lines.join('\n') : block.text;
  const sizePt = sizeOnOneLine ?? titleSizesPt[1];
  return [spanningRow(textCell(text, titleStyle(sizePt)), table, textHeightPt(linesIn({ text, widthMm, sizePt }), sizePt))];
}

/** Left and right side by side; one below the other where the right side leaves no column for the left. */
function lineRows(block: LineBlock, table: TableBlock): GridRow[] {
  const last = table.columns.length - 1;
  const split = firstColumnOfRight(block.right, table.columns);
  const sides = [
    { text: block.left, side: 'left', from: 0, to: split > 0 ? split - 1 : last },
    { text: block.right, side: 'right', from: split, to: last },
  ] as const;
  const parts = sides.filter(({ text }) => text !== '').map(({ text, side, from, to }) => {
    const lines = linesIn({ text, widthMm: widthOf(table.columns.slice(from, to + 1)), sizePt: bodySizePt });
    return { cells: new Map([[from, textCell(text, lineStyle(side))]]), merges: from < to ? [{ from, to }] : [], heightPt: Math.max(leastRowPt, textHeightPt(lines, bodySizePt)) };
  });
  return split > 0 && parts.length > 1 ? [besideEachOther(parts)] : parts;
}

function besideEachOther(parts: readonly GridRow[]): GridRow {
  return {
    cells: new Map(parts.flatMap(({ cells }) => [...cells])),
    merges: parts.flatMap(({ merges }) => merges),
    heightPt: Math.max(...parts.map(({ heightPt }) => heightPt)),
  };
}

/** The column at which the right side must begin to fit on one line; 0 when it needs them all. */
function firstColumnOfRight(text: string, columns: readonly TableColumn[]): number {
  for (let from = columns.length - 1; from > 0; from -= 1) {
    if (fitsOnLine({ text, widthMm: widthOf(columns.slice(from)), sizePt: bodySizePt })) return from;
  }
  return 0;
}

/** Across all columns; a text too long for the highest row goes on in the next one. */
function paragraphRows({ level, text }: ParagraphBlock, table: TableBlock): GridRow[] {
  const widthMm = widthOf(table.columns);
  const isHeading = level !== 'text';
  const sizePt = isHeading ? headingSizePt : bodySizePt;
  return partsForRows({ text, widthMm, sizePt }).map((part) => {
    const cell = textCell(part, isHeading ? headingStyle() : lineStyle('left'));
    return spanningRow(cell, table, Math.max(leastRowPt, textHeightPt(linesIn({ text: part, widthMm, sizePt }), sizePt)));
  });
}

function tableRows(table: TableBlock): GridRow[] {
  const columns = table.columns.map((column) => ({ column, fit: cellFitter(column) }));
  return [headRow(table.columns), ...table.rows.map((row) => bodyRow(row, columns))];
}

function headRow(columns: readonly TableColumn[]): GridRow {
  const heads = columns.map((column) => column.head.join('\n'));
  const lines = columns.map(({ widthMm }, i) => linesIn({ text: heads[i] ?? '', widthMm, sizePt: bodySizePt }));
  return {
    cells: new Map(heads.map((text, i) => [i, textCell(text, headStyle())])),
    merges: [],
    heightPt: Math.max(leastHeadPt, textHeightPt(Math.max(...lines), bodySizePt)),
  };
}

// What a spreadsheet leaves free before an indented text.
const indentMm = 3;
// Only a text too long for the highest row there is gets smaller.
const bodySizesPt = [bodySizePt, 9, 8, 7, 6] as const;
// A name or a number shrinks by itself to stay on one line; one that nobody could read then takes more lines instead.
const shrunkLeastPt = 7.5;
const keptSizesPt = [9, 8, 7, 6] as const;

function bodyRow(row: TableRow, columns: readonly { readonly column: TableColumn; readonly fit: CellFitter }[]): GridRow {
  const cells = new Map<number, Cell>();
  let heightPt = 0;
  columns.forEach(({ column, fit }, i) => {
    const text = row.cells[i] ?? '';
    const fitted = fit(text);
    cells.set(i, bodyCell(column, text, fitted));
    heightPt = Math.max(heightPt, fitted.heightPt);
  });
  return { cells, merges: [], heightPt };
}

/** How a text stands in its cell, and the height it needs there. */
interface Fit {
  readonly sizePt: number;
  readonly wrap: TableColumn['wrap'];
  readonly heightPt: number;
}

type CellFitter = (text: string) => Fit;

/** Fits the texts of a column, each once: in a long roster most are like others. */
function cellFitter(column: TableColumn): CellFitter {
  const known = new Map<string, Fit>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const fit = fitOf(column, text);
    known.set(text, fit);
    return fit;
  };
}

function fitOf(column: TableColumn, text: string): Fit {
  const widthMm = column.align === 'left' ? column.widthMm - indentMm : column.widthMm;
  if (column.wrap === 'keep' && fitsOnLine({ text, widthMm, sizePt: shrunkLeastPt })) {
    return { sizePt: bodySizePt, wrap: 'keep', heightPt: textHeightPt(1, bodySizePt) };
  }
  const sizePt = sizeThatFits({ text, widthMm }, column.wrap === 'keep' ? keptSizesPt : bodySizesPt);
  return { sizePt, wrap: 'wrap', heightPt: textHeightPt(linesIn({ text, widthMm, sizePt }), sizePt) };
}

function bodyCell({ align, value }: TableColumn, text: string, { sizePt, wrap }: Fit): Cell {
  const style = bodyStyle({ align, value, wrap }, sizePt);
  // Digits beyond the fifteenth would be lost in a number.
  if (value === 'number' && /^(?:0|[1-9][0-9]{0,14})$/.test(text)) return { t: 'n', v: Number(text), s: style };
  return text === '' ? { t: 'n', v: '', s: style } : textCell(text, style);
}

function textCell(text: string, style: NonNullable<Cell['s']>): Cell {
  return { t: 's', v: cellText(text), s: style };
}

function spanningRow(cell: Cell, table: TableBlock, heightPt: number): GridRow {
  const to = table.columns.length - 1;
  return { cells: new Map([[0, cell]]), merges: to > 0 ? [{ from: 0, to }] : [], heightPt };
}

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
}
