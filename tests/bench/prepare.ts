import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadTemplates } from '../../src/build/content.ts';
import { readDocumentText } from '../../src/build/glyph-packs/document-text.ts';
import { cachedPacks } from '../../src/build/glyph-packs/packs-cache.ts';
import { facesToCut } from '../../src/build/glyph-packs/sources.ts';
import { bundleWay } from './bundle.ts';
import { rosterOrder, type Fonts } from './order.ts';

/** What is ready before any clock starts, by way and by number of people: files. */
export interface Prepared {
  readonly bundles: Readonly<Record<string, string>>;
  readonly orders: Readonly<Record<number, string>>;
}

export async function prepare(folder: string, wayIds: readonly string[], sizes: readonly number[]): Promise<Prepared> {
  for (const part of ['bundles', 'orders', 'fonts']) mkdirSync(join(folder, part), { recursive: true });
  const bundles: Record<string, string> = {};
  for (const id of wayIds) bundles[id] = await bundleWay(id, join(folder, 'bundles'));
  const [templates, fonts] = [loadTemplates(), prepareFonts(join(folder, 'fonts'))];
  const orders = sizes.map((people) => {
    const file = join(folder, 'orders', `${people}.json`);
    writeFileSync(file, JSON.stringify(rosterOrder(people, templates, fonts)));
    return [people, file] as const;
  });
  return { bundles, orders: Object.fromEntries(orders) };
}

function prepareFonts(folder: string): Fonts {
  const { files, indexFile } = cachedPacks(facesToCut(readDocumentText('content')), join('node_modules', '.cache', 'glyph-packs'));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  const trueType = (weight: string): string => resolve('node_modules/@expo-google-fonts/noto-serif-sc', weight, `NotoSerifSC_${weight}.ttf`);
  return { regular: trueType('400Regular'), bold: trueType('700Bold'), packs: folder, packIndex: indexFile };
}

// Run by itself it prints what it prepared.
if (import.meta.main) {
  const [folder = '', wayIds = '', sizes = ''] = process.argv.slice(2);
  console.log(JSON.stringify(await prepare(folder, wayIds.split(','), sizes.split(',').map(Number))));
}
