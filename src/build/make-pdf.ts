import { inflateSync } from 'node:zlib';
import type { Paper } from '../core/paper/paper.ts';
import { layOut } from '../core/pdf/layout.ts';
import { loadFaces, missingCharacters, readPackIndex } from '../core/pdf/load-faces.ts';
import { measureBy } from '../core/pdf/measure.ts';
import { writePdf } from '../core/pdf/write-pdf.ts';
import { sitePacks } from './glyph-packs/site-packs.ts';

/** A paper as PDF, by the code that the browser runs. Throws when the faces lack a character of it: what we print ourselves has no boxes. */
export async function makePdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const index = readPackIndex(packFile(sitePacks().indexFile));
  const pages = layOut(paper, measureBy(index));
  const [missing] = missingCharacters(pages, index);
  if (missing) throw new Error(`No face has ${missing.character} of ${paper.fileName}`);
  const faces = await loadFaces(pages, index, (name) => Promise.resolve(packFile(name)));
  return new Uint8Array(await writePdf(pages, faces, paper));
}

function packFile(name: string): Uint8Array {
  const bytes = sitePacks().files.get(name);
  if (!bytes) throw new Error(`No file ${name} among the packs`);
  return inflateSync(bytes);
}
