import type { Mapping } from './mapping.ts';
import { sheetAt } from './mapping.ts';
import type { ReplacedCharacter, SourceBook } from './source.ts';
import { placeName } from './source-problem.ts';
import type { Replacement } from './standard-characters.ts';

/** A character of the file that comes in as its standard one: to be looked at, for it may stand in a name. */
export interface ToldCharacter extends Replacement {
  readonly count: number;
  /** Where the first of them stand: 第 9 行 D 列. */
  readonly places: readonly string[];
}

const mostPlaces = 3;

/** Those of the given rows in columns that are taken over, in the order in which they stand. */
export function toldCharacters(book: SourceBook, { sheet, columns }: Mapping, rows: ReadonlySet<number>): ToldCharacter[] {
  const told = new Map<string, ToldCharacter>();
  for (const one of sheetAt(book, sheet).replaced ?? []) {
    const column = columns[one.column];
    if (!rows.has(one.row) || column?.target.kind !== 'column') continue;
    const key = one.kind + one.to;
    told.set(key, withPlace(told.get(key), one, placeName({ row: one.row, letters: column.letters })));
  }
  return [...told.values()];
}

function withPlace(told: ToldCharacter | undefined, { kind, to }: ReplacedCharacter, place: string): ToldCharacter {
  const places = told?.places ?? [];
  return { kind, to, count: (told?.count ?? 0) + 1, places: places.length < mostPlaces ? [...places, place] : places };
}
