import type { Column, ColumnOf, Template } from '../template/template.ts';
import { type IdNumber, takeOutIdNumbers } from '../text/id-number.ts';

/** What is left of a text once ID numbers are out of it, tidied, and what they told. */
export interface Entry {
  readonly value: string;
  readonly told: readonly IdNumber[];
}

/** The only way for a text into a case. */
export function readEntry(raw: string, tidy: (text: string) => string): Entry {
  const first = takeOutIdNumbers(raw);
  const value = tidy(first.text);
  const second = takeOutIdNumbers(value);
  if (second.found.length === 0) return { value, told: first.found };
  // Tidying took away what had hidden a number from us.
  const again = readEntry(second.text, tidy);
  return { value: again.value, told: [...first.found, ...second.found, ...again.told] };
}

/** A column that an ID number answers, and the answer. */
export interface Told {
  readonly column: Column;
  readonly value: string;
}

/** What an ID number tells for the columns of a template. `ageFrom` counts the age; without it no age is told. */
export function toldFor(template: Template, number: IdNumber, ageFrom?: (birthMonth: string) => number | undefined): Told[] {
  const birth = template.columns.find(({ kind }) => kind === 'birth-month');
  const sex = template.columns.find(isSexColumn);
  const age = template.columns.find(({ kind }) => kind === 'age');
  const years = ageFrom?.(number.birthMonth);
  return [
    ...(birth ? [{ column: birth, value: number.birthMonth }] : []),
    ...(sex ? [{ column: sex, value: number.sex }] : []),
    ...(age && years !== undefined ? [{ column: age, value: String(years) }] : []),
  ];
}

/** True for a column that an ID number could fill. */
export function isToldColumn(column: Column): boolean {
  return column.kind === 'birth-month' || column.kind === 'age' || isSexColumn(column);
}

function isSexColumn(column: Column): column is ColumnOf<'choice'> {
  return column.kind === 'choice' && ['男', '女'].every((sex) => column.values.accepted.includes(sex));
}
