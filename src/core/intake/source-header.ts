import type { Template } from '../template/template.ts';
import { singleLine } from '../text/spaces.ts';
import { type Heading, type NameRow, headingAt, isHeading, known, oneLine, plainHeading, twoLines, within } from './headings.ts';
import type { SourceSheet } from './source.ts';
import { withoutIdNumbers } from './without-id-numbers.ts';

/** The rows of a heading, by number as the program shows them; `first` is the upper line's. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

export interface FoundHeader {
  readonly rows: HeaderRows;
  /** How many columns of the template it names. */
  readonly known: number;
}

/** What a column of the file is called, and what stands over its name. */
export interface NamedColumn {
  /** For people: one line; '' when nothing stands there. */
  readonly heading: string;
  readonly name: string;
  readonly over: string;
}

/** The heading of a sheet: one row, or two of which the upper one names groups. */
export function findHeader(sheet: SourceSheet, template: Template): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  const isBetter = (heading: Heading, grouped: boolean): boolean => isHeading(heading) && (known(heading) > (best?.known ?? 0) || (grouped && known(heading) === best?.known));
  sheet.rows.slice(0, within).forEach((row, at) => {
    const one = headingAt(at, oneLine(row.cells), template);
    if (isBetter(one, false)) best = { rows: { first: row.number, last: row.number }, known: known(one) };
    const upper = sheet.rows[at - 1];
    if (!upper) return;
    const two = headingAt(at, twoLines(upper.cells, row.cells, spanned(sheet, upper.number, row.number)), template);
    const groups = (best?.rows.last === row.number || best?.rows.last === upper.number) && isGroupRow(sheet, upper.number);
    if (isBetter(two, groups)) best = { rows: { first: upper.number, last: row.number }, known: known(two) };
  });
  return best;
}

/** What the columns of a sheet are called by the rows of its heading, the lowest line first. */
export function namedColumns(sheet: SourceSheet, header: HeaderRows | null): NamedColumn[] {
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const empty = { names: Array<string>(width).fill(''), over: Array<string>(width).fill('') };
  const lines = header ? sheet.rows.filter(({ number }) => number >= header.first && number <= header.last) : [];
  const { names, over } = lines.reduce<NameRow>((upper, { cells, number }, at) => {
    const line = Array.from({ length: width }, (_name, x) => cells[x] ?? '');
    if (at === 0) return oneLine(line);
    const before = lines[at - 1]?.number ?? number;
    return twoLines(upper.names, line, spanned(sheet, before, number).map((name, x) => (name === '' ? (upper.names[x] ?? '') : name)));
  }, empty);
  return names.map((name, at) => ({ name, over: over[at] ?? '', heading: singleLine(withoutIdNumbers(name)) }));
}

/** The cells of a row, a joined cell's text at each column it spans; not where it spans down over the name below. */
function spanned(sheet: SourceSheet, rowNumber: number, below: number): string[] {
  const row = sheet.rows.find(({ number }) => number === rowNumber);
  const cells = [...(row?.cells ?? [])];
  const width = cells.length;
  for (const merge of sheet.merges) {
    const isWholeRow = merge.firstColumn === 0 && merge.lastColumn >= width - 1;
    if (merge.firstRow > rowNumber || merge.lastRow < rowNumber || merge.lastRow >= below) continue;
    // A title over the whole table says nothing about a column.
    const text = isWholeRow ? '' : (cells[merge.firstColumn] ?? '');
    for (let at = merge.firstColumn; at <= Math.min(merge.lastColumn, width - 1); at += 1) cells[at] = text;
  }
  return cells;
}

/** True when a cell of the row is joined with its neighbours or with the one below, as titles over the whole table are not. */
function isGroupRow({ merges, rows }: SourceSheet, rowNumber: number): boolean {
  const row = rows.find(({ number }) => number === rowNumber);
  const width = (row?.cells ?? []).length;
  return merges.some(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    const isHere = firstRow <= rowNumber && lastRow >= rowNumber;
    const isTitle = firstColumn === 0 && lastColumn >= width - 1;
    return isHere && !isTitle && plainHeading(row?.cells[firstColumn] ?? '') !== '';
  });
}
