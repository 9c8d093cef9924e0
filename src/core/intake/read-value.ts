import { ageAt } from '../answers/age.ts';
import { isSynonym } from '../answers/tidy.ts';
import type { Column, ColumnKind, ColumnOf } from '../template/template.ts';
import { readBirthMonth } from '../text/birth-month.ts';
import { nameForm, nameWithoutNote } from '../text/person-name.ts';
import { readPhone } from '../text/phone.ts';
import { shownNumber } from './number-format.ts';
import { type AnswerOption, type Answers, type Asked, type Asking, answerTo, idOf } from './questions.ts';
import type { ValueMatches } from './value-matches.ts';

/** What a value is read with. */
export interface Reading {
  readonly asking: Asking;
  readonly answers: Answers;
  readonly matches: ValueMatches;
  /** The day ages count from. */
  readonly filledOn: string;
  /** 第 9 行 D 列 */
  readonly place: string;
  /** The month of birth that the row's ID number tells. */
  readonly bornIn?: string;
}

/** What a value is read as; null when the person wants its row left out. */
type ReadValue<K extends ColumnKind> = (value: string, column: ColumnOf<K>, reading: Reading) => string | null;

const asItIs = (value: string): string => value;

const readByKind = {
  'row-number': asItIs,
  name: readName,
  'birth-month': readMonth,
  age: asItIs,
  phone: readNumber,
  text: asItIs,
  choice: readChoice,
} satisfies { [K in ColumnKind]: ReadValue<K> };

/** A tidied value as the template takes it. What has two meanings is asked; until it is answered it stays as it is. */
export function readValue(value: string, column: Column, reading: Reading): string | null {
  if (value === '') return '';
  const read = readByKind[column.kind] as ReadValue<ColumnKind>; // cast: the table's key is the column's own kind
  return read(value, column, reading);
}

function readName(value: string, _column: Column, { asking, place }: Reading): string | null {
  const bare = nameForm(value) === 'with-note' ? nameWithoutNote(value) : undefined;
  if (bare === undefined) return value;
  const note = value.replace(bare, '').replace(/\d+/g, '#');
  // A number or a mark says nothing about the person.
  const isMark = !/\p{L}/u.test(note);
  const answer = asking.ask({ kind: 'name-note', item: { key: note, shown: note, choices: [], ...(isMark && { suggested: 'take-off' }) }, place });
  if (answer === 'leave-out') return null;
  return answer === 'take-off' ? bare : value;
}

function readMonth(value: string, column: Column, reading: Reading): string {
  const birth = readBirthMonth(value);
  if (birth.kind === 'month') return value;
  const months = birth.kind === 'unreadable' ? countedMonths(value, reading.filledOn) : birth.months;
  if (months.length === 0) return value;
  if (reading.bornIn !== undefined && months.includes(reading.bornIn)) return reading.bornIn;
  const about = { column: { id: column.id, label: column.label }, place: reading.place };
  if (birth.kind === 'ambiguous') return monthBy(['january', 'october'], value, { ...about, kind: 'birth-month', item: { key: value, shown: value, choices: months } }, reading);
  if (birth.kind === 'unreadable') return monthBy(['since-1900', 'since-1904'], value, { ...about, kind: 'birth-serial', item: { key: value, shown: value, choices: months } }, reading);
  const likely = birth.months.filter((month) => isWorkingAge(ageAt(month, reading.filledOn)));
  const suggested = likely.length === 1 ? likely[0] : undefined;
  const answer = reading.asking.ask({ ...about, kind: 'birth-year', item: { key: value, shown: value, choices: birth.months, ...(suggested !== undefined && { suggested }) } });
  if (answer === 'likely') return suggested ?? value;
  return chosen(answer, birth.months) ?? value;
}

/** The month chosen, by itself or by the option that means it in every case. */
function monthBy(options: readonly AnswerOption[], value: string, asked: Asked, { asking }: Reading): string {
  const answer = asking.ask(asked);
  const { choices } = asked.item;
  return choices[options.findIndex((option) => option === answer)] ?? chosen(answer, choices) ?? value;
}

/** The months that a count of days may mean, from 1900 and from 1904; none when nobody at work was born then. */
function countedMonths(value: string, filledOn: string): string[] {
  if (!/^\d{5}$/.test(value)) return [];
  const births = [false, true].map((is1904) => readBirthMonth(shownNumber(Number(value), { kind: 'date', withTime: false }, is1904)));
  const months = births.flatMap((birth) => (birth.kind === 'month' ? [birth.month] : []));
  return months.every((month) => isWorkingAge(ageAt(month, filledOn))) ? months : [];
}

function isWorkingAge(age: number | undefined): boolean {
  return age !== undefined && age >= 16 && age <= 80;
}

function readNumber(value: string, column: Column, { asking, place }: Reading): string {
  if (readPhone(value).kind !== 'digits-lost') return value;
  const answer = asking.ask({ kind: 'phone-lost', column: { id: column.id, label: column.label }, item: { key: value, shown: value, choices: [] }, place });
  return answer === 'empty' ? '' : value;
}

function readChoice(value: string, column: ColumnOf<'choice'>, { asking, answers, matches, place }: Reading): string {
  const { accepted, synonyms } = column.values;
  if (accepted.includes(value)) return value;
  const about = { kind: 'value', column: { id: column.id, label: column.label } } as const;
  const known = isSynonym(synonyms, value) ? synonyms[value] : undefined;
  if (known !== undefined) {
    const to = chosen(answerTo(answers, idOf(about), value), accepted) ?? known;
    matches.note(column, value, to, to === known ? 'synonym' : 'answer');
    return to;
  }
  const suggested = likeliest(value, column);
  const answer = asking.ask({ ...about, item: { key: value, shown: value, choices: accepted, ...(suggested !== undefined && { suggested }) }, place });
  const to = chosen(answer, accepted);
  matches.note(column, value, to ?? null, to === undefined ? 'none' : 'answer');
  return to ?? value;
}

function chosen(answer: string | undefined, choices: readonly string[]): string | undefined {
  return answer !== undefined && choices.includes(answer) ? answer : undefined;
}

/** The one accepted value that contains the value, or that the value contains by any of its names; undefined when there are several. */
function likeliest(value: string, { values: { accepted, synonyms } }: ColumnOf<'choice'>): string | undefined {
  const wider = accepted.filter((one) => one.includes(value));
  const narrower = [...accepted.filter((one) => value.includes(one)), ...Object.keys(synonyms).flatMap((word) => (value.includes(word) ? [synonyms[word] ?? ''] : []))];
  const found = new Set(wider.length > 0 ? wider : narrower);
  return found.size === 1 ? [...found][0] : undefined;
}
