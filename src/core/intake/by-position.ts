import { type Column, type Template, filledColumns } from '../template/template.ts';
import { singleLine } from '../text/spaces.ts';
import { countsRows } from './column-fit.ts';

/** Where the cells of one column of a table belong. */
export type Place = Column | 'running-number' | 'not-asked';

/** The places of a table without a heading: the template's columns in their order from `startColumn` on, past running numbers before the first. */
export function placesByPosition(block: readonly (readonly string[])[], template: Template, startColumn: string): Place[] {
  const start = template.columns.findIndex(({ id }) => id === startColumn);
  const columns: Place[] = start < 0 ? [] : template.columns.slice(start);
  const numbered = startColumn === filledColumns(template)[0]?.id && beginsWithNumbers(block);
  const places = numbered ? ['running-number' as const, ...columns] : columns;
  return (block[0] ?? []).map((_cell, at) => places[at] ?? 'not-asked');
}

/** True when the first of several columns counts the rows. */
function beginsWithNumbers(block: readonly (readonly string[])[]): boolean {
  const rows = block.filter((row) => row.some((text) => singleLine(text) !== ''));
  return (block[0]?.length ?? 0) > 1 && countsRows(rows.map(([first = '']) => first));
}
