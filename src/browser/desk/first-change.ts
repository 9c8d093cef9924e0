import type { CaseFile } from '../../core/answers/case-file.ts';
import type { ListName } from '../../core/template/template.ts';

/** Where a person begins to look at what was done. */
export interface ChangePlace {
  readonly row: string;
  /** From 1: the 序号. */
  readonly number: number;
  /** Key of the first column that changed; null for a new row. */
  readonly column: string | null;
}

/** The first row of a list that is new or says something else, and its first such cell in the order of `columns`; null when rows only went or moved. */
export function firstChange(before: CaseFile, after: CaseFile, list: ListName, columns: readonly string[]): ChangePlace | null {
  const old = new Map(before[list].map((row) => [row.id, row]));
  const rows = after[list];
  // A row that did not change is the same object as before.
  const at = rows.findIndex((row) => old.get(row.id) !== row);
  const row = rows[at];
  if (!row) return null;
  const was = old.get(row.id);
  const column = was && columns.find((key) => was.values[key] !== row.values[key]);
  return { row: row.id, number: at + 1, column: column ?? null };
}
