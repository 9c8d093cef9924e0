import type { FactsTemplate } from '../core/template/facts.ts';
import { isLetter, type LetterTemplate } from '../core/template/letter.ts';
import { type KnownForLetter, readLetter } from '../core/template/read-letter.ts';
import type { Templates } from '../core/template/template.ts';
import { orStop } from './content-error.ts';
import { documentFiles } from './content.ts';
import { type Content, fromYaml, type Read } from './from-yaml.ts';

// The letters: content/documents/<id>/template.yaml of `kind: letter`. A notice may ask for none.

/** Every letter, by name of folder. Stops when one is wrong. */
export function loadLetters(): LetterTemplate[] {
  return orStop(readLetters({}));
}

/** What letters are held against; what is not given is not checked. */
export interface KnownForLetters {
  readonly clauses?: ReadonlySet<string> | undefined;
  readonly templates?: Pick<Templates, 'members'> | undefined;
  readonly facts?: FactsTemplate | undefined;
  /** Enclosures of the procedures. */
  readonly enclosures?: readonly Choice[] | undefined;
  readonly routing?: { readonly kinds: readonly Choice[]; readonly ways: readonly Choice[] } | undefined;
}

interface Choice {
  readonly id: string;
}

export function readLetters({ clauses, templates, facts, enclosures, routing }: KnownForLetters): Content<LetterTemplate[]> {
  const files = documentFiles();
  const counted = enclosures && idsOf([...files, ...enclosures]);
  const known: KnownForLetter = { clauses, roster: templates?.members, facts, kinds: routing && idsOf(routing.kinds), ways: routing && idsOf(routing.ways), counted };
  const read = files.filter(({ file }) => isLetter(file.data)).map(({ id, file }) => fromYaml(file, (data) => letterOfFolder(id, data, known)));
  return { value: read.flatMap(({ value }) => (value ? [value] : [])), findings: read.flatMap(({ findings }) => findings) };
}

function letterOfFolder(id: string, data: unknown, known: KnownForLetter): Read<LetterTemplate> {
  const read = readLetter(data, known);
  if (!read.ok || read.value.id === id) return read;
  return { ok: false, findings: [{ path: ['id'], expected: `文件夹的名字“${id}”`, found: `“${read.value.id}”` }] };
}

function idsOf(choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(choices.map(({ id }) => id));
}
