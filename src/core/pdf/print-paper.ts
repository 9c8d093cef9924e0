import type { Paper } from '../paper/paper.ts';
import { faceNames, type FaceName, type PackIndex } from './face.ts';
import { layOut } from './layout.ts';
import { loadFaces, missingCharacters, packsFor, usedCodePoints, type MissingCharacter } from './load-faces.ts';
import { measureBy } from './measure.ts';
import { writePdf } from './write-pdf.ts';

/** The font files as whoever prints has them. */
export interface FontFiles {
  readonly index: PackIndex;
  /** A pack's decompressed bytes by its file name. */
  readonly fetchPack: (fileName: string) => Promise<Uint8Array>;
}

/** `fonts`: packs fetched, of how many. `pages`: the pages being written, all at once. */
export interface PrintProgress {
  readonly stage: 'fonts' | 'pages';
  readonly done: number;
  readonly total: number;
}

export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no face has. They are printed as boxes. */
  readonly missing: readonly MissingCharacter[];
}

/** A paper as PDF, all the way. */
export async function printPaper(paper: Paper, fonts: FontFiles, onProgress: (progress: PrintProgress) => void = () => undefined): Promise<PrintedPaper> {
  const { index } = fonts;
  const fetchPack = withCoreUnderWay(fonts);
  const pages = layOut(paper, measureBy(index));
  const used = usedCodePoints(pages);
  const needed = packsFor(used, index);
  const total = faceNames.reduce((sum, name) => sum + needed[name].length, 0);
  let done = 0;
  onProgress({ stage: 'fonts', done, total });
  const faces = await loadFaces(needed, index, async (fileName) => {
    const pack = await fetchPack(fileName);
    onProgress({ stage: 'fonts', done: (done += 1), total });
    return pack;
  });
  onProgress({ stage: 'pages', done: 0, total: pages.length });
  return { bytes: await writePdf(pages, faces, paper), pages: pages.length, missing: missingCharacters(pages, index, used) };
}

/** What nearly every paper is set in; a table needs no other. */
const usualFaces: readonly FaceName[] = ['regular', 'bold'];

/** The first pack of each usual face is fetched while the pages are still being set. */
function withCoreUnderWay({ index, fetchPack }: FontFiles): FontFiles['fetchPack'] {
  const core = new Map(usualFaces.flatMap((name) => index.faces[name].packs.slice(0, 1)).map((fileName) => [fileName, fetchPack(fileName)]));
  // Whoever needs it is told that it failed; nobody else is.
  for (const pack of core.values()) pack.catch(() => undefined);
  return (fileName) => core.get(fileName) ?? fetchPack(fileName);
}
