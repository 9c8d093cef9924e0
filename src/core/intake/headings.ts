import type { Column, Template } from '../template/template.ts';
import { halfWidth } from '../text/characters.ts';

export interface Heading {
  /** The row it stands in, the lower one when it has two. */
  readonly at: number;
  readonly lines: 1 | 2;
  readonly names: readonly string[];
  /** The template's column that each name means; null for one it does not know. */
  readonly columns: readonly (Column | null)[];
}

/** A row of names with what stands over each of them: the group that a joined cell spans, or the upper half of a name in two lines. */
export interface NameRow {
  readonly names: readonly string[];
  readonly over: readonly string[];
}

/** A column of the template that a heading names. The lower the rank, the nearer: 0 is the label itself, then the synonyms in their order. */
export interface Meaning {
  readonly column: Column;
  readonly rank: number;
}

/** How far down a heading is looked for: titles, and how to fill in, may stand above it. */
export const within = 20;

/** The heading of a block: the row, or the two rows one under the other, that name most columns. */
export function findHeading(block: readonly (readonly string[])[], template: Template): Heading | undefined {
  let best: Heading | undefined;
  block.slice(0, within).forEach((row, at) => {
    const below = block[at + 1];
    const options = [headingAt(at, oneLine(row), template), ...(below ? [{ ...headingAt(at + 1, twoLines(row, below), template), lines: 2 as const }] : [])];
    for (const option of options) if (isHeading(option) && known(option) > (best ? known(best) : 0)) best = option;
  });
  return best;
}

/** True for a row that is a heading wherever it stands: it names two columns, or the people's column by the word that nobody is called. */
export function namesColumns(row: readonly string[], template: Template): boolean {
  const heading = headingAt(0, oneLine(row), template);
  return known(heading) >= 2 || heading.columns.some((column) => column?.kind === 'name');
}

/** What each name of a row means; undefined for one that the template does not know. */
export function meaningsOf({ names, over }: NameRow, template: Template): (Meaning | undefined)[] {
  const meanings = meaningsBy(template);
  return names.map((name, at) => {
    const group = over[at] ?? '';
    const joined = group === '' ? undefined : meaningOf(group + name, meanings);
    const own = meaningOf(name, meanings);
    // What stands alone is nearer than the like of it in somebody else's group: 电话 before 紧急联系人 / 电话.
    return joined ?? (own && group !== '' ? { ...own, rank: own.rank + 0.25 } : own);
  });
}

/** A name in the lower line is the narrower one. `upper` is what stands written, `over` what each of its names spans. */
export function twoLines(upper: readonly string[], lower: readonly string[], over: readonly string[] = upper): NameRow {
  const isBelow = (at: number): boolean => plainHeading(lower[at] ?? '') !== '';
  return { names: upper.map((name, at) => (isBelow(at) ? (lower[at] ?? '') : name)), over: over.map((name, at) => (isBelow(at) ? name : '')) };
}

export function oneLine(names: readonly string[]): NameRow {
  return { names, over: names.map(() => '') };
}

/** One known name may be chance where any text can stand, unless nothing else stands in the row. Nobody's name reads as the heading of names does. */
export function isHeading(heading: Heading): boolean {
  const named = heading.names.filter((name) => plainHeading(name) !== '').length;
  return known(heading) >= 2 || (known(heading) === 1 && (named === 1 || heading.columns.some((column) => column && column.kind !== 'text')));
}

export function known({ columns }: Heading): number {
  return columns.filter((column) => column !== null).length;
}

/** A column is given once: to the nearest name, among equals to the first. */
function columnsNamedBy(meanings: readonly (Meaning | undefined)[]): (Column | null)[] {
  const wishes = meanings.flatMap((meaning, at) => (meaning ? [{ ...meaning, at }] : []));
  const named: (Column | null)[] = meanings.map(() => null);
  for (const { at, column } of wishes.sort((one, other) => one.rank - other.rank)) if (!named.includes(column)) named[at] = column;
  return named;
}

/** Without white space, marks nobody sees, colons, strokes between two words and the asterisk of a field that must be filled; in small letters. */
export function plainHeading(text: string): string {
  return halfWidth(text).replace(/[\s\u200B-\u200F\u2060\uFEFF*:/、]/g, '').toLowerCase();
}

/** The heading that a row of names makes, whether it is one or not. */
export function headingAt(at: number, row: NameRow, template: Template): Heading {
  return { at, lines: 1, names: row.names, columns: columnsNamedBy(meaningsOf(row, template)) };
}

function meaningOf(name: string, meanings: ReadonlyMap<string, Meaning>): Meaning | undefined {
  const plain = plainHeading(name);
  const whole = meanings.get(plain) ?? meanings.get(plain.replace(/^\([^)]*\)/, ''));
  if (whole) return whole;
  const [, outside = plain, inside = ''] = /^(.*?)\((.*?)\)?$/.exec(plain) ?? [];
  const own = meanings.get(outside) ?? meanings.get(hanAlone(outside)) ?? firstPart(name, meanings);
  // 联系电话（手机） is as near as 手机, where that is nearer.
  const told = meanings.get(inside);
  const nearest = own && told?.column === own.column && told.rank < own.rank ? told : own;
  return nearest && { ...nearest, rank: nearest.rank + 0.5 };
}

/** 性别 Sex in two languages, by the first. */
function hanAlone(plain: string): string {
  return /\p{Script=Han}/u.test(plain) ? plain.replace(/[a-z.']/gi, '') : plain;
}

/** 职称/职业资格: one column for two things, by the first that is known. */
function firstPart(name: string, meanings: ReadonlyMap<string, Meaning>): Meaning | undefined {
  const parts = halfWidth(name).replace(/\([^)]*\)?/g, '').split(/[/、或]|及其?|和/);
  if (parts.length < 2) return undefined;
  return parts.map((part) => meanings.get(plainHeading(part))).find((meaning) => meaning !== undefined);
}

const meaningsByTemplate = new WeakMap<Template, ReadonlyMap<string, Meaning>>();

/** Labels go before synonyms, also where the synonym of one column is the label of another. */
function meaningsBy(template: Template): ReadonlyMap<string, Meaning> {
  const kept = meaningsByTemplate.get(template);
  if (kept) return kept;
  const made = new Map<string, Meaning>();
  const add = (name: string, meaning: Meaning): void => {
    if (!made.has(plainHeading(name))) made.set(plainHeading(name), meaning);
  };
  for (const column of template.columns) add(column.label, { column, rank: 0 });
  for (const column of template.columns) column.synonyms.forEach((synonym, at) => add(synonym, { column, rank: at + 1 }));
  meaningsByTemplate.set(template, made);
  return made;
}
