import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Problem, Severity } from '../../core/problems/problem.ts';
import { nextStepOf, sentenceOf } from '../../core/problems/table.ts';
import { type ListName, type Templates, templateOf } from '../../core/template/template.ts';
import { groupedBy } from '../case/grouped-by.ts';
import type { Spot } from '../case/spots.ts';
import { helpAddress } from '../help-address.ts';
import type { GridColumn } from '../roster-grid/grid-column.ts';

/** A link of the problem list: where to go, and what it is called. */
export interface PlaceLink {
  readonly key: string;
  readonly label: string;
  readonly row: string | null;
  readonly column: string | null;
}

/** What mends all places of one kind: one value for all the cells, each in its own document's list. */
export interface FixAll {
  readonly label: string;
  readonly list: ListName;
  readonly cells: readonly { readonly row: string; readonly column: string; readonly value: string }[];
}

/** One kind of problem with all its places, as the list at the side shows it. */
export interface ProblemGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly mark: string;
  readonly markClass: string;
  readonly says: string;
  readonly next: string;
  readonly help: string;
  readonly places: readonly PlaceLink[];
  /** One click that mends all places; null when there is one place, or no single way. */
  readonly fixAll: FixAll | null;
}

interface Source {
  readonly templates: Templates;
  readonly spots: readonly Spot[];
  readonly columns: readonly GridColumn[];
  readonly caseFile: CaseFile;
  readonly list: ListName;
}

const order: Readonly<Record<Severity, number>> = { error: 0, missing: 1, warning: 2 };
/** The character of a severity, and its class. */
export const severityMarks: Readonly<Record<Severity, readonly [string, string]>> = { error: ['改', 'mark fix'], missing: ['缺', 'mark missing'], warning: ['核', 'mark check'] };

/** The problems grouped by what is wrong: first what has to be mended, then by row. */
export function problemGroups({ templates, spots, columns, caseFile, list }: Source): ProblemGroup[] {
  const numbers = new Map(caseFile[list].map(({ id }, at) => [id, at + 1]));
  const byRow = [...spots].sort((a, b) => numberOf(numbers, a) - numberOf(numbers, b));
  const groups = groupedBy(byRow, ({ problem }) => `${problem.code}: ${sentenceOf(problem)}`);
  const linkOf = (spot: Spot, at: number): PlaceLink => placeLink(spot, at, numbers, columns);
  return [...groups].map(([key, of]) => groupOf(key, of, templates, linkOf)).sort((a, b) => order[a.severity] - order[b.severity]);
}

function groupOf(key: string, spots: readonly Spot[], templates: Templates, linkOf: (spot: Spot, at: number) => PlaceLink): ProblemGroup {
  const problem = (spots[0] as Spot).problem; // cast: a group is made with its first spot
  const [mark, markClass] = severityMarks[problem.severity];
  return {
    key,
    severity: problem.severity,
    mark,
    markClass,
    says: sentenceOf(problem),
    next: nextStepOf(problem.code),
    help: helpAddress(problem.code),
    places: spots.map(linkOf).filter(({ label }) => label !== ''),
    fixAll: fixAllOf(spots.map((spot) => spot.problem), templates),
  };
}

function fixAllOf(problems: readonly Problem[], templates: Templates): FixAll | null {
  const [first, ...others] = problems;
  const fix = first?.fixes.length === 1 ? first.fixes[0] : undefined;
  if (!fix || others.length === 0) return null;
  const same = others.every(({ fixes, place }) => fixes.length === 1 && fixes[0]?.value === fix.value && place.document === first?.place.document);
  const of = templateOf(templates, first?.place.document);
  const cells = problems.flatMap(({ place: { row, column } }) => (row === undefined || column === undefined ? [] : [{ row, column, value: fix.value }]));
  if (!same || !of || cells.length < problems.length) return null;
  return { label: `${countWord(problems.length)}处都改为“${fix.value}”`, list: of.list, cells };
}

function countWord(count: number): string {
  return count === 2 ? '两' : `${count} `;
}

function placeLink({ problem, row, column }: Spot, at: number, numbers: ReadonlyMap<string, number>, columns: readonly GridColumn[]): PlaceLink {
  const label = columns.find(({ key }) => key === column)?.label ?? '';
  const key = `${at}/${row ?? ''}/${column ?? ''}`;
  if (row !== null) return { key, label: `第 ${numbers.get(row) ?? 0} 行 ${label}`.trim(), row, column };
  return { key, label: caseFieldOf(problem), row, column };
}

// Problems of the case itself stand at a field above the sheet.
const caseFields: Partial<Record<Problem['code'], string>> = { 'enterprise-name-empty': '企业名称', 'filled-on-unreadable': '填表日期' };

/** The label of the field above the sheet that a problem without a document is about; '' for none. */
export function caseFieldOf({ code, facts, place }: Problem): string {
  return place.document === undefined ? (caseFields[code] ?? facts['column'] ?? '') : '';
}

function numberOf(numbers: ReadonlyMap<string, number>, { row }: Spot): number {
  return row === null ? 0 : (numbers.get(row) ?? 0);
}
