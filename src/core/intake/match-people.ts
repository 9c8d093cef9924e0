import type { Values } from '../answers/case-file.ts';
import { type Template, filledColumns } from '../template/template.ts';

export interface KnownValues {
  readonly id: string;
  readonly values: Values;
}

/** For each row the id of the person it is, each person at most once; undefined for somebody new. The template's rule says which values beside the name make one person, the surest first. */
export function matchPeople(people: readonly KnownValues[], rows: readonly { readonly values: Values }[], template: Template): (string | undefined)[] {
  const { name, columns } = identityColumns(template);
  const matches: (string | undefined)[] = rows.map(() => undefined);
  const taken = new Set<string>();
  for (const column of columns) {
    const waiting = peopleBy((values) => markOf(values, name, column), people.filter(({ id }) => !taken.has(id)));
    rows.forEach(({ values }, at) => {
      const found = matches[at] === undefined ? waiting.get(markOf(values, name, column) ?? '')?.shift() : undefined;
      if (found === undefined) return;
      matches[at] = found;
      taken.add(found);
    });
  }
  return matches;
}

/** What makes one person, by column id, as the template's rule says. */
export function identityColumns(template: Template): { readonly name: string; readonly columns: readonly string[] } {
  const rule = template.rules.find(({ check }) => check === 'same-person');
  if (rule?.check === 'same-person') return rule;
  const byKind = (kind: string): string[] => filledColumns(template).filter((column) => column.kind === kind).map(({ id }) => id);
  return { name: byKind('name')[0] ?? '', columns: [...byKind('phone'), ...byKind('birth-month')] };
}

/** Name and value as one key; undefined when one of them is missing. */
function markOf(values: Values, name: string, column: string): string | undefined {
  const parts = [values[name] ?? '', values[column] ?? ''];
  return parts.includes('') ? undefined : JSON.stringify(parts);
}

function peopleBy(keyOf: (values: Values) => string | undefined, people: readonly KnownValues[]): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const { id, values } of people) {
    const key = keyOf(values);
    if (key === undefined) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return byKey;
}
