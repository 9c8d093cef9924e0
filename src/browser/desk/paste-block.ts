import type { Change } from '../../core/answers/change.ts';
import { readPastedBlock } from '../../core/intake/pasted-block.ts';
import { type Replacement, standardCharacters } from '../../core/intake/standard-characters.ts';
import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { noting } from '../diagnosis/last-failure.ts';
import { characterWords } from '../import/character-words.ts';
import { ignoredWords, landedWords } from '../import/landed-words.ts';
import { isRoles, rolesPlan } from '../import/pasting.ts';
import type { PastePlace } from '../roster-grid/roster-grid.ts';
import { noteWords } from './note-words.ts';

/** What became of a pasted block, for the person to read. */
export interface Pasted {
  readonly applied: Applied;
  readonly words: string;
}

/** Lays a block of cells over the list: by its headings, else from the place on. `place` null: after the last row. */
export function pasteBlock(store: CaseStore, list: ListName, cells: readonly (readonly string[])[], place: PastePlace | null): Pasted {
  return noting('paste', () => (isRoles({ cells }, place) ? pasteRoles(store, cells, place) : pasteCells(store, list, cells, place)));
}

function pasteCells(store: CaseStore, list: ListName, cells: readonly (readonly string[])[], place: PastePlace | null): Pasted {
  const template = store.templates[list];
  const first = template.columns.find(({ kind }) => kind !== 'row-number')?.id ?? '';
  const replaced = new Map<string, Replacement>();
  const standard = cells.map((row) => row.map((text) => standardCharacters(text, (one) => replaced.set(one.kind + one.to, one))));
  const block = readPastedBlock(standard, template, place?.column ?? first);
  const applied = store.apply({ kind: 'paste', list, row: place?.row ?? null, columns: block.columns, cells: block.cells });
  const people = block.cells.filter((row) => row.some((text, x) => text.trim() !== '' && block.columns[x] !== null)).length;
  return { applied, words: people === 0 ? '粘贴的内容里没有可填的格子。' : pasteWords(people, block.ignored, [...replaced.values()], applied) };
}

function pasteWords(people: number, ignored: readonly string[], replaced: readonly Replacement[], { notes }: Applied): string {
  const characters = replaced.map(({ kind, to }) => `“${to}”${characterWords[kind]}。`).join('');
  return `放进 ${people} 人。${ignoredWords(ignored)}${characters}${noteWords(notes.filter(({ kind }) => kind !== 'rows-added'))}`;
}

/** Roles beside the members from the place on. */
function pasteRoles(store: CaseStore, cells: readonly (readonly string[])[], place: PastePlace | null): Pasted {
  const plan = rolesPlan(store, { cells }, place);
  const applied = store.apply(plan.change ?? nothing);
  return { applied, words: landedWords.paste(plan, undefined, applied.notes) };
}

const nothing: Change = { kind: 'set-roles', roles: [] };
