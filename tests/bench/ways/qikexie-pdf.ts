import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { setTable } from '../../../src/core/paper/set-table.ts';
import { readPackIndex } from '../../../src/core/pdf/load-faces.ts';
import { printPaper } from '../../../src/core/pdf/print-paper.ts';
import type { Order } from '../order.ts';

const decompress = promisify(inflate);
// Kept from one file to the next, as a browser keeps them; each file decompresses and reads them anew, as the site's worker does.
const compressed = new Map<string, Buffer>();

/** Ours, from a case to its PDF. */
export async function make({ templates, caseFile, fonts }: Order): Promise<Uint8Array> {
  const fetchPack = (name: string): Promise<Uint8Array> => decompress(compressedFile(join(fonts.packs, name)));
  const paper = setTable(templates.members, templates, caseFile);
  const index = readPackIndex(await fetchPack(fonts.packIndex));
  return (await printPaper(paper, { index, fetchPack })).bytes;
}

function compressedFile(path: string): Buffer {
  const known = compressed.get(path) ?? readFileSync(path);
  compressed.set(path, known);
  return known;
}
