import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSource } from '../src/core/intake/read-source.ts';
import type { SourceBook, SourceMerge, SourceSheet } from '../src/core/intake/source.ts';

// Somebody's table for tests: typed in row by row, or one of the sample rosters.

export interface TypedSheet {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly merges?: readonly SourceMerge[];
  /** Rows that the program does not show, by number. */
  readonly hiddenRows?: readonly number[];
}

/** A sheet whose first row is row 1; a row in which nothing stands is none. */
export function sheetOf(rows: readonly (readonly string[])[], { name = '表 1', hidden = false, merges = [], hiddenRows = [] }: TypedSheet = {}): SourceSheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const numbered = rows.map((row, at) => ({ number: at + 1, hidden: hiddenRows.includes(at + 1), cells: Array.from({ length: width }, (_cell, x) => row[x] ?? '') }));
  return { name, hidden, merges, rows: numbered.filter(({ cells }) => cells.some((text) => text !== '')) };
}

export function bookOf(...sheets: readonly SourceSheet[]): SourceBook {
  return { format: 'xlsx', sheets };
}

/** A sample roster, as any file is read. */
export async function rosterBook(file: string): Promise<SourceBook> {
  const bytes = readFileSync(resolve(import.meta.dirname, 'fixtures/rosters', file));
  const read = await readSource(Uint8Array.from(bytes), file);
  if (read.kind === 'refused') throw new Error(`${file} was refused: ${read.code}`);
  return read.book;
}
