import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder that this build reads: the notice, its forms, places, help. Another notice is another folder: CONTENT_DIR=… npm run build. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}

/** A path inside the content folder. */
export function contentPath(...parts: readonly string[]): string {
  return join(contentRoot(), ...parts);
}

/** A folder inside the content folder as a file: address, for who would take a drive letter for a scheme, or a # for a fragment. */
export function contentFolder(...parts: readonly string[]): URL {
  return pathToFileURL(contentPath(...parts));
}

/** Where Astro keeps what it has read of this content, below the project. One place for all would still point into the folder of the build before, where a file of the same text stood. */
export function contentCache(): string {
  return join('node_modules', '.astro', createHash('sha256').update(contentRoot()).digest('hex').slice(0, 12));
}
