import type { Column, Template } from '../template/template.ts';
import { halfWidth } from '../text/characters.ts';

export interface Heading {
  /** The row it stands in, the lower one when it has two. */
  readonly at: number;
  readonly names: readonly string[];
  /** The template's column that each name means; null for one it does not know. */
  readonly columns: readonly (Column | null)[];
}

/** How far down a heading is looked for: titles may stand above it. */
const within = 10;

/** The heading of a block: the row, or the two rows one under the other, that name most columns. */
export function findHeading(block: readonly string[][], template: Template): Heading | undefined {
  let best: Heading | undefined;
  block.slice(0, within).forEach((row, at) => {
    const below = block[at + 1];
    const options = [headingAt(at, row, template), ...(below ? [headingAt(at + 1, twoLines(row, below), template)] : [])];
    for (const option of options) if (isHeading(option) && known(option) > (best ? known(best) : 0)) best = option;
  });
  return best;
}

/** True for a row that is a heading wherever it stands: it names two columns, or the people's column by the word that nobody is called. */
export function namesColumns(row: readonly string[], template: Template): boolean {
  const heading = headingAt(0, row, template);
  return known(heading) >= 2 || heading.columns.some((column) => column?.kind === 'name');
}

function headingAt(at: number, names: readonly string[], template: Template): Heading {
  return { at, names, columns: columnsNamedBy(names, template) };
}

/** A name in the lower line is the narrower one. */
function twoLines(upper: readonly string[], lower: readonly string[]): string[] {
  return upper.map((name, at) => (plainHeading(lower[at] ?? '') === '' ? name : (lower[at] ?? '')));
}

/** One known name may be chance where any text can stand, unless nothing else stands in the row. Nobody's name reads as the heading of names does. */
function isHeading(heading: Heading): boolean {
  const named = heading.names.filter((name) => plainHeading(name) !== '').length;
  return known(heading) >= 2 || (known(heading) === 1 && (named === 1 || heading.columns.some((column) => column && column.kind !== 'text')));
}

function known({ columns }: Heading): number {
  return columns.filter((column) => column !== null).length;
}

/** A column is given once, first to the heading that is its very label. */
function columnsNamedBy(headings: readonly string[], template: Template): (Column | null)[] {
  const named: (Column | null)[] = headings.map(() => null);
  for (const names of [labelsOf(template), synonymsOf(template)]) {
    headings.forEach((heading, at) => {
      const column = names.get(plainHeading(heading)) ?? names.get(plainHeading(heading).replace(/\(.*$/, ''));
      if (column && named[at] === null && !named.includes(column)) named[at] = column;
    });
  }
  return named;
}

function labelsOf({ columns }: Template): Map<string, Column> {
  return new Map(columns.map((column) => [plainHeading(column.label), column]));
}

function synonymsOf({ columns }: Template): Map<string, Column> {
  return new Map(columns.flatMap((column) => column.synonyms.map((synonym) => [plainHeading(synonym), column] as const)));
}

/** Without white space, marks nobody sees, colons, strokes between two words and the asterisk of a field that must be filled. */
function plainHeading(text: string): string {
  return halfWidth(text).replace(/[\s\u200B-\u200F\u2060\uFEFF*:/、]/g, '');
}
