import { checkCell } from '../answers/check-cell.ts';
import { tidyValue } from '../answers/tidy.ts';
import type { ProblemCode } from '../problems/table.ts';
import type { Column } from '../template/template.ts';
import { takeOutIdNumbers, withoutDoubtfulIdNumber } from '../text/id-number.ts';
import { nameWithoutNote } from '../text/person-name.ts';
import { singleLine } from '../text/spaces.ts';
import { takeOutLostIdNumbers } from './lost-id-number.ts';

/** So many values say what a column holds. */
const enough = 200;

/** A value with one of these is meant for its column all the same. */
const understandable: readonly ProblemCode[] = ['value-synonym', 'birth-ambiguous', 'birth-two-digit-year', 'phone-digits-lost', 'phone-prefix-unallotted', 'name-with-note'];

/** True for a value that cannot stand in a title by chance: a month, a number, one of the accepted values. */
export function isAnswered(column: Column, text: string): boolean {
  const value = tidyValue(column, text);
  return isTelling(column) && value !== '' && checkCell(column, value, '').length === 0;
}

/** How many of the values that stand there a column can take, from 0 to 1; undefined when nothing stands there, or any text would do. */
export function fitOf(column: Column, texts: readonly string[]): number | undefined {
  const values = filledOf(texts);
  if (values.length === 0 || (!isTelling(column) && column.kind !== 'name')) return undefined;
  return values.filter((text) => takes(column, text)).length / values.length;
}

/** True when most of what stands there is ID numbers, their check digits right, wrong or gone. */
export function holdsIdNumbers(texts: readonly string[]): boolean {
  const values = filledOf(texts);
  return values.length > 0 && values.filter(isIdNumber).length * 2 > values.length;
}

/** True when each number is one more than the one before: 1, 2, 3, or 5, 6, 7 of a longer list. */
export function countsRows(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d{1,6}$/.test(singleLine(text)) ? Number(singleLine(text)) : NaN));
  return numbers.length > 0 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

function isTelling({ kind }: Column): boolean {
  return kind !== 'row-number' && kind !== 'name' && kind !== 'text';
}

function takes(column: Column, text: string): boolean {
  const value = tidyValue(column, text);
  return checkCell(column, value, '').every(({ code }) => understandable.includes(code) && (code !== 'name-with-note' || nameWithoutNote(value) !== undefined));
}

function isIdNumber(text: string): boolean {
  return takeOutIdNumbers(text).found.length > 0 || withoutDoubtfulIdNumber(text) !== undefined || takeOutLostIdNumbers(text).lost > 0;
}

function filledOf(texts: readonly string[]): string[] {
  return texts.filter((text) => singleLine(text) !== '').slice(0, enough);
}
