import { readFileSync } from 'node:fs';

/** The text of a content file, whatever editor wrote it: without byte order mark, lines ended by line feeds alone. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
