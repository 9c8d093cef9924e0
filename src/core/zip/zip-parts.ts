import { strToU8, zipSync } from 'fflate';
import { fixedDate } from './fixed-date.ts';

/** The parts of a package by path, as text, in one zip file. Same parts, same bytes. */
export function zipParts(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  // Whoever looks at the first part alone still learns what the file is.
  const first = '[Content_Types].xml';
  const paths = [first, ...Object.keys(parts).filter((path) => path !== first)];
  return zipSync(Object.fromEntries(paths.map((path) => [path, strToU8(parts[path] ?? '')])), { level: 6, mtime: fixedDate });
}
