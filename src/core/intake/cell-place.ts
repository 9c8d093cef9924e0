import { type SourceMerge, columnLetters } from './source.ts';

/** A cell: row as the program shows it, column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** One number for each place of a sheet. */
export function placeAt(row: number, column: number): number {
  return row * 16_384 + column;
}

/** `B12`, as people say it. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** The place that `B12` in ASCII names; undefined for anything else. */
export function readPlace(bytes: Uint8Array, from: number, to: number): CellPlace | undefined {
  let [at, column, row] = [from, 0, 0];
  for (let letter = letterAt(bytes, at); at < to && letter > 0; at += 1, letter = letterAt(bytes, at)) column = column * 26 + letter;
  const letters = at - from;
  for (; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return letters < 1 || letters > 3 || to - from - letters > 7 || column > 16_384 || row < 1 ? undefined : { row, column: column - 1 };
}

/** The cells that `A1:B2` in ASCII names; undefined for anything else. */
export function readRange(bytes: Uint8Array, from: number, to: number): SourceMerge | undefined {
  const middle = bytes.subarray(from, to).indexOf(0x3a);
  const first = readPlace(bytes, from, middle < 0 ? to : from + middle);
  const last = middle < 0 ? first : readPlace(bytes, from + middle + 1, to);
  if (!first || !last) return undefined;
  return {
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.max(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.max(first.column, last.column),
  };
}

/** 1 for A or a; 0 for no letter. */
function letterAt(bytes: Uint8Array, at: number): number {
  const letter = (bytes[at] ?? 0) & ~0x20;
  return letter >= 0x41 && letter <= 0x5a ? letter - 0x40 : 0;
}
