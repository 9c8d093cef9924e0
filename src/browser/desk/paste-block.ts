import { readPastedBlock } from '../../core/intake/pasted-block.ts';
import { columnOf, type ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { roleKey } from '../case/spots.ts';
import { noting } from '../diagnosis/last-failure.ts';
import type { PastePlace } from '../roster-grid/roster-grid.ts';
import { noteWords } from './note-words.ts';

/** What became of a pasted block, for the person to read. */
export interface Pasted {
  readonly applied: Applied;
  readonly words: string;
}

/** Lays a block of cells over the list: by its headings, else from the place on. `place` null: after the last row. */
export function pasteBlock(store: CaseStore, list: ListName, cells: string[][], place: PastePlace | null): Pasted {
  const isRoles = place?.column === roleKey && cells.every((row) => row.length === 1);
  return noting('paste', () => (isRoles ? pasteRoles(store, cells, place.row) : pasteCells(store, list, cells, place)));
}

function pasteCells(store: CaseStore, list: ListName, cells: string[][], place: PastePlace | null): Pasted {
  const template = store.templates[list];
  const first = template.columns.find(({ kind }) => kind !== 'row-number')?.id ?? '';
  const block = readPastedBlock(cells, template, place?.column ?? first);
  const applied = store.apply({ kind: 'paste', list, row: place?.row ?? null, columns: block.columns, cells: block.cells });
  const people = block.cells.filter((row) => row.some((text, x) => text.trim() !== '' && block.columns[x] !== null)).length;
  return { applied, words: people === 0 ? '粘贴的内容里没有可填的格子。' : pasteWords(people, block.ignored, applied) };
}

function pasteWords(people: number, ignored: readonly string[], { notes }: Applied): string {
  const leftOut = ignored.length > 0 ? `已忽略：${ignored.join('、')}，没有读入，也没有留存。` : '';
  return `放进 ${people} 人。${leftOut}${noteWords(notes.filter(({ kind }) => kind !== 'rows-added'))}`;
}

/** A column of roles, one for each member from `row` on. What finds no member is left out, and said. */
function pasteRoles(store: CaseStore, cells: readonly (readonly string[])[], row: string | null): Pasted {
  const { members } = store.caseFile();
  const start = row === null ? members.length : members.findIndex(({ id }) => id === row);
  const { candidates } = store.templates;
  const texts = cells.map(([role = '']) => role);
  // A column copied with its heading.
  if (texts[0]?.replace(/\s/g, '') === columnOf(candidates, candidates.roleColumn ?? '').label) texts.shift();
  const roles = texts.flatMap((role, at) => {
    const member = members[start + at];
    return member ? [{ member: member.id, role }] : [];
  });
  const applied = store.apply({ kind: 'set-roles', roles });
  const tooMany = texts.length - roles.length;
  const words = [
    `职务放进了 ${roles.length} 行。`,
    tooMany > 0 ? `后面 ${tooMany} 行没有对应的人，没有放进；请先添上人。` : '',
  ].join('');
  return { applied, words: words + noteWords(applied.notes) };
}
