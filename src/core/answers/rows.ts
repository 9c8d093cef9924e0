import type { Column, ListName, Template, Templates } from '../template/template.ts';
import { filledColumns } from '../template/template.ts';
import { ageAt } from './age.ts';
import type { Candidate, CaseFile, Member, Values } from './case-file.ts';

/** The rows of a list in order: members or candidates. */
export function rowsOf(caseFile: CaseFile, list: ListName): readonly (Member | Candidate)[] {
  return caseFile[list];
}

/** How many people a list has: rows in which something stands. */
export function peopleIn({ members, candidates }: CaseFile, list: ListName): number {
  return list === 'candidates' ? candidates.length : members.filter(({ values }) => Object.values(values).some((value) => value !== '')).length;
}

/** The 序号 of a row, from 1; 0 when the list has no such row. */
export function rowNumber(caseFile: CaseFile, list: ListName, rowId: string): number {
  return (positionsOf(rowsOf(caseFile, list)).get(rowId) ?? -1) + 1;
}

export function rowById(caseFile: CaseFile, list: ListName, rowId: string): Member | Candidate | undefined {
  const rows = rowsOf(caseFile, list);
  return rows[positionsOf(rows).get(rowId) ?? -1];
}

export function memberOf(caseFile: CaseFile, memberId: string | null): Member | undefined {
  const at = memberId === null ? undefined : positionsOf(caseFile.members).get(memberId);
  return at === undefined ? undefined : caseFile.members[at];
}

/** What a cell shows. A candidate's cell shows its own value, else what the roster says. */
export function cellValue(templates: Templates, caseFile: CaseFile, list: ListName, rowId: string, columnId: string): string {
  const row = rowById(caseFile, list, rowId);
  const column = templates[list].columns.find(({ id }) => id === columnId);
  if (!row || !column) return '';
  if (column.kind === 'row-number') return String(rowNumber(caseFile, list, rowId));
  return 'memberId' in row ? candidateValue(caseFile, row, column) : (row.values[columnId] ?? '');
}

/** A candidate's own value, else the roster's; '' when neither says anything. */
function candidateValue(caseFile: CaseFile, candidate: Candidate, column: Column): string {
  return candidate.values[column.id] ?? rosterValue(memberOf(caseFile, candidate.memberId), column, caseFile.filledOn);
}

/** What the roster says for a column of the candidates' document. */
export function rosterValue(member: Member | undefined, column: Column, filledOn: string): string {
  if (!member || !column.from) return '';
  const value = member.values[column.from.column] ?? '';
  if (column.from.as === 'copy') return value;
  const age = ageAt(value, filledOn);
  return age === undefined ? '' : String(age);
}

/** A candidate with every column's value as the document shows it. */
export interface CandidateRow {
  readonly row: string;
  readonly member: Member | undefined;
  readonly values: Values;
}

export function candidateRows(caseFile: CaseFile, templates: Templates): CandidateRow[] {
  const columns = filledColumns(templates.candidates);
  return caseFile.candidates.map((candidate) => ({
    row: candidate.id,
    member: memberOf(caseFile, candidate.memberId),
    values: Object.fromEntries(columns.map((column) => [column.id, candidateValue(caseFile, candidate, column)])),
  }));
}

/** What a member is a candidate for; '' for nobody's candidate. */
export function memberRole(caseFile: CaseFile, templates: Templates, memberId: string): string {
  const { roleColumn } = templates.candidates;
  const candidate = candidateOf(caseFile, memberId);
  return (roleColumn !== undefined && candidate?.values[roleColumn]) || '';
}

/** The candidate that a member is. */
export function candidateOf(caseFile: CaseFile, memberId: string): Candidate | undefined {
  return candidatesByMember(caseFile.candidates).get(memberId);
}

export interface PrintedRow {
  readonly row: string;
  readonly cells: string[];
}

/** The rows of a document as it prints them: a text for each column of the template, the running number included. */
export function printedRows(template: Template, templates: Templates, caseFile: CaseFile): PrintedRow[] {
  return shownRows(template, templates, caseFile).map(({ row, values }, at) => ({
    row,
    cells: template.columns.map((column) => (column.kind === 'row-number' ? String(at + 1) : (values[column.id] ?? ''))),
  }));
}

/** The rows of a document with the values it shows, by column id. */
function shownRows(template: Template, templates: Templates, caseFile: CaseFile): { readonly row: string; readonly values: Values }[] {
  if (template.list === 'candidates') return candidateRows(caseFile, templates);
  return caseFile.members.map(({ id, values }) => ({ row: id, values }));
}

type Rows = readonly { readonly id: string }[];

const positionsOf = keptWithList((rows: Rows) => new Map(rows.map(({ id }, at) => [id, at])));

const candidatesByMember = keptWithList(
  (candidates: readonly Candidate[]) => new Map(candidates.flatMap((one) => (one.memberId === null ? [] : [[one.memberId, one] as const])).reverse()),
);

/** Rows are never changed in place, so what was found out about a list holds as long as the list does. */
function keptWithList<L extends Rows, T>(findOut: (rows: L) => T): (rows: L) => T {
  const known = new WeakMap<L, T>();
  return (rows) => {
    const found = known.get(rows) ?? findOut(rows);
    known.set(rows, found);
    return found;
  };
}
