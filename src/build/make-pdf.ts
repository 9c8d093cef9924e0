import { inflateSync } from 'node:zlib';
import type { Paper } from '../core/paper/paper.ts';
import { readPackIndex } from '../core/pdf/load-faces.ts';
import { printPaper } from '../core/pdf/print-paper.ts';
import { sitePacks } from './glyph-packs/site-packs.ts';

/** A paper as PDF, by the code that the browser runs. Throws when the faces lack a character of it: what we print ourselves has no boxes. */
export async function makePdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const index = readPackIndex(packFile(sitePacks().indexFile));
  const { bytes, missing } = await printPaper(paper, { index, fetchPack: (name) => Promise.resolve(packFile(name)) });
  if (missing[0]) throw new Error(`No face has ${missing[0].character} of ${paper.fileName}`);
  return new Uint8Array(bytes);
}

function packFile(name: string): Uint8Array {
  const bytes = sitePacks().files.get(name);
  if (!bytes) throw new Error(`No file ${name} among the packs`);
  return inflateSync(bytes);
}
