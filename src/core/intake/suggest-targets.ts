import type { Column, Template } from '../template/template.ts';
import { filledColumns } from '../template/template.ts';
import { singleLine } from '../text/spaces.ts';
import { type Place, placesByPosition } from './by-position.ts';
import { countsRows, fitOf, holdsIdNumbers } from './column-fit.ts';
import { type Meaning, meaningsOf, plainHeading } from './headings.ts';
import type { NamedColumn } from './source-header.ts';

/** Where a column of somebody's file belongs. */
export type Target =
  /** A column of the template, by id. */
  | { readonly kind: 'column'; readonly column: string }
  /** Counts the rows: not taken over, the form counts its own. */
  | { readonly kind: 'running-number' }
  /** Read for what the numbers tell, and kept nowhere. */
  | { readonly kind: 'id-number' }
  /** Nobody asks for it. */
  | { readonly kind: 'ignored' };

export interface ColumnsToPlace {
  readonly named: readonly NamedColumn[];
  /** What stands below the heading, row by row. */
  readonly rows: readonly (readonly string[])[];
  readonly template: Template;
  readonly headed: boolean;
}

export interface Suggested {
  readonly targets: readonly Target[];
  /** By column of the template: further columns of the file that could be it, nearest first. */
  readonly alternatives: Readonly<Record<string, readonly number[]>>;
}

/** A column of the file that may be a column of the template. */
interface Wish extends Meaning {
  readonly at: number;
  /** Something stands in it, and most of that can stand in the template's column. */
  readonly fits: boolean;
}

const ignored: Target = { kind: 'ignored' };
const idNumberHeading = /^(?:(?:居民|公民)?身份证?(?:件)?(?:号码?|编号)?|证件号码?|公民身份号码)$/;

/** Where each column most likely belongs: by its heading, or in a table without one by its place, and by what stands in it. */
export function suggestTargets(table: ColumnsToPlace): Suggested {
  const texts = table.named.map((_column, at) => table.rows.map((cells) => cells[at] ?? ''));
  const isIdNumber = table.named.map(({ name }, at) => holdsIdNumbers(texts[at] ?? []) || idNumberHeading.test(plainHeading(name).replace(/\(.*$/, '')));
  const suggested = table.headed ? byHeading(table, texts, isIdNumber) : { targets: byValues(table, texts), alternatives: {} };
  return { ...suggested, targets: suggested.targets.map((target, at) => (isIdNumber[at] === true ? { kind: 'id-number' } : target)) };
}

function byHeading({ named, template }: ColumnsToPlace, texts: readonly (readonly string[])[], isIdNumber: readonly boolean[]): Suggested {
  const meanings = meaningsOf({ names: named.map(({ name }) => name), over: named.map(({ over }) => over) }, template);
  const wishes = meanings.flatMap((meaning, at) => (meaning && isIdNumber[at] !== true ? [{ ...meaning, at, fits: doesFit(meaning.column, texts[at] ?? []) }] : []));
  const targets = named.map((): Target => ignored);
  const alternatives: Record<string, readonly number[]> = {};
  for (const column of template.columns) {
    const [first, ...others] = wishes.filter((wish) => wish.column === column).sort(nearestFirst);
    if (!first) continue;
    targets[first.at] = targetOf(column);
    if (others.length > 0) alternatives[column.id] = others.map(({ at }) => at);
  }
  return { targets: targets.map((target, at) => (target === ignored && isCount(named[at], texts[at] ?? []) ? { kind: 'running-number' } : target)), alternatives };
}

function nearestFirst(one: Wish, other: Wish): number {
  return Number(other.fits) - Number(one.fits) || one.rank - other.rank || one.at - other.at;
}

function doesFit(column: Column, texts: readonly string[]): boolean {
  const isEmpty = texts.every((text) => singleLine(text) === '');
  return !isEmpty && (fitOf(column, texts) ?? 1) >= 0.5;
}

/** Numbers that count, under no heading. */
function isCount(named: NamedColumn | undefined, texts: readonly string[]): boolean {
  return named?.heading === '' && countsRows(texts.filter((text) => singleLine(text) !== ''));
}

/** By place while what stands there fits; else each column of the template goes to the column of the file that fits it alone. */
function byValues({ rows, template, named }: ColumnsToPlace, texts: readonly (readonly string[])[]): Target[] {
  const places = placesByPosition(rows, template, filledColumns(template)[0]?.id ?? '');
  const misfits = places.some((place, at) => typeof place === 'object' && (fitOf(place, texts[at] ?? []) ?? 1) < 0.5);
  if (!misfits) return named.map((_column, at) => targetAt(places[at]));
  const targets = named.map((): Target => ignored);
  for (const column of filledColumns(template)) {
    const at = texts.findIndex((values, x) => targets[x] === ignored && (fitOf(column, values) ?? 0) >= 0.8);
    if (at >= 0) targets[at] = targetOf(column);
  }
  return targets;
}

/** Where what stands at a place goes. */
export function targetAt(place: Place | undefined): Target {
  if (place === 'running-number') return { kind: 'running-number' };
  return typeof place === 'object' ? targetOf(place) : ignored;
}

function targetOf(column: Column): Target {
  return column.kind === 'row-number' ? { kind: 'running-number' } : { kind: 'column', column: column.id };
}
