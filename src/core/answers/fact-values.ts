import type { FactField, FactKind } from '../template/facts.ts';
import { chineseDate, readCivilDate } from '../text/civil-date.ts';
import type { CaseFile } from './case-file.ts';

/** Kinds of field that keep an id or a code and are read by name. */
export type NamedKind = Extract<FactKind, 'city' | 'county' | 'enterprise-kind' | 'founding-way' | 'approver'>;

/** The name behind a place's code, an enterprise kind's id, a founding way's id; undefined when there is no such thing. */
export type FactNames = (kind: NamedKind, value: string) => string | undefined;

/** What the case keeps for a field; '' for nothing. */
export function factValue({ enterprise }: CaseFile, { id, kind }: FactField): string {
  return kind === 'enterprise-name' ? enterprise.name : (enterprise.facts[id] ?? '');
}

/** A field's value as people read it: 2026年11月22日, 236人, 洛阳市. What is not understood reads as it was typed; undefined for what is not filled in, or has no name. */
export function factText(caseFile: CaseFile, field: FactField, names: FactNames): string | undefined {
  const value = factValue(caseFile, field);
  return value === '' ? undefined : readFact(field, value, names);
}

/** 236人: with no space, as official papers write it. */
export function withUnit(count: number | string, unit: string): string {
  return `${count}${unit}`;
}

/** True for a kind whose value is read by name. */
export function isNamedKind(kind: FactKind): kind is NamedKind {
  return kind === 'city' || kind === 'county' || kind === 'enterprise-kind' || kind === 'founding-way' || kind === 'approver';
}

/** The number that a count keeps; undefined for what is none. */
export function readCount(value: string): number | undefined {
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function readFact(field: FactField, value: string, names: FactNames): string | undefined {
  if (isNamedKind(field.kind)) return names(field.kind, value);
  if (field.kind === 'count') return readCount(value) === undefined ? value : withUnit(value, field.unit);
  const date = field.kind === 'date' ? readCivilDate(value) : undefined;
  return date ? chineseDate(date) : value;
}
