import type { Template } from '../template/template.ts';
import { type SourceBook, type SourceSheet, columnLetters } from './source.ts';
import { type HeaderRows, type NamedColumn, findHeader, namedColumns } from './source-header.ts';
import { type Target, suggestTargets } from './suggest-targets.ts';

export type { HeaderRows } from './source-header.ts';
export type { Target } from './suggest-targets.ts';

/** How a table in somebody's file is read: which sheet, where its heading stands, what each column is. Plain data; holds headings, and nothing that stands below them. */
export interface Mapping {
  /** Which sheet of the book, from 0. */
  readonly sheet: number;
  /** Rows by number as the program shows them; null for a table without a heading. */
  readonly header: HeaderRows | null;
  readonly columns: readonly MappedColumn[];
  /** By column of the template that a column of the file was given: the other columns that could be it, nearest first. */
  readonly alternatives: Readonly<Record<string, readonly number[]>>;
}

export interface MappedColumn {
  /** From 0. */
  readonly at: number;
  /** As the program shows them: D. */
  readonly letters: string;
  /** '' where none stands. */
  readonly heading: string;
  readonly target: Target;
}

/** How the book is most likely meant: the sheet whose heading names most columns, and for each column where it belongs. */
export function suggestMapping(book: SourceBook, template: Template): Mapping {
  return withSheet(book, template, likelySheet(book, template));
}

/** The mapping of another sheet. Throws when the book has no such sheet. */
export function withSheet(book: SourceBook, template: Template, sheet: number): Mapping {
  return mappingOf(book, template, sheet, findHeader(sheetAt(book, sheet), template)?.rows ?? null);
}

/** True for a sheet that the program shows, with a heading that names two columns at least, and something below. */
export function looksLikeRoster(sheet: SourceSheet, template: Template): boolean {
  const header = sheet.hidden ? undefined : findHeader(sheet, template);
  return header !== undefined && header.known >= 2 && sheet.rows.some(({ number }) => number > header.rows.last);
}

/** The mapping with the heading in other rows, or without one; what each column is, is found anew. */
export function withHeader(book: SourceBook, template: Template, mapping: Mapping, header: HeaderRows | null): Mapping {
  return mappingOf(book, template, mapping.sheet, header);
}

/** The mapping with a column of the file meant otherwise. A column of the template is given once: who had it goes without. */
export function withTarget(mapping: Mapping, column: number, target: Target): Mapping {
  const isTaken = (other: Target): boolean => target.kind === 'column' && other.kind === 'column' && other.column === target.column;
  const columns = mapping.columns.map((one) => {
    if (one.at === column) return { ...one, target };
    return isTaken(one.target) ? { ...one, target: { kind: 'ignored' as const } } : one;
  });
  return { ...mapping, columns };
}

/** What a column is called to the person: its heading, or N 列. */
export function columnName({ heading, letters }: Pick<MappedColumn, 'heading' | 'letters'>): string {
  return heading === '' ? `${letters} 列` : heading;
}

export function sheetAt(book: SourceBook, sheet: number): SourceSheet {
  const found = book.sheets[sheet];
  if (!found) throw new Error(`No sheet ${sheet}`);
  return found;
}

function mappingOf(book: SourceBook, template: Template, sheet: number, header: HeaderRows | null): Mapping {
  const source = sheetAt(book, sheet);
  const named = namedColumns(source, header);
  const { targets, alternatives } = suggestTargets({ named, rows: rowsBelow(source, header), template, headed: header !== null });
  return { sheet, header, columns: named.map((column, at) => mapped(column, at, targets[at])), alternatives };
}

function mapped({ heading }: NamedColumn, at: number, target: Target = { kind: 'ignored' }): MappedColumn {
  return { at, letters: columnLetters(at), heading, target };
}

function rowsBelow({ rows }: SourceSheet, header: HeaderRows | null): (readonly string[])[] {
  return rows.filter(({ number }) => number > (header?.last ?? 0)).map(({ cells }) => cells);
}

/** Among sheets whose headings say as much, the one with most rows; a hidden one only when nothing else is there. */
function likelySheet({ sheets }: SourceBook, template: Template): number {
  const ranked = sheets
    .map((sheet, at) => ({ at, keys: [sheet.hidden ? 0 : 1, findHeader(sheet, template)?.known ?? 0, sheet.rows.length] }))
    .sort((one, other) => firstDifference(other.keys, one.keys));
  return ranked[0]?.at ?? 0;
}

function firstDifference(some: readonly number[], others: readonly number[]): number {
  const at = some.findIndex((number, index) => number !== others[index]);
  return (some[at] ?? 0) - (others[at] ?? 0);
}
