import type { ListName } from '../template/template.ts';
import type { Candidate, CaseFile, Member, Values } from './case-file.ts';

// Making a new list of rows from an old one. What does not change stays the same object, down to the case.

export type Row = Member | Candidate;

/** Rearranges a list: takes its rows and a maker of new ones, gives the rows it shall have. Members and candidates alike; `member` is the member whom a new candidate is. */
export type Rearrange = <R extends Row>(rows: readonly R[], make: (id: string, values: Values, member?: string) => R) => R[];

export function withList(caseFile: CaseFile, list: ListName, rearrange: Rearrange): CaseFile {
  if (list === 'members') {
    const members = rearrange(caseFile.members, (id, values) => ({ id, values }));
    return sameItems(members, caseFile.members) ? caseFile : { ...caseFile, members };
  }
  const candidates = rearrange(caseFile.candidates, (id, values, member) => ({ id, memberId: member ?? null, values }));
  return sameItems(candidates, caseFile.candidates) ? caseFile : { ...caseFile, candidates };
}

/** Gives each row of a list the values that `valuesOf` finds for it. */
export function mapRows(caseFile: CaseFile, list: ListName, valuesOf: (row: Row) => Values): CaseFile {
  return withList(caseFile, list, (rows) => rows.map((row) => withValues(row, valuesOf(row))));
}

export function withValues<R extends Row>(row: R, values: Values): R {
  return sameValues(row.values, values) ? row : { ...row, values };
}

function sameItems<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.length === others.length && some.every((item, at) => item === others[at]);
}

function sameValues(some: Values, others: Values): boolean {
  if (some === others) return true;
  const ids = Object.keys(some);
  return ids.length === Object.keys(others).length && ids.every((id) => some[id] === others[id]);
}
