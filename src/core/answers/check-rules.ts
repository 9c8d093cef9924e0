import type { Problem } from '../problems/problem.ts';
import { type Rule, columnOf } from '../template/template.ts';
import { acceptedFor } from './enter-row.ts';
import { type CaseDocument, type DocumentRow, nameColumnOf } from './document.ts';
import { type Finding, problemAt } from './finding.ts';

type RuleOf<C extends Rule['check']> = Extract<Rule, { check: C }>;
type CheckRule<C extends Rule['check']> = (document: CaseDocument, rule: RuleOf<C>) => Problem[];

const checkByRule = {
  'same-person': checkSamePerson,
  'value-present': checkValuePresent,
  'value-once': checkValueOnce,
  // Needs the roster beside the document: see check-tables.ts.
  'in-roster': () => [],
} satisfies { [C in Rule['check']]: CheckRule<C> };

/** What a document's rows break together, by the rules of its template. */
export function checkRules(document: CaseDocument): Problem[] {
  return document.template.rules.flatMap((rule) => {
    const check = checkByRule[rule.check] as CheckRule<Rule['check']>; // cast: the table's key is the rule's own check
    return check(document, rule);
  });
}

function checkSamePerson(document: CaseDocument, rule: RuleOf<'same-person'>): Problem[] {
  return [...checkNames(document, rule), ...checkPhones(document, rule)];
}

function checkNames(document: CaseDocument, rule: RuleOf<'same-person'>): Problem[] {
  const names = new Set<string>();
  const people = new Set<string>();
  return document.rows.flatMap((row) => {
    const name = row.values[rule.name] ?? '';
    if (name === '') return [];
    const marks = rule.columns.filter((id) => (row.values[id] ?? '') !== '').map((id) => ({ id, key: JSON.stringify([id, name, row.values[id]]) }));
    const shared = marks.find(({ key }) => people.has(key));
    const isNamesake = names.has(name);
    names.add(name);
    for (const { key } of marks) people.add(key);
    if (shared) return [at(document, row, rule.name, { code: 'same-person-twice', facts: sharedFacts(document, row, shared.id), source: rule.source })];
    return isNamesake ? [at(document, row, rule.name, { code: 'same-name', source: rule.source })] : [];
  });
}

function sharedFacts({ template }: CaseDocument, { values }: DocumentRow, id: string): Record<string, string> {
  return { column: columnOf(template, id).label, value: values[id] ?? '' };
}

/** A mobile number belongs to one person; a fixed line may serve an office. */
function checkPhones(document: CaseDocument, rule: RuleOf<'same-person'>): Problem[] {
  const phones = rule.columns.filter((id) => columnOf(document.template, id).kind === 'phone');
  return phones.flatMap((id) => {
    const holders = new Map<string, DocumentRow>();
    return document.rows.flatMap((row) => {
      const number = row.values[id] ?? '';
      const holder = holders.get(number);
      if (/^1\d{10}$/.test(number) && !holder) holders.set(number, row);
      if (!holder || holder.values[rule.name] === row.values[rule.name]) return [];
      return [at(document, row, id, { code: 'same-phone', facts: { other: holder.person, value: number } })];
    });
  });
}

function checkValuePresent(document: CaseDocument, rule: RuleOf<'value-present'>): Problem[] {
  // That nobody is there at all is one problem, not one for each value.
  if (document.rows.length === 0) return [];
  const held = new Set(document.rows.map((row) => meaning(document, rule.column, row)));
  const place = { document: document.template.id, column: rule.column };
  return rule.values.filter((value) => !held.has(value)).map((value) => problemAt(place, { code: 'role-absent', facts: { value }, source: rule.source }));
}

function checkValueOnce(document: CaseDocument, rule: RuleOf<'value-once'>): Problem[] {
  return rule.values.flatMap((value) => {
    const holders = document.rows.filter((row) => meaning(document, rule.column, row) === value);
    const second = holders[1];
    return second ? [at(document, second, rule.column, { code: 'role-repeated', facts: { value, count: String(holders.length) }, source: rule.source })] : [];
  });
}

/** 党员 counts as 中共党员. */
function meaning(document: CaseDocument, id: string, row: DocumentRow): string {
  const column = columnOf(document.template, id);
  const value = row.values[id] ?? '';
  return column.kind === 'choice' ? acceptedFor(column, value) : value;
}

function at(document: CaseDocument, row: DocumentRow, column: string, finding: Finding): Problem {
  const name = nameColumnOf(document.template);
  return problemAt({ document: document.template.id, row: row.row, column }, finding, {
    name: row.person,
    column: columnOf(document.template, column).label,
    value: (name && row.values[name.id]) ?? '',
  });
}
