import { type Column, type ListName, type Template, columnOf } from '../template/template.ts';
import { ageAt } from './age.ts';
import type { CaseFile, Values } from './case-file.ts';
import type { Change, ChangeContext, Entered, Note } from './change.ts';
import { type NewCell, type NewRow, type RowPlace, enterRow, isBlankRow } from './enter-row.ts';
import { type Row, withList, withValues } from './lists.ts';
import { moveRows } from './row-order.ts';
import { memberOf, rosterValue, rowNumber } from './rows.ts';

// Changes to the rows of a list.

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

export function setCells(caseFile: CaseFile, { list, cells }: Omit<Of<'set-cells'>, 'kind'>, { templates }: ChangeContext): Entered {
  const template = templates[list];
  const byRow = new Map<string, NewCell[]>();
  for (const { row, column, value } of cells) {
    const cell = { column: columnOf(template, column), raw: value };
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  const notes: Note[] = [];
  const entered = withList(caseFile, list, (rows) =>
    rows.map((row, at) => {
      const newCells = byRow.get(row.id);
      if (!newCells) return row;
      const next = enterRow(row.values, { cells: newCells, leftOut: [] }, placeOf(caseFile, template, row, at + 1));
      notes.push(...next.notes);
      return withValues(row, next.values);
    }),
  );
  return { case: entered, notes };
}

export function addRows(caseFile: CaseFile, { list, at, rows }: Of<'add-rows'>, { templates, makeId }: ChangeContext): Entered {
  const template = templates[list];
  const first = Math.min(Math.max(at, 0), caseFile[list].length);
  const notes: Note[] = [];
  const added = rows.map((values, index) => {
    const entered = enterRow({}, newRowOf(template, values), placeOf(caseFile, template, undefined, first + index + 1));
    notes.push(...entered.notes);
    return entered.values;
  });
  const entered = withList(caseFile, list, (old, make) => [...old.slice(0, first), ...added.map((values) => make(makeId(), values)), ...old.slice(first)]);
  return { case: entered, notes: [...notes, ...rowsAdded(rows.length > 1 ? rows.length : 0)] };
}

/** Lays the block over the rows from the given one on, cell by cell, an empty cell emptying what it covers; adds the rows that are lacking. */
export function paste(caseFile: CaseFile, change: Of<'paste'>, { templates, makeId }: ChangeContext): Entered {
  const template = templates[change.list];
  const block = laidRows(template, change).map(({ row }) => row);
  const length = caseFile[change.list].length;
  const start = startOf(caseFile, change.list, change.row);
  const notes: Note[] = [];
  const entered = withList(caseFile, change.list, (old, make) => {
    const laid = block.map((newRow, index) => {
      const row = old[start + index];
      const next = enterRow(row?.values ?? {}, newRow, placeOf(caseFile, template, row, start + index + 1));
      notes.push(...next.notes);
      return row ? withValues(row, next.values) : make(makeId(), next.values);
    });
    return [...old.slice(0, start), ...laid, ...old.slice(start + laid.length)];
  });
  return { case: entered, notes: [...notes, ...rowsAdded(Math.max(0, start + block.length - length))] };
}

interface LaidRow {
  readonly row: NewRow;
  /** Which row of the block it is, from 0. */
  readonly at: number;
}

/** The rows of a block that are laid, one below the other. Rows of people close up over the empty ones. Columns without names belong to the people already there, row by row: only the empty end is left off. */
export function laidRows(template: Template, { columns: ids, cells }: Pick<Of<'paste'>, 'columns' | 'cells'>): LaidRow[] {
  const columns = ids.map((id) => (id === null ? null : columnOf(template, id)));
  const rows = cells.map((texts, at) => ({ row: pastedRow(columns, texts), at }));
  if (columns.some((column) => column?.kind === 'name')) return rows.filter(({ row }) => !isBlankRow(row));
  const length = rows.reduce((end, { row, at }) => (isBlankRow(row) ? end : at + 1), 0);
  return rows.slice(0, length);
}

export function deleteRows(caseFile: CaseFile, { list, rows }: Of<'delete-rows'>): Entered {
  const gone = new Set(rows);
  const left = withList(caseFile, list, (old) => old.filter(({ id }) => !gone.has(id)));
  const count = caseFile[list].length - left[list].length;
  if (count === 0) return { case: caseFile, notes: [] };
  if (list === 'candidates') return { case: left, notes: [{ kind: 'rows-deleted', count, candidates: 0 }] };
  const candidates = left.candidates.filter(({ memberId }) => memberId === null || !gone.has(memberId));
  const orphans = left.candidates.length - candidates.length;
  return { case: orphans > 0 ? { ...left, candidates } : left, notes: [{ kind: 'rows-deleted', count, candidates: orphans }] };
}

export function moveRowsOf(caseFile: CaseFile, { list, rows, by }: Of<'move-rows'>): Entered {
  const chosen = new Set(rows);
  return { case: withList(caseFile, list, (old) => moveRows(old, chosen, by)), notes: [] };
}

/** Where a paste begins, from 0. A row that is gone meanwhile: after the last one, so that nothing pasted is lost. */
export function startOf(caseFile: CaseFile, list: ListName, row: string | null): number {
  const number = row === null ? 0 : rowNumber(caseFile, list, row);
  return number === 0 ? caseFile[list].length : number - 1;
}

function pastedRow(columns: readonly (Column | null)[], cells: readonly string[]): NewRow {
  const kept = columns.flatMap((column, at) => (column && column.kind !== 'row-number' ? [{ column, raw: cells[at] ?? '' }] : []));
  const leftOut = cells.filter((_cell, at) => !columns[at]);
  return { cells: kept, leftOut };
}

/** Values by column id as cells to enter. Throws for a column that the template does not have. */
export function newRowOf(template: Template, values: Values): NewRow {
  return { cells: Object.entries(values).map(([id, raw]) => ({ column: columnOf(template, id), raw })), leftOut: [] };
}

export function placeOf(caseFile: CaseFile, template: Template, row: Row | undefined, number: number): RowPlace {
  const member = row && 'memberId' in row ? memberOf(caseFile, row.memberId) : undefined;
  const inherited = (column: Column): string => rosterValue(member, column, caseFile.filledOn);
  // A member's age follows from the roster; only a candidate who was typed in has one of their own.
  if (member) return { template, number, inherited };
  return { template, number, inherited, ageFrom: (birthMonth) => ageAt(birthMonth, caseFile.filledOn) };
}

export function rowsAdded(count: number): Note[] {
  return count > 0 ? [{ kind: 'rows-added', count }] : [];
}
