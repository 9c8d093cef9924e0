// Somebody else's table, whatever file it came in: texts in rows, as a person sees them in the program that made it.

import type { Replacement } from './standard-characters.ts';

export type SourceFormat = 'xlsx' | 'xls' | 'csv' | 'docx' | 'clipboard';

export interface SourceBook {
  readonly format: SourceFormat;
  /** Of a text file: how its characters were read. */
  readonly encoding?: SourceEncoding;
  readonly sheets: readonly SourceSheet[];
}

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface SourceSheet {
  /** As the file calls it; 表 1 for a table that has no name. */
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in which something stands, in order; each as wide as the widest. */
  readonly rows: readonly SourceRow[];
  readonly merges: readonly SourceMerge[];
  /** Characters that the file writes otherwise; absent where there are none. */
  readonly replaced?: readonly ReplacedCharacter[];
}

/** A standard character that stands for the one in the file; the row by number, the column from 0. */
export interface ReplacedCharacter extends Replacement {
  readonly row: number;
  readonly column: number;
}

export interface SourceRow {
  /** As the program shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** A joined cell's text stands at its first place; the others are empty. */
  readonly cells: readonly string[];
}

/** Joined cells: rows by number, columns from 0; all four included. */
export interface SourceMerge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What comes of a file. */
export type ReadSource = { readonly kind: 'read'; readonly book: SourceBook } | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: Readonly<Record<string, string>> };

export type RefusalCode =
  | 'empty'
  /** The file is there no more, or is not to be had. */
  | 'unreadable'
  /** Cut off, damaged, or something else under this name. */
  | 'broken'
  | 'encrypted'
  | 'too-large'
  /** More rows or columns than a roster ever has. */
  | 'too-many-cells'
  /** .doc, .et, .wps and other files that no reader here knows. */
  | 'unknown-format'
  /** Built to do harm, or by a program that nobody uses for rosters. */
  | 'suspicious'
  /** No table in it. */
  | 'no-table';

/** The letters of a column as spreadsheets show them: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
