import type { Column, ColumnOf, Template } from '../template/template.ts';
import { type IdNumber, takeOutIdNumbers } from '../text/id-number.ts';
import { singleLine } from '../text/spaces.ts';
import type { Values } from './case-file.ts';
import type { Note } from './change.ts';
import { isToldColumn, readEntry, toldFor } from './id-gate.ts';
import { isSynonym, tidyValue } from './tidy.ts';

/** A text that comes into a column. */
export interface NewCell {
  readonly column: Column;
  readonly raw: string;
}

export interface NewRow {
  readonly cells: readonly NewCell[];
  /** Texts of columns that are left out: kept nowhere, read for ID numbers only. */
  readonly leftOut: readonly string[];
}

export interface RowPlace {
  readonly template: Template;
  /** The 序号 the row has, or will have. */
  readonly number: number;
  /** What the row shows in a column when it holds no value of its own. */
  readonly inherited: (column: Column) => string;
  /** Counts the age from a month of birth; absent where the age is not the row's own. */
  readonly ageFrom?: (birthMonth: string) => number | undefined;
}

export interface EnteredRow {
  readonly values: Values;
  readonly notes: readonly Note[];
}

/** Lays new cells over a row's values. */
export function enterRow(values: Values, row: NewRow, place: RowPlace): EnteredRow {
  const next = new Map(Object.entries(values));
  const told: IdNumber[] = [];
  let from: Column | undefined;
  for (const { column, raw } of row.cells) {
    if (column.kind === 'row-number') continue;
    const entry = readEntry(raw, (text) => tidyValue(column, text));
    if (entry.told.length > 0) from ??= column;
    told.push(...entry.told);
    // An ID number typed over a name says nothing about the name.
    const keeps = entry.told.length > 0 && entry.value === '' && !isToldColumn(column);
    if (!keeps) setValue(next, column, entry.value, place);
  }
  for (const text of row.leftOut) told.push(...readEntry(text, (rest) => rest).told);
  const notes = told[0] ? [fillFrom(told[0], next, from, place)] : [];
  return { values: Object.fromEntries(next), notes };
}

/** True when nothing in the row says anything. */
export function isBlankRow(row: NewRow): boolean {
  return row.cells.every(({ raw }) => singleLine(raw) === '') && row.leftOut.every((text) => takeOutIdNumbers(text).found.length === 0);
}

function setValue(values: Map<string, string>, column: Column, value: string, place: RowPlace): void {
  if (value === '' || value === place.inherited(column)) values.delete(column.id);
  else values.set(column.id, value);
}

function fillFrom(number: IdNumber, values: Map<string, string>, from: Column | undefined, place: RowPlace): Note {
  const filled: string[] = [];
  const differs: string[] = [];
  for (const { column, value } of toldFor(place.template, number, place.ageFrom)) {
    const held = values.get(column.id) ?? place.inherited(column);
    if (held === '') {
      values.set(column.id, value);
      filled.push(column.label);
    } else if (meaningOf(column, held) !== value) {
      differs.push(column.label);
    }
  }
  const line = `第 ${place.number} 行`;
  return { kind: 'id-number-taken-out', place: from ? `${line} ${from.label}` : line, filled, differs };
}

function meaningOf(column: Column, value: string): string {
  return column.kind === 'choice' ? acceptedFor(column, value) : value;
}

/** The accepted value that a value stands for; itself when it is no synonym. */
export function acceptedFor(column: ColumnOf<'choice'>, value: string): string {
  const { synonyms } = column.values;
  return isSynonym(synonyms, value) ? (synonyms[value] ?? value) : value;
}
