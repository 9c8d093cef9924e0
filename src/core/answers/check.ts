import type { Place, Problem, Severity } from '../problems/problem.ts';
import type { Templates } from '../template/template.ts';
import { readCivilDate } from '../text/civil-date.ts';
import type { CaseFile } from './case-file.ts';
import { checkDates } from './check-dates.ts';
import { checkEdits } from './check-edits.ts';
import { checkFacts, enterpriseDocument } from './check-facts.ts';
import { checkLetters } from './check-letters.ts';
import { checkProcedure } from './check-procedure.ts';
import { type Checking, checkRows } from './check-rows.ts';
import { checkRules } from './check-rules.ts';
import { checkTables } from './check-tables.ts';
import { doubtfulIdNumber } from './check-text.ts';
import { candidatesDocument, membersDocument } from './document.ts';
import { type Finding, problemAt } from './finding.ts';
import { type MissingGlyphs, glyphChecker } from './missing-glyphs.ts';
import { rowNumber } from './rows.ts';
import type { Outside } from './slot-values.ts';

/** Everything wrong or missing in a case: first what must be mended, then what is missing, then what to look at again; each in the order of documents, rows and columns. `covers` says whether the fonts have a code point. What letters lack is only found with `outside`. */
export function checkCase(caseFile: CaseFile, templates: Templates, covers: (codePoint: number) => boolean, outside?: Outside): Problem[] {
  const missingGlyphs = glyphChecker(covers);
  const candidates = candidatesDocument(caseFile, templates);
  const besides = [
    ...checkHead(caseFile, missingGlyphs),
    ...[membersDocument(caseFile, templates), candidates].flatMap((document) => checkDocument({ document, templates, missingGlyphs })),
    ...checkTables(candidates, templates),
    ...(templates.facts ? checkFacts({ caseFile, facts: templates.facts, missingGlyphs, outside }) : []),
    ...(templates.procedure ? checkProcedure(caseFile, templates.procedure, missingGlyphs) : []),
    ...checkDates(caseFile, templates),
  ];
  const letters = [...checkLetters({ caseFile, templates, missingGlyphs, outside, told: besides }), ...(outside ? checkEdits({ caseFile, templates, outside }) : [])];
  return inOrder([...besides, ...letters], caseFile, templates);
}

function checkHead({ enterprise: { name }, filledOn }: CaseFile, missingGlyphs: MissingGlyphs): Problem[] {
  const inName: Finding[] = [...(name === '' ? [{ code: 'enterprise-name-empty' as const }] : doubtfulIdNumber(name)), ...missingGlyphs(name)];
  const doubtful = doubtfulIdNumber(filledOn);
  const inDate: Finding[] = readCivilDate(filledOn) || doubtful.length > 0 ? doubtful : [{ code: 'filled-on-unreadable', facts: { value: filledOn } }];
  return [
    ...inName.map((finding) => problemAt({}, finding, { name: '', column: '企业名称', value: name })),
    ...inDate.map((finding) => problemAt({}, finding, { column: '填表日期' })),
  ];
}

function checkDocument(checking: Checking): Problem[] {
  const { document } = checking;
  const { id, title, clause } = document.template;
  if (document.rows.length === 0) return [problemAt({ document: id }, { code: 'list-empty', facts: { document: title }, source: { clause } })];
  return [...checkRows(checking), ...checkRules(document)];
}

const gravity = { error: 0, missing: 1, warning: 2 } satisfies Record<Severity, number>;

function inOrder(problems: readonly Problem[], caseFile: CaseFile, templates: Templates): Problem[] {
  return problems
    .map((problem) => ({ problem, keys: [gravity[problem.severity], ...placeKeys(problem.place, caseFile, templates)] }))
    .sort((one, other) => firstDifference(one.keys, other.keys))
    .map(({ problem }) => problem);
}

/** Document, row and column as numbers; what concerns a whole comes before its parts. */
function placeKeys({ document, row, column }: Place, caseFile: CaseFile, templates: Templates): number[] {
  const template = [templates.members, templates.candidates].find(({ id }) => id === document);
  if (!template) return [document === undefined ? -1 : afterTables(document, templates), 0, 0];
  const at = template.columns.findIndex(({ id }) => id === column);
  return [template.list === 'members' ? 0 : 1, row === undefined ? 0 : rowNumber(caseFile, template.list, row), at];
}

/** The enterprise, the steps, then the letters; inside each the order in which they were found. */
function afterTables(document: string, { letters = [] }: Templates): number {
  if (document === enterpriseDocument) return 2;
  return 4 + letters.findIndex(({ id }) => id === document);
}

function firstDifference(some: readonly number[], others: readonly number[]): number {
  const at = some.findIndex((number, index) => number !== others[index]);
  return (some[at] ?? 0) - (others[at] ?? 0);
}
