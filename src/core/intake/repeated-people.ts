import type { Values } from '../answers/case-file.ts';
import type { Template } from '../template/template.ts';
import { identityColumns } from './match-people.ts';
import type { Asking } from './questions.ts';
import { placeName } from './source-problem.ts';

interface NamedRow {
  readonly number: number;
  readonly values: Values;
}

/** Rows of people who stand there more than once, and whom the person wants only once. By the template's own rule of who is one person. */
export function repeatedRows(rows: readonly NamedRow[], template: Template, asking: Asking): Set<number> {
  const gone = new Set<number>();
  const identity = identityColumns(template);
  for (const [name, group] of byName(rows, identity.name)) {
    const kind = group.some((row, at) => group.slice(0, at).some((other) => shareMark(row, other, identity.columns))) ? 'same-person' : 'same-name';
    const answers = group.map(({ number }) => asking.ask({ kind, item: { key: name, shown: name, choices: [] }, place: placeName({ row: number, letters: '' }) }));
    for (const { number } of goneOf(group, answers[0])) gone.add(number);
  }
  return gone;
}

/** True when two rows have one of those values in common. */
function shareMark(one: Pick<NamedRow, 'values'>, other: Pick<NamedRow, 'values'>, columns: readonly string[]): boolean {
  return columns.some((id) => (one.values[id] ?? '') !== '' && one.values[id] === other.values[id]);
}

function goneOf(group: readonly NamedRow[], answer: string | undefined): readonly NamedRow[] {
  if (answer === 'first') return group.slice(1);
  return answer === 'last' ? group.slice(0, -1) : [];
}

/** Names that several rows have. */
function byName(rows: readonly NamedRow[], id: string): [string, NamedRow[]][] {
  const groups = new Map<string, NamedRow[]>();
  for (const row of rows) {
    const name = row.values[id] ?? '';
    const group = groups.get(name);
    if (name === '') continue;
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}
