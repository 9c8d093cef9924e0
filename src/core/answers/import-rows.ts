import type { CaseFile } from './case-file.ts';
import type { Change, ChangeContext, Entered, ImportedRow, Note } from './change.ts';
import { enterRow } from './enter-row.ts';
import { type Row, withList, withValues } from './lists.ts';
import { deleteRows, newRowOf, placeOf, rowsAdded } from './row-changes.ts';

type Import = Extract<Change, { kind: 'import' }>;

/** People from a file: those who are there keep their id, and so what they are candidates for. A row that is gone meanwhile comes in as new. */
export function importRows(caseFile: CaseFile, change: Import, context: ChangeContext): Entered {
  const { list, mode } = change;
  const rows = assigned(caseFile[list], change);
  const held = new Set(rows.flatMap(({ row }) => (row ? [row.id] : [])));
  const gone = mode === 'replace' ? caseFile[list].filter(({ id }) => !held.has(id)).map(({ id }) => id) : [];
  const left = deleteRows(caseFile, { kind: 'delete-rows', list, rows: gone });
  const laid = layRows(left.case, change, rows, context);
  return { case: laid.case, notes: [...laid.notes, ...left.notes] };
}

interface AssignedRow {
  readonly imported: ImportedRow;
  /** The row that is this person. */
  readonly row: Row | undefined;
}

/** Each row of the case is one person's. Where people are only added, those who are there stay out of it. */
function assigned(old: readonly Row[], { mode, rows }: Import): AssignedRow[] {
  const free = new Map(old.map((row) => [row.id, row]));
  const all = rows.map((imported) => {
    const row = imported.id === null ? undefined : free.get(imported.id);
    if (row) free.delete(row.id);
    return { imported, row };
  });
  return mode === 'add' ? all.filter(({ row }) => !row) : all;
}

function layRows(caseFile: CaseFile, { list, mode }: Import, rows: readonly AssignedRow[], { templates, makeId }: ChangeContext): Entered {
  const template = templates[list];
  const notes: Note[] = [];
  const changed = new Set<string>();
  const entered = withList(caseFile, list, (old, make) => {
    const byId = new Map(old.map((row) => [row.id, row]));
    const free = freeMembers(caseFile, list);
    const made = rows.map(({ imported, row }, at) => {
      const own = row && byId.get(row.id);
      const member = own === undefined && imported.member !== undefined && free.delete(imported.member) ? imported.member : undefined;
      const stands = own ?? (member === undefined ? undefined : { id: '', memberId: member, values: {} });
      const next = enterRow(own?.values ?? {}, newRowOf(template, imported.values), placeOf(caseFile, template, stands, at + 1));
      notes.push(...next.notes);
      if (!own) return make(makeId(), next.values, member);
      const after = withValues(own, next.values);
      if (after !== own) changed.add(own.id);
      return after;
    });
    if (mode === 'replace') return made;
    const after = new Map(made.map((row) => [row.id, row]));
    return [...old.map((row) => after.get(row.id) ?? row), ...made.filter(({ id }) => !byId.has(id))];
  });
  const added = rows.filter(({ row }) => !row).length;
  return { case: entered, notes: [...notes, ...rowsAdded(added), ...(changed.size > 0 ? [{ kind: 'rows-changed' as const, count: changed.size }] : [])] };
}

/** Members whom a new candidate may be: nobody is a candidate twice. */
function freeMembers({ members, candidates }: CaseFile, list: Import['list']): Set<string> {
  if (list === 'members') return new Set();
  const held = new Set(candidates.map(({ memberId }) => memberId));
  return new Set(members.flatMap(({ id }) => (held.has(id) ? [] : [id])));
}
