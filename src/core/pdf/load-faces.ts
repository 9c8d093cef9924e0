import { drawnCharacters } from './drawn-character.ts';
import { packFormat, type Face, type FaceName, type Faces, type Glyph, type PackIndex } from './face.ts';
import { readGlyphPack } from './glyph-pack.ts';
import { packTable } from './measure.ts';
import type { Page } from './page.ts';

/** Reads the index from its decompressed bytes. */
export function readPackIndex(bytes: Uint8Array): PackIndex {
  const index = JSON.parse(new TextDecoder().decode(bytes)) as PackIndex; // cast: written by our own build, told by `format`
  if ((index.format as number) !== packFormat) throw new Error(`The packs have format ${index.format}, not ${packFormat}`); // cast: a stale file may hold another number
  return index;
}

/** Names of the packs that hold what these pages show, in the index's order. */
export function packsFor(pages: readonly Page[], index: PackIndex): Record<FaceName, string[]> {
  const needed = (name: FaceName): string[] => {
    const codePoints = codePointsIn(pages, name);
    const table = packTable(index.faces[name]);
    const numbers = new Set([...codePoints].map((codePoint) => table.get(codePoint)));
    return index.faces[name].packs.filter((_, i) => numbers.has(i));
  };
  return { regular: needed('regular'), bold: needed('bold') };
}

/** Fetches what these pages need. `fetchPack` gives a pack's decompressed bytes by its file name. */
export async function loadFaces(pages: readonly Page[], index: PackIndex, fetchPack: (fileName: string) => Promise<Uint8Array>): Promise<Faces> {
  const needed = packsFor(pages, index);
  const load = async (name: FaceName): Promise<Face> => {
    const packs = await Promise.all(needed[name].map(async (fileName) => readGlyphPack(await fetchPack(fileName))));
    return { index: index.faces[name], glyphs: new Map(packs.flatMap((pack): [number, Glyph][] => [...pack])) };
  };
  const [regular, bold] = await Promise.all([load('regular'), load('bold')]);
  return { regular, bold };
}

/** The characters on the pages that their face lacks, each place once. They are drawn as boxes. */
export function missingCharacters(pages: readonly Page[], index: PackIndex): MissingCharacter[] {
  const tables = { regular: packTable(index.faces.regular), bold: packTable(index.faces.bold) };
  return pages.flatMap((page) =>
    page.runs.flatMap(({ text, face, origin }) =>
      drawnCharacters(text)
        .filter(({ codePoint }) => !tables[face].has(codePoint))
        .map(({ text: character, codePoint }) => ({ character, codePoint, origin })),
    ),
  );
}

export interface MissingCharacter {
  readonly character: string;
  readonly codePoint: number;
  readonly origin: Page['runs'][number]['origin'];
}

function codePointsIn(pages: readonly Page[], name: FaceName): Set<number> {
  const runs = pages.flatMap((page) => page.runs.filter(({ face }) => face === name));
  return new Set(runs.flatMap(({ text }) => drawnCharacters(text).map(({ codePoint }) => codePoint)));
}
