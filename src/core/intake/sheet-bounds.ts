import type { CellPlace } from './cell-place.ts';

// As much as a sheet of an old .xls file holds in rows and columns; together, a roster of fifty thousand people with fifty columns.
const mostRows = 65_536;
const mostColumns = 256;
const mostCells = 2_500_000;

/** The corner that the cells of one sheet have reached, and what the sheets before it took. */
export interface SheetBounds {
  rows: number;
  columns: number;
  before: number;
}

export function newBounds(): SheetBounds {
  return { rows: 0, columns: 0, before: 0 };
}

/** Begins another sheet of the same book. */
export function nextSheet(bounds: SheetBounds): void {
  bounds.before += bounds.rows * bounds.columns;
  bounds.rows = 0;
  bounds.columns = 0;
}

/** Takes the cell in, unless the rectangle from A1 to it is more than a roster ever is. */
export function hasRoom(bounds: SheetBounds, { row, column }: CellPlace): boolean {
  if (row > mostRows || column >= mostColumns) return false;
  bounds.rows = Math.max(bounds.rows, row);
  bounds.columns = Math.max(bounds.columns, column + 1);
  return bounds.before + bounds.rows * bounds.columns <= mostCells;
}
