import { inflateSync } from 'node:zlib';
import { readDocumentText } from '../../src/build/glyph-packs/document-text.ts';
import { cachedPacks } from '../../src/build/glyph-packs/packs-cache.ts';
import { facesToCut } from '../../src/build/glyph-packs/sources.ts';
import type { PackIndex } from '../../src/core/pdf/face.ts';
import { layOut } from '../../src/core/pdf/layout.ts';
import { readPackIndex } from '../../src/core/pdf/load-faces.ts';
import { measureBy } from '../../src/core/pdf/measure.ts';
import type { Page } from '../../src/core/pdf/page.ts';
import { printPaper } from '../../src/core/pdf/print-paper.ts';
import type { Paper } from '../../src/core/paper/paper.ts';

const packs = cachedPacks(facesToCut(readDocumentText('content')), 'node_modules/.cache/glyph-packs');

/** Decompressed bytes of one of the site's font files. */
export function fontFile(name: string): Uint8Array {
  const bytes = packs.files.get(name);
  if (!bytes) throw new Error(`No file ${name} among the packs`);
  return inflateSync(bytes);
}

/** How many bytes a font file has over the wire. */
export function wireBytes(name: string): number {
  return packs.files.get(name)?.length ?? 0;
}

export const indexFile: string = packs.indexFile;
export const coverage: readonly number[] = packs.coverage;
export const packIndex: PackIndex = readPackIndex(fontFile(packs.indexFile));

export function pagesOf(paper: Paper): Page[] {
  return layOut(paper, measureBy(packIndex));
}

/** The PDF that the site makes of a paper. */
export async function madePdf(paper: Paper): Promise<Uint8Array> {
  return (await printPaper(paper, { index: packIndex, fetchPack: (name) => Promise.resolve(fontFile(name)) })).bytes;
}
