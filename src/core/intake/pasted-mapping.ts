import type { Template } from '../template/template.ts';
import { takeOutIdNumbers } from '../text/id-number.ts';
import { placesByPosition } from './by-position.ts';
import { type HeaderRows, type Mapping, sheetAt, suggestMapping, withHeader } from './mapping.ts';
import type { SourceBook } from './source.ts';
import { type Target, targetAt } from './suggest-targets.ts';

/** How what was copied is most likely meant: by its heading; without one, column for column from the cell in which it was pasted, or, pasted in none (`startColumn` null), as any table without heading. */
export function pastedMapping(book: SourceBook, template: Template, startColumn: string | null): Mapping {
  return asPasted(suggestMapping(book, template), book, template, startColumn);
}

/** The mapping with the heading in other rows, or without one. */
export function pastedWithHeader(book: SourceBook, template: Template, mapping: Mapping, pasted: { readonly header: HeaderRows | null; readonly startColumn: string | null }): Mapping {
  return asPasted(withHeader(book, template, mapping, pasted.header), book, template, pasted.startColumn);
}

function asPasted(mapping: Mapping, book: SourceBook, template: Template, startColumn: string | null): Mapping {
  const { rows } = sheetAt(book, mapping.sheet);
  const isByPlace = mapping.header === null && startColumn !== null;
  const targets = isByPlace ? targetsFrom(startColumn, rows.map(({ cells }) => cells), template) : mapping.columns.map(({ target }) => target);
  // Nobody tells which letters the columns had where they were copied: 第 4 列.
  const columns = mapping.columns.map((column, at) => ({ ...column, letters: `第 ${at + 1}`, target: targets[at] ?? column.target }));
  return { ...mapping, columns };
}

function targetsFrom(startColumn: string, rows: readonly (readonly string[])[], template: Template): Target[] {
  const tells = (at: number): boolean => rows.some((cells) => takeOutIdNumbers(cells[at] ?? '').found.length > 0);
  return placesByPosition(rows, template, startColumn).map((place, at) => (place === 'not-asked' && tells(at) ? { kind: 'id-number' } : targetAt(place)));
}
