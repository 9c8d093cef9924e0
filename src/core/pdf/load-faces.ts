import { drawnCharacters, isPlain } from './drawn-character.ts';
import { byFace, faceNames, packFormat, type Face, type FaceIndex, type FaceName, type Faces, type PackIndex } from './face.ts';
import { joinedPacks, readGlyphPack } from './glyph-pack.ts';
import { packFinder } from './pack-finder.ts';
import type { Page } from './page.ts';

/** Reads the index from its decompressed bytes. */
export function readPackIndex(bytes: Uint8Array): PackIndex {
  const index = JSON.parse(new TextDecoder().decode(bytes)) as PackIndex; // cast: written by our own build, told by `format`
  if ((index.format as number) !== packFormat) throw new Error(`The packs have format ${index.format}, not ${packFormat}`); // cast: a stale file may hold another number
  return index;
}

/** The code points that pages show in each face. */
export type UsedCodePoints = Readonly<Record<FaceName, ReadonlySet<number>>>;

export function usedCodePoints(pages: readonly Page[]): UsedCodePoints {
  // A roster says much the same of everybody: each text is looked at once.
  const texts = byFace(() => new Set<string>());
  for (const { runs } of pages) for (const { face, text } of runs) texts[face].add(text);
  return byFace((name) => codePointsIn(texts[name]));
}

function codePointsIn(texts: ReadonlySet<string>): Set<number> {
  const codePoints = new Set<number>();
  for (const text of texts) {
    if (isPlain(text)) for (let i = 0; i < text.length; i += 1) codePoints.add(text.charCodeAt(i));
    else for (const { codePoint } of drawnCharacters(text)) codePoints.add(codePoint);
  }
  return codePoints;
}

/** Names of the packs that hold these code points, in the index's order. */
export function packsFor(used: UsedCodePoints, index: PackIndex): Record<FaceName, string[]> {
  const needed = (name: FaceName): string[] => {
    const numbers = new Set(Array.from(used[name], packFinder(index.faces[name])));
    return index.faces[name].packs.filter((_, i) => numbers.has(i));
  };
  return byFace(needed);
}

/** The faces with the packs `needed`, by name. `fetchPack` gives a pack's decompressed bytes by its file name. */
export async function loadFaces(needed: Readonly<Record<FaceName, readonly string[]>>, index: PackIndex, fetchPack: (fileName: string) => Promise<Uint8Array>): Promise<Faces> {
  const load = async (name: FaceName): Promise<Face> => {
    const packs = await Promise.all(needed[name].map(async (fileName) => readGlyphPack(await fetchPack(fileName))));
    return { index: index.faces[name], glyphs: joinedPacks(packs) };
  };
  const [regular, bold, hei, kai] = await Promise.all([load('regular'), load('bold'), load('hei'), load('kai')]);
  return { regular, bold, hei, kai };
}

/** The characters on the pages that their face lacks, each place once. They are drawn as boxes. */
export function missingCharacters(pages: readonly Page[], index: PackIndex, used = usedCodePoints(pages)): MissingCharacter[] {
  const missing = byFace((name) => lackedBy(index.faces[name], used[name]));
  if (faceNames.every((name) => missing[name].size === 0)) return [];
  return pages.flatMap((page) =>
    page.runs.flatMap(({ text, face, origin }) =>
      drawnCharacters(text)
        .filter(({ codePoint }) => missing[face].has(codePoint))
        .map(({ text: character, codePoint }) => ({ character, codePoint, origin })),
    ),
  );
}

export interface MissingCharacter {
  readonly character: string;
  readonly codePoint: number;
  readonly origin: Page['runs'][number]['origin'];
}

function lackedBy(face: FaceIndex, used: ReadonlySet<number>): ReadonlySet<number> {
  const packOf = packFinder(face);
  return new Set([...used].filter((codePoint) => packOf(codePoint) === undefined));
}
