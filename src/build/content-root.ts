import { join, resolve } from 'node:path';

/** The folder that this build reads: the notice, its forms, places, help. Another notice is another folder: CONTENT_DIR=… npm run build. */
export function contentRoot(): string {
  return resolve(process.env['CONTENT_DIR'] || 'content');
}

/** A path inside the content folder. */
export function contentPath(...parts: readonly string[]): string {
  return join(contentRoot(), ...parts);
}
