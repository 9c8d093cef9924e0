import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packFormat, type FaceName } from '../../core/pdf/face.ts';
import { cutPacks, type CutPacks, type FaceToCut } from './cut.ts';
import { fontVersions } from './sources.ts';

const listFile = 'list.json';

/** The packs of these faces, from `folder` when they were cut before: of the same fonts, in the same format, into the same slices. */
export function cachedPacks(faces: Readonly<Record<FaceName, FaceToCut>>, folder: string): CutPacks {
  const entry = join(folder, cacheKey(faces));
  return readEntry(entry) ?? writeEntry(entry, cutPacks(faces));
}

function cacheKey(faces: Readonly<Record<FaceName, FaceToCut>>): string {
  const made = Object.entries(faces).map(([name, { postScriptName, stem, slices }]) => ({ name, postScriptName, stem, slices }));
  return createHash('sha256').update(JSON.stringify([fontVersions(), packFormat, made])).digest('hex').slice(0, 16);
}

interface Listing {
  readonly names: readonly string[];
  readonly indexFile: string;
  readonly coverage: readonly number[];
}

function readEntry(entry: string): CutPacks | undefined {
  try {
    const { names, indexFile, coverage } = JSON.parse(readFileSync(join(entry, listFile), 'utf8')) as Listing; // cast: written below, and moved into place whole
    return { files: new Map(names.map((name) => [name, readFileSync(join(entry, name))])), indexFile, coverage };
  } catch {
    return undefined; // Not cut yet, or somebody emptied the cache: cutting again makes it whole.
  }
}

/** Writes beside the place and moves, so that a build that is broken off leaves no half entry. */
function writeEntry(entry: string, packs: CutPacks): CutPacks {
  const { files, indexFile, coverage } = packs;
  mkdirSync(join(entry, '..'), { recursive: true });
  const draft = mkdtempSync(`${entry}-`);
  for (const [name, bytes] of files) writeFileSync(join(draft, name), bytes);
  writeFileSync(join(draft, listFile), JSON.stringify({ names: [...files.keys()], indexFile, coverage } satisfies Listing));
  rmSync(entry, { recursive: true, force: true });
  renameSync(draft, entry);
  return packs;
}
