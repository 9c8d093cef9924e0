import type { CaseFile, Values } from '../answers/case-file.ts';
import { rosterValue } from '../answers/rows.ts';
import { type Templates, filledColumns } from '../template/template.ts';
import { identityColumns } from './match-people.ts';

/** For each row of a candidates' file the id of the member whom it names; undefined for somebody who is not in the roster. Known by name together with phone or age, or by the name alone where nothing else is to compare; never where two people could be meant. */
export function membersNamed(caseFile: CaseFile, templates: Templates, rows: readonly { readonly values: Values }[]): (string | undefined)[] {
  const columns = filledColumns(templates.candidates);
  const shown = caseFile.members.map((member): Values => Object.fromEntries(columns.map((column) => [column.id, rosterValue(member, column, caseFile.filledOn)])));
  const { name, columns: marks } = identityColumns(templates.candidates);
  const ages = columns.filter(({ kind }) => kind === 'age').map(({ id }) => id);
  const compared = [...new Set([...marks, ...ages])];
  const named = new Map<number, number>();
  for (const mark of [...compared, null]) {
    const taken = new Set(named.values());
    const keyOf = (values: Values): string | undefined => keyIn(values, mark === null ? [name] : [name, mark]);
    const members = onceBy(shown.map((values, at) => (taken.has(at) ? undefined : keyOf(values))));
    const people = onceBy(rows.map(({ values }, at) => (named.has(at) ? undefined : keyOf(values))));
    for (const [key, row] of people) {
      const member = members.get(key);
      if (member === undefined || (mark === null && differsIn(compared, rows[row]?.values, shown[member]))) continue;
      named.set(row, member);
    }
  }
  return rows.map((_row, at) => caseFile.members[named.get(at) ?? -1]?.id);
}

/** Undefined when one of the values is missing. */
function keyIn(values: Values, ids: readonly string[]): string | undefined {
  const parts = ids.map((id) => values[id] ?? '');
  return parts.includes('') ? undefined : JSON.stringify(parts);
}

/** Where a key stands that stands only once. */
function onceBy(keys: readonly (string | undefined)[]): Map<string, number> {
  const once = new Map<string, number>();
  const seen = new Set<string>();
  keys.forEach((key, at) => {
    if (key === undefined) return;
    if (seen.has(key)) once.delete(key);
    else once.set(key, at);
    seen.add(key);
  });
  return once;
}

function differsIn(ids: readonly string[], some: Values = {}, others: Values = {}): boolean {
  return ids.some((id) => (some[id] ?? '') !== '' && (others[id] ?? '') !== '' && some[id] !== others[id]);
}
