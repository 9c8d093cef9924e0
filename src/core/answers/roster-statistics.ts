import { type Column, type Template, columnOf } from '../template/template.ts';
import { ageAt } from './age.ts';
import type { CaseFile, Values } from './case-file.ts';
import { withUnit } from './fact-values.ts';

// What the roster comes to: people by the values of a column, and by age. The groups of one list add up to the number of its people.

export interface Group {
  /** 大学本科; 35岁及以下 */
  readonly name: string;
  readonly count: number;
}

/** People by the values of a column: in the template's order, other values by number, then those who have none, then those whose cell is empty. Groups of nobody are left out. */
export function groupsBy(template: Template, rows: readonly Values[], columnId: string): Group[] {
  const column = columnOf(template, columnId);
  const accepted = acceptedIn(column);
  const groups = counted(rows.map((values) => accepted(values[columnId] ?? '')));
  const order = orderOf(column);
  const none = column.kind === 'text' ? column.none : undefined;
  const rank = ({ name }: Group): number => {
    if (name === '') return order.length + 2;
    if (name === none) return order.length + 1;
    return order.includes(name) ? order.indexOf(name) : order.length;
  };
  return groups
    .sort((one, other) => rank(one) - rank(other) || (rank(one) === order.length ? other.count - one.count : 0))
    .map(({ name, count }) => ({ name: groupName(name, column, none), count }));
}

/** 无职称: alone, what one writes who has none would not say of what. */
function groupName(value: string, { label }: Column, none: string | undefined): string {
  if (value === '') return `${label}未填`;
  return value === none ? `${none}${label}` : value;
}

const ageGroups = [
  { name: '35岁及以下', upTo: 35 },
  { name: '36至45岁', upTo: 45 },
  { name: '46至55岁', upTo: 55 },
  { name: '56岁及以上', upTo: Infinity },
];

/** People by age at 填表日期; last those whose age cannot be told. Undefined when the template asks for neither birth nor age. */
export function ageGroupsOf(template: Template, { members, filledOn }: Pick<CaseFile, 'members' | 'filledOn'>): Group[] | undefined {
  const column = template.columns.find(({ kind }) => kind === 'birth-month') ?? template.columns.find(({ kind }) => kind === 'age');
  if (!column) return undefined;
  const names = [...ageGroups.map(({ name }) => name), `${column.label}未填清`];
  const found = counted(members.map(({ values }) => ageGroup(ageIn(column, values[column.id] ?? '', filledOn)) ?? `${column.label}未填清`));
  return found.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

/** 研究生3人、大学本科5人 */
export function inWords(groups: readonly Group[]): string {
  return groups.map(({ name, count }) => `${name}${withUnit(count, '人')}`).join('、');
}

function ageIn(column: Column, value: string, filledOn: string): number | undefined {
  if (column.kind === 'birth-month') return ageAt(value, filledOn);
  return /^\d{1,3}$/.test(value) ? Number(value) : undefined;
}

function ageGroup(age: number | undefined): string | undefined {
  return age === undefined ? undefined : ageGroups.find(({ upTo }) => age <= upTo)?.name;
}

/** In the order in which they come. */
function counted(names: readonly string[]): Group[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

/** A synonym counts as the value that it means. */
function acceptedIn(column: Column): (value: string) => string {
  if (column.kind !== 'choice') return (value) => value;
  const meant = new Map([...Object.entries(column.values.synonyms), ...column.values.accepted.map((value) => [value, value] as const)]);
  return (value) => meant.get(value) ?? value;
}

function orderOf(column: Column): readonly string[] {
  if (column.kind === 'choice') return column.values.accepted;
  return column.kind === 'text' ? column.suggestions : [];
}
