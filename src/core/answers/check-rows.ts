import type { Problem } from '../problems/problem.ts';
import { type Column, type Templates, filledColumns } from '../template/template.ts';
import type { Values } from './case-file.ts';
import { checkCell } from './check-cell.ts';
import { type CaseDocument, type DocumentRow, nameColumnOf } from './document.ts';
import { type Finding, problemAt } from './finding.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';

/** What the cells of a document are checked with. */
export interface Checking {
  readonly document: CaseDocument;
  readonly templates: Templates;
  readonly missingGlyphs: MissingGlyphs;
}

/** What is wrong in the cells of a document, each by itself. */
export function checkRows(checking: Checking): Problem[] {
  const columns = filledColumns(checking.document.template);
  return checking.document.rows.flatMap((row) => checkRow(row, columns, checking));
}

function checkRow(row: DocumentRow, columns: readonly Column[], checking: Checking): Problem[] {
  const { template } = checking.document;
  // A row nobody has begun lacks a person, not eight cells.
  const blank = columns.every(({ id }) => (row.values[id] ?? '') === '');
  const name = nameColumnOf(template);
  const problems: Problem[] = [];
  for (const column of blank && name ? [name] : columns) {
    const value = row.values[column.id] ?? '';
    for (const finding of [...findingsFor(row, column, checking), ...checking.missingGlyphs(value)]) {
      const place = { document: template.id, row: row.row, column: column.id };
      problems.push(problemAt(place, finding, { name: row.person, column: column.label, value }));
    }
  }
  return problems;
}

/** What comes from the roster has the roster's problems, and is mended there. */
function findingsFor({ candidate, values }: DocumentRow, column: Column, { document, templates }: Checking): Finding[] {
  const { filledOn } = document.caseFile;
  const member = candidate?.own.values[column.id] === undefined ? candidate?.roster : undefined;
  if (!member || !column.from) return checkCell(column, values[column.id] ?? '', filledOn);
  const from = column.from.as === 'age' ? ageSource(column.from.column, member.values, templates) : undefined;
  const findings = from ? checkCell(from.column, from.value, filledOn).map((finding) => withValue(finding, from.value)) : checkCell(column, values[column.id] ?? '', filledOn);
  return findings.map((finding) => ({ ...finding, fixes: [] }));
}

/** The cell an age is counted from; undefined when it is empty, for then it is the age that is missing. */
function ageSource(id: string, values: Values, { members }: Templates): { column: Column; value: string } | undefined {
  const column = members.columns.find((one) => one.id === id);
  const value = values[id] ?? '';
  return column && value !== '' ? { column, value } : undefined;
}

function withValue(finding: Finding, value: string): Finding {
  return { ...finding, facts: { value, ...finding.facts } };
}
