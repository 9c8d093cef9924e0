import type { Problem } from '../problems/problem.ts';
import { type FactField, type FactKind, type FactsTemplate, factFields } from '../template/facts.ts';
import { readCivilDate } from '../text/civil-date.ts';
import { readPhone } from '../text/phone.ts';
import { askedFields } from './asked-fields.ts';
import type { CaseFile } from './case-file.ts';
import { checkText, doubtfulIdNumber } from './check-text.ts';
import { type FactNames, factValue, isNamedKind, readCount } from './fact-values.ts';
import { type Finding, problemAt } from './finding.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';
import type { Outside } from './slot-values.ts';

/** The document of problems with what is asked about the enterprise; their column is the field. No template may be called so. */
export const enterpriseDocument = 'enterprise';

/** What the answers are checked with. Without what stands outside the case, whether a code or an id exists is not checked. */
export interface FactsChecking {
  readonly caseFile: CaseFile;
  readonly facts: FactsTemplate;
  readonly missingGlyphs: MissingGlyphs;
  readonly outside: Outside | undefined;
}

/** What is missing, not understood or contradictory in what is said of the enterprise. Its name is checked with the case itself. */
export function checkFacts(checking: FactsChecking): Problem[] {
  const { caseFile, facts, outside } = checking;
  return askedFields(facts, caseFile, outside)
    .filter(({ kind }) => kind !== 'enterprise-name')
    .flatMap((field) => {
      const value = factValue(caseFile, field);
      const place = { document: enterpriseDocument, column: field.id };
      return findingsFor(field, value, checking).map((finding) => problemAt(place, finding, { name: '', column: field.label, value }));
    });
}

function findingsFor(field: FactField, value: string, checking: FactsChecking): Finding[] {
  if (value === '') return field.required ? [{ code: 'fact-empty', source: field.required }] : [];
  if (doubtfulIdNumber(value).length === 0 && !isUnderstood(field, value, checking.outside?.names)) return [{ code: 'fact-unreadable' }];
  return [...checkText(value, checking.missingGlyphs), ...(field.kind === 'count' ? checkLimits(field, value, checking) : [])];
}

const readableByKind: Partial<Record<FactKind, (value: string) => boolean>> = {
  count: (value) => readCount(value) !== undefined,
  date: (value) => readCivilDate(value) !== undefined,
  phone: (value) => 'number' in readPhone(value),
};

function isUnderstood(field: FactField, value: string, names: FactNames | undefined): boolean {
  if (isNamedKind(field.kind)) return names?.(field.kind, value) !== undefined || names === undefined;
  if (field.kind === 'choice') return field.options.includes(value);
  return readableByKind[field.kind]?.(value) ?? true;
}

function checkLimits(field: Extract<FactField, { kind: 'count' }>, value: string, { caseFile, facts }: FactsChecking): Finding[] {
  const count = readCount(value) ?? 0;
  const limit = factFields(facts).find(({ id }) => id === field.atMost);
  const most = limit && readCount(factValue(caseFile, limit));
  const members = caseFile.members.length;
  return [
    ...(limit && most !== undefined && count > most ? [{ code: 'fact-disagrees' as const, facts: { other: limit.label, most: String(most) } }] : []),
    ...(field.coversMembers && members > count ? [{ code: 'members-exceed-fact' as const, facts: { members: String(members) } }] : []),
  ];
}
