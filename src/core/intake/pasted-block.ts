import type { Column, Template } from '../template/template.ts';
import { takeOutIdNumbers } from '../text/id-number.ts';
import { singleLine } from '../text/spaces.ts';
import { type Place, placesByPosition } from './by-position.ts';
import { type Heading, findHeading, namesColumns } from './headings.ts';

export { splitTabSeparated } from './tab-separated.ts';

export interface PastedBlock {
  /** The template's column for each cell of a row; null for one that is left out. Fit for a change of kind `paste`. */
  readonly columns: (string | null)[];
  /** The rows, without heading and titles. A left-out cell is empty, unless it holds an ID number, which the change replaces by what it tells. */
  readonly cells: string[][];
  /** True when the block had a heading row. */
  readonly header: boolean;
  /** Columns that the document does not ask for: by heading (身份证号), or as 第 10 列. */
  readonly ignored: string[];
}

/** Finds which column of the template each cell of a pasted block belongs to: by the headings, else by position from `startColumn` on. */
export function readPastedBlock(cells: readonly (readonly string[])[], template: Template, startColumn: string): PastedBlock {
  const block = squared(cells);
  const heading = findHeading(block, template);
  const places = heading ? heading.columns.map((column): Place => column ?? 'not-asked') : placesByPosition(block, template, startColumn);
  // A printed roster repeats its heading on every page.
  const rows = block.slice(heading ? heading.at + 1 : 0).filter((row) => !namesColumns(row, template));
  return {
    columns: places.map((place) => (isFilled(place) ? place.id : null)),
    cells: rows.map((row) => row.map((text, at) => (isFilled(places[at]) || holdsIdNumber(text) ? text : ''))),
    header: heading !== undefined,
    ignored: ignoredNames(places, rows, heading),
  };
}

function squared(cells: readonly (readonly string[])[]): string[][] {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function isFilled(place: Place | undefined): place is Column {
  return typeof place === 'object' && place.kind !== 'row-number';
}

function holdsIdNumber(text: string): boolean {
  return takeOutIdNumbers(text).found.length > 0;
}

function ignoredNames(places: readonly Place[], rows: readonly string[][], heading: Heading | undefined): string[] {
  return places.flatMap((place, at) => {
    const says = rows.some((row) => singleLine(row[at] ?? '') !== '');
    if (place !== 'not-asked' || !says) return [];
    return [singleLine(takeOutIdNumbers(heading?.names[at] ?? '').text) || `第 ${at + 1} 列`];
  });
}
