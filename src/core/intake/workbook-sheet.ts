import type { ReplacedCharacter, SourceMerge, SourceRow, SourceSheet } from './source.ts';
import { standardCharacters } from './standard-characters.ts';

/** What Excel itself holds of one cell. */
const longestText = 32_767;
/** Cells in all merges together; those of honest files do not overlap. */
const mostMerged = 5_000_000;
const errors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!']);

export interface SheetTexts {
  readonly name: string;
  readonly isHidden: boolean;
  /** From the first row of the sheet on, and its first column. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly SourceMerge[];
  /** Numbers, from 1. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** The rows in which something stands. Nothing stands in an error, nor under a joined cell beside its first place; characters of old systems are standard ones. */
export function sourceSheet({ texts, ...sheet }: SheetTexts): SourceSheet {
  return cleanSheet({ ...sheet, texts: texts.map((cells) => cells.map(cleanText)) });
}

/** The same of texts that are clean already; they are taken over, not copied. */
export function cleanSheet({ name, isHidden, texts, merges, hiddenRows }: Omit<SheetTexts, 'texts'> & { readonly texts: string[][] }): SourceSheet {
  const within = mergesWithin(merges, texts);
  for (const merge of within) clearUnder(texts, merge);
  const replaced = replaceCharacters(texts);
  const filled = texts.map(filledWidth);
  const width = filled.reduce((widest, cells) => Math.max(widest, cells), 0);
  const rows: SourceRow[] = texts.flatMap((cells, at) => (filled[at] ? [{ number: at + 1, hidden: hiddenRows.has(at + 1), cells: squared(cells, width) }] : []));
  return { name, hidden: isHidden, rows, merges: within, ...(replaced.length > 0 && { replaced }) };
}

/** As a person sees it: no error, line breaks of one kind, no longer than Excel holds. */
export function cleanText(text: string): string {
  if (text === '' || (text.startsWith('#') && errors.has(text))) return '';
  const short = text.length > longestText ? text.slice(0, longestText) : text;
  return short.includes('\r') ? short.replace(/\r\n?/g, '\n') : short;
}

/** Cut to the rows and columns that there are. */
function mergesWithin(merges: readonly SourceMerge[], rows: readonly (readonly string[])[]): SourceMerge[] {
  const columns = rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  const within = merges
    .map((merge) => ({ ...merge, lastRow: Math.min(merge.lastRow, rows.length), lastColumn: Math.min(merge.lastColumn, columns - 1) }))
    .filter((merge) => merge.firstRow <= merge.lastRow && merge.firstColumn <= merge.lastColumn && (merge.firstRow < merge.lastRow || merge.firstColumn < merge.lastColumn));
  let cells = 0;
  return within.filter((merge) => (cells += (merge.lastRow - merge.firstRow + 1) * (merge.lastColumn - merge.firstColumn + 1)) <= mostMerged);
}

/** So many are told of; the rest are replaced all the same. */
const mostReplaced = 10_000;

function replaceCharacters(rows: readonly string[][]): ReplacedCharacter[] {
  const replaced: ReplacedCharacter[] = [];
  rows.forEach((cells, at) => {
    cells.forEach((text, column) => {
      if (text === '') return;
      cells[column] = standardCharacters(text, (one) => {
        if (replaced.length < mostReplaced) replaced.push({ row: at + 1, column, ...one });
      });
    });
  });
  return replaced;
}

function clearUnder(rows: readonly string[][], { firstRow, lastRow, firstColumn, lastColumn }: SourceMerge): void {
  for (const [at, cells] of rows.slice(firstRow - 1, lastRow).entries()) {
    for (let x = firstColumn; x <= Math.min(lastColumn, cells.length - 1); x += 1) if (at > 0 || x > firstColumn) cells[x] = '';
  }
}

/** Up to the last cell with something in it; 0 when there is none. */
function filledWidth(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}

function squared(cells: string[], width: number): string[] {
  while (cells.length < width) cells.push('');
  cells.length = width;
  return cells;
}
