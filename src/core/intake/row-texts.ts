import { cellName } from './cell-place.ts';
import { tooManyColumns } from './delimited-rows.ts';
import { hasRoom, newBounds } from './sheet-bounds.ts';
import type { SourceMerge } from './source.ts';

/** Rows of a sheet that has neither merges nor hidden rows. */
export interface RowTexts {
  readonly texts: string[][];
  readonly merges: readonly SourceMerge[];
  readonly hiddenRows: ReadonlySet<number>;
}

// Of Excel.
const lastRow = 1_048_576;

/** The rows one by one until a cell stands where no roster goes: then its place (`B70000`). */
export function rowTexts(rows: Iterable<readonly string[]>, valueOf: (cell: string) => string): RowTexts | { readonly tooFar: string } {
  const bounds = newBounds();
  const texts: string[][] = [];
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const place = { row: number, column: cells.length === tooManyColumns ? cells.length - 1 : lastFilled(cells) };
    if (number > lastRow || (place.column >= 0 && !hasRoom(bounds, place))) return { tooFar: cellName({ row: number, column: Math.max(0, place.column) }) };
    // Empty rows at the end are worth nothing.
    if (place.column < 0 && !hasRoom(newBounds(), { row: number, column: 0 })) continue;
    texts.push(cells.slice(0, place.column + 1).map(valueOf));
  }
  return { texts, merges: [], hiddenRows: new Set() };
}

function lastFilled(cells: readonly string[]): number {
  let at = cells.length - 1;
  while (at >= 0 && (cells[at] ?? '').trim() === '') at -= 1;
  return at;
}
