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

/** What a cell holds that is none of its row's own values: a role is the candidates'. Undefined for any other cell. */
export type Beside = (caseFile: CaseFile, row: string, key: string) => string | undefined;

/** The first row of a list that is new or says something else, and its first such cell in the order of `columns`; null when rows only went or moved. */
export function firstChange(before: CaseFile, after: CaseFile, list: ListName, { columns, beside }: { readonly columns: readonly string[]; readonly beside: Beside }): ChangePlace | null {
  const old = new Map(before[list].map((row) => [row.id, row]));
  const rows = after[list];
  const isOther = (id: string, key: string): boolean => beside(before, id, key) !== beside(after, id, key);
  // A row that did not change is the same object as before.
  const at = rows.findIndex((row) => old.get(row.id) !== row || columns.some((key) => isOther(row.id, key)));
  const row = rows[at];
  if (!row) return null;
  const was = old.get(row.id);
  const column = was && columns.find((key) => was.values[key] !== row.values[key] || isOther(row.id, key));
  return { row: row.id, number: at + 1, column: column ?? null };
}
