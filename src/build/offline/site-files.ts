import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OfflineFile, OfflineFiles } from '../../core/offline/offline-files.ts';

/** The worker's own file, below the site's root: from there it may answer for the whole site. */
export const workerFile = 'offline.js';

/** What stands in the site's folder and is not kept on people's computers, with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  [workerFile]: 'the browser keeps the worker itself, and looks there for the next version',
  'card.png': 'asked for by programs that show links, never by the site',
};

/** Every file of the site in `folder` that works without a network. */
export function listOfflineFiles(folder: string): OfflineFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !(path in leftOut))
    .sort()
    .map((path) => fileAt(folder, path));
  return { first: files.filter(([path]) => !isRarelyNeeded(path)), rest: files.filter(([path]) => isRarelyNeeded(path)) };
}

/** Packs but the first of each face; the index has no number. */
function isRarelyNeeded(path: string): boolean {
  return /^fonts\/.*-(?!00-)\d\d-[0-9a-f]+\.bin$/.test(path);
}

function fileAt(folder: string, path: string): OfflineFile {
  const bytes = readFileSync(join(folder, path));
  return [path, createHash('sha256').update(bytes).digest('base64'), bytes.length];
}

/** The worker's whole text: the list stands before its code, on a line of its own. */
export function workerText(files: OfflineFiles, code: string): string {
  return `self.offlineFiles=${JSON.stringify(files)};\n${code}`;
}
