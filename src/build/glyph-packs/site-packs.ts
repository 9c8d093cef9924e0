import { join } from 'node:path';
import { contentRoot } from '../content-root.ts';
import type { CutPacks } from './cut.ts';
import { readDocumentText } from './document-text.ts';
import { cachedPacks } from './packs-cache.ts';
import { facesToCut } from './sources.ts';

const cut = new Map<string, CutPacks>();

/** The packs of this site: its own documents' text decides what stands in the first ones. Read or cut once for each content folder. */
export function sitePacks(): CutPacks {
  const root = contentRoot();
  const packs = cut.get(root) ?? cachedPacks(facesToCut(readDocumentText(root)), join('node_modules', '.cache', 'glyph-packs'));
  cut.set(root, packs);
  return packs;
}
