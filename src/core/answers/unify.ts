import type { ColumnOf, ListName, Template, Templates } from '../template/template.ts';
import type { Candidate, CaseFile, Member, Values } from './case-file.ts';
import type { Note } from './change.ts';
import { acceptedFor } from './enter-row.ts';
import { mapRows } from './lists.ts';
import { rosterValue, memberOf, rowById } from './rows.ts';

export interface Unified {
  readonly case: CaseFile;
  readonly notes: readonly Note[];
}

type UnifiedNote = Extract<Note, { kind: 'unified' }>;

/** Puts the accepted value where `after` holds a synonym that `before` did not hold yet: what somebody has gone back to is left alone. */
export function unifySynonyms(before: CaseFile, after: CaseFile, templates: Templates): Unified {
  const notes = new Map<string, UnifiedNote>();
  const lists: readonly ListName[] = ['members', 'candidates'];
  const unified = lists.reduce((caseFile, list) => unifyList(caseFile, list, before, templates[list], notes), after);
  return { case: unified, notes: [...notes.values()] };
}

function unifyList(after: CaseFile, list: ListName, before: CaseFile, template: Template, notes: Map<string, UnifiedNote>): CaseFile {
  if (after[list] === before[list]) return after;
  const columns = template.columns.filter((column) => column.kind === 'choice');
  return mapRows(after, list, (row) => {
    const old = rowById(before, list, row.id);
    return old === row ? row.values : unifyRow(after, row, old?.values ?? {}, columns, notes);
  });
}

function unifyRow(after: CaseFile, row: Member | Candidate, old: Values, columns: readonly ColumnOf<'choice'>[], notes: Map<string, UnifiedNote>): Values {
  const values = { ...row.values };
  for (const column of columns) {
    const from = row.values[column.id];
    if (from === undefined || from === old[column.id]) continue;
    const to = acceptedFor(column, from);
    if (to === from) continue;
    values[column.id] = to;
    if ('memberId' in row && to === rosterValue(memberOf(after, row.memberId), column, after.filledOn)) delete values[column.id]; // eslint-disable-line @typescript-eslint/no-dynamic-delete -- a copy of our own
    count(notes, column.label, from, to);
  }
  return values;
}

function count(notes: Map<string, UnifiedNote>, column: string, from: string, to: string): void {
  const key = `${column}\n${from}`;
  notes.set(key, { kind: 'unified', column, from, to, cells: (notes.get(key)?.cells ?? 0) + 1 });
}
