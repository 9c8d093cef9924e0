import type { Place, Problem, Severity } from '../problems/problem.ts';
import type { Templates } from '../template/template.ts';
import { readCivilDate } from '../text/civil-date.ts';
import { withoutDoubtfulIdNumber } from '../text/id-number.ts';
import type { CaseFile } from './case-file.ts';
import { type Checking, checkRows } from './check-rows.ts';
import { checkRules } from './check-rules.ts';
import { checkTables } from './check-tables.ts';
import { candidatesDocument, membersDocument } from './document.ts';
import { type Finding, problemAt } from './finding.ts';
import { type MissingGlyphs, glyphChecker } from './missing-glyphs.ts';
import { rowNumber } from './rows.ts';

/** Everything wrong or missing in a case: first what must be mended, then what is missing, then what to look at again; each in the order of documents, rows and columns. `covers` says whether the fonts have a code point. */
export function checkCase(caseFile: CaseFile, templates: Templates, covers: (codePoint: number) => boolean): Problem[] {
  const missingGlyphs = glyphChecker(covers);
  const candidates = candidatesDocument(caseFile, templates);
  const problems = [
    ...checkHead(caseFile, missingGlyphs),
    ...[membersDocument(caseFile, templates), candidates].flatMap((document) => checkDocument({ document, templates, missingGlyphs })),
    ...checkTables(candidates, templates),
  ];
  return inOrder(problems, caseFile, templates);
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

function doubtfulIdNumber(text: string): Finding[] {
  return withoutDoubtfulIdNumber(text) === undefined ? [] : [{ code: 'id-number-check-digit', facts: { value: '' } }];
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
  if (!template) return [-1, 0, 0];
  const at = template.columns.findIndex(({ id }) => id === column);
  return [template.list === 'members' ? 0 : 1, row === undefined ? 0 : rowNumber(caseFile, template.list, row), at];
}

function firstDifference(some: readonly number[], others: readonly number[]): number {
  const at = some.findIndex((number, index) => number !== others[index]);
  return (some[at] ?? 0) - (others[at] ?? 0);
}
