import { checkCell } from '../answers/check-cell.ts';
import { tidyValue } from '../answers/tidy.ts';
import { type Column, type Template, filledColumns } from '../template/template.ts';
import { takeOutIdNumbers } from '../text/id-number.ts';
import { nameForm, tidyName } from '../text/person-name.ts';
import { singleLine } from '../text/spaces.ts';
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

/** Where the cells of one column of the block belong. */
type Target = Column | 'running-number' | 'not-asked';

/** Finds which column of the template each cell of a pasted block belongs to: by the headings, else by position from `startColumn` on. */
export function readPastedBlock(cells: string[][], template: Template, startColumn: string): PastedBlock {
  const block = squared(cells);
  const heading = findHeading(block, template);
  const targets = heading ? heading.columns.map((column) => column ?? 'not-asked') : targetsByPosition(block, template, startColumn);
  const below = block.slice(heading ? heading.at + 1 : 0);
  // A printed roster repeats its heading on every page.
  const rows = [...peopleAbove(block, heading), ...below].filter((row) => !namesColumns(row, template));
  return {
    columns: targets.map((target) => (isFilled(target) ? target.id : null)),
    cells: rows.map((row) => row.map((text, at) => (isFilled(targets[at]) || holdsIdNumber(text) ? text : ''))),
    header: heading !== undefined,
    ignored: ignoredNames(targets, rows, heading),
  };
}

function squared(cells: string[][]): string[][] {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Rows above the heading that are people, not titles: a plain name, and a cell that answers its column. */
function peopleAbove(block: readonly string[][], heading: Heading | undefined): string[][] {
  if (!heading) return [];
  const { at, columns } = heading;
  const nameAt = columns.findIndex((column) => column?.kind === 'name');
  return block.slice(0, at).filter((row) => nameForm(tidyName(row[nameAt] ?? '')) === 'plain' && columns.some((column, x) => column && isAnswered(column, row[x] ?? '')));
}

/** True for a value that cannot stand in a title by chance: a month, a number, one of the accepted values. */
function isAnswered(column: Column, text: string): boolean {
  const value = tidyValue(column, text);
  const telling = column.kind !== 'row-number' && column.kind !== 'name' && column.kind !== 'text';
  return telling && value !== '' && checkCell(column, value, '').length === 0;
}

function targetsByPosition(block: readonly string[][], template: Template, startColumn: string): Target[] {
  const start = template.columns.findIndex(({ id }) => id === startColumn);
  const columns: Target[] = start < 0 ? [] : template.columns.slice(start);
  const numbered = startColumn === filledColumns(template)[0]?.id && beginsWithNumbers(block);
  const targets = numbered ? ['running-number' as const, ...columns] : columns;
  return (block[0] ?? []).map((_cell, at) => targets[at] ?? 'not-asked');
}

/** True when the first of several columns counts the rows: 1, 2, 3, or 5, 6, 7 of a longer list. */
function beginsWithNumbers(block: readonly string[][]): boolean {
  const rows = block.filter((row) => row.some((text) => singleLine(text) !== ''));
  const numbers = rows.map(([first = '']) => (/^\d{1,6}$/.test(singleLine(first)) ? Number(singleLine(first)) : NaN));
  return (block[0]?.length ?? 0) > 1 && numbers.length > 0 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}

function isFilled(target: Target | undefined): target is Column {
  return typeof target === 'object' && target.kind !== 'row-number';
}

function holdsIdNumber(text: string): boolean {
  return takeOutIdNumbers(text).found.length > 0;
}

function ignoredNames(targets: readonly Target[], rows: readonly string[][], heading: Heading | undefined): string[] {
  return targets.flatMap((target, at) => {
    const says = rows.some((row) => singleLine(row[at] ?? '') !== '');
    if (target !== 'not-asked' || !says) return [];
    return [singleLine(takeOutIdNumbers(heading?.names[at] ?? '').text) || `第 ${at + 1} 列`];
  });
}
