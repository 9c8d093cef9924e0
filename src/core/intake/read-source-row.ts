import { ageAt } from '../answers/age.ts';
import type { Values } from '../answers/case-file.ts';
import { acceptedFor } from '../answers/enter-row.ts';
import { readEntry, toldFor } from '../answers/id-gate.ts';
import { tidyValue } from '../answers/tidy.ts';
import type { Column, Template } from '../template/template.ts';
import { type IdNumber, withoutDoubtfulIdNumber } from '../text/id-number.ts';
import { takeOutLostIdNumbers } from './lost-id-number.ts';
import { type Reading, readValue } from './read-value.ts';
import type { SourceRow } from './source.ts';
import { type SourcePlace, type SourceProblem, differingIdNumber, placeName, wrongIdNumber } from './source-problem.ts';
import { withoutIdNumbers } from './without-id-numbers.ts';

/** A column of the file that is read. */
export interface ReadColumn {
  readonly at: number;
  readonly letters: string;
  /** Of the template; null for a column of ID numbers. */
  readonly column: Column | null;
}

export interface RowReading extends Omit<Reading, 'place' | 'bornIn'> {
  readonly template: Template;
  readonly columns: readonly ReadColumn[];
}

export interface ReadRow {
  readonly number: number;
  readonly values: Values;
  /** True when the person wants people with such a note in the name left out. */
  readonly leaveOut: boolean;
  /** What its ID number shows to be wrong. */
  readonly problems: readonly SourceProblem[];
  /** True when an ID number was read; labels of the columns that it filled. */
  readonly told: boolean;
  readonly filled: readonly string[];
  /** ID numbers whose last digits the file has lost. */
  readonly lost: number;
}

/** The values of a person's row, its ID numbers gone. */
export function readSourceRow(row: SourceRow, reading: RowReading): ReadRow {
  const problems: SourceProblem[] = [];
  const told: IdNumber[] = [];
  let lost = 0;
  const tidied = reading.columns.map((source) => {
    const { text, lost: here } = takeOutLostIdNumbers(row.cells[source.at] ?? '');
    const { column } = source;
    lost += here;
    const entry = readEntry(text, (rest) => (column ? tidyValue(column, rest) : rest));
    told.push(...entry.told);
    const isWrong = withoutDoubtfulIdNumber(entry.value) !== undefined;
    if (isWrong) problems.push(wrongIdNumber({ row: row.number, letters: source.letters }));
    return { source, value: isWrong && column ? tidyValue(column, withoutIdNumbers(entry.value)) : entry.value };
  });
  const [number] = told;
  const read = tidied.flatMap(({ source, value }) => (source.column ? [{ column: source.column, value: readCell(row, source, value, reading, number) }] : []));
  const values = Object.fromEntries(read.flatMap(({ column, value }) => (value === null || value === '' ? [] : [[column.id, value] as const])));
  const filling = number ? fillFrom(number, values, row.number, reading) : { values, filled: [], problems: [] };
  return {
    number: row.number,
    values: filling.values,
    leaveOut: read.some(({ value }) => value === null),
    problems: [...problems, ...filling.problems],
    told: number !== undefined,
    filled: filling.filled,
    lost,
  };
}

function readCell(row: SourceRow, { column, letters }: ReadColumn, value: string, reading: RowReading, number: IdNumber | undefined): string | null {
  const place = placeName({ row: row.number, letters });
  return column && readValue(value, column, { ...reading, place, ...(number && { bornIn: number.birthMonth }) });
}

interface Filling {
  readonly values: Values;
  readonly filled: readonly string[];
  readonly problems: readonly SourceProblem[];
}

/** What the number tells goes where nothing stands; where something else stands, that is said. */
function fillFrom(number: IdNumber, values: Values, row: number, { template, columns, filledOn }: RowReading): Filling {
  const next: Record<string, string> = { ...values };
  const filled: string[] = [];
  const problems: SourceProblem[] = [];
  for (const { column, value } of toldFor(template, number, (birthMonth) => ageAt(birthMonth, filledOn))) {
    const held = values[column.id] ?? '';
    const place: SourcePlace = { row, letters: columns.find((one) => one.column === column)?.letters ?? '' };
    if (held === '') {
      next[column.id] = value;
      filled.push(column.label);
    } else if (meaningOf(column, held) !== value) {
      problems.push(differingIdNumber(place, column, held, value));
    }
  }
  return { values: next, filled, problems };
}

function meaningOf(column: Column, value: string): string {
  return column.kind === 'choice' ? acceptedFor(column, value) : value;
}
