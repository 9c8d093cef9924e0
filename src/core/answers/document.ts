import type { Column, Template, Templates } from '../template/template.ts';
import type { Candidate, CaseFile, Values } from './case-file.ts';
import { type CandidateRow, candidateRows } from './rows.ts';

/** One document of a case, laid out for checking. */
export interface CaseDocument {
  readonly template: Template;
  readonly caseFile: CaseFile;
  readonly rows: readonly DocumentRow[];
}

export interface DocumentRow {
  readonly row: string;
  /** What the document shows, by column id. */
  readonly values: Values;
  /** The person's name, or 第 3 行. */
  readonly person: string;
  /** Present for a candidate. */
  readonly candidate?: { readonly own: Candidate; readonly roster: CandidateRow['member'] };
}

export function membersDocument(caseFile: CaseFile, { members: template }: Templates): CaseDocument {
  const person = personIn(template);
  return { template, caseFile, rows: caseFile.members.map(({ id, values }, at) => ({ row: id, values, person: person(values, at) })) };
}

export function candidatesDocument(caseFile: CaseFile, templates: Templates): CaseDocument {
  const person = personIn(templates.candidates);
  const shown = candidateRows(caseFile, templates);
  const rows = caseFile.candidates.flatMap((own, at) => {
    const line = shown[at];
    return line ? [{ row: own.id, values: line.values, person: person(line.values, at), candidate: { own, roster: line.member } }] : [];
  });
  return { template: templates.candidates, caseFile, rows };
}

/** The column that names the people of a document. */
export function nameColumnOf(template: Template): Column | undefined {
  return template.columns.find(({ kind }) => kind === 'name');
}

function personIn(template: Template): (values: Values, at: number) => string {
  const column = nameColumnOf(template);
  return (values, at) => (column && values[column.id]) || `第 ${at + 1} 行`;
}
