import { zipSync } from 'fflate';
import { fixedDate } from './fixed-date.ts';

// Told to come from Unix: of names from DOS, Debian's unzip reads even UTF-8 ones in the old code page.
const unix = { os: 3, attrs: 0o100644 << 16 };

export interface NamedFile {
  /** Folders and name, with `/` between them: 1 申请/1 申请.pdf */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files in one zip file, in their order. Same files, same bytes. Names that are not plain ASCII are told to be UTF-8, so that
 * Windows shows them (APPNOTE 4.4.4, bit 11). Nothing is compressed again: PDF, XLSX, DOCX and JPEG already are.
 * Throws when two files share a path, upper and lower case being one on Windows, or when a path leads out of the zip file.
 */
export function zipFiles(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  const taken = new Set<string>();
  for (const { path } of files) {
    if (!isInside(path)) throw new Error(`No path inside a zip file: ${path}`);
    if (taken.has(path.toLowerCase())) throw new Error(`Two files at ${path}`);
    taken.add(path.toLowerCase());
  }
  return zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: fixedDate, ...unix });
}

/** Relative, every part a name of its own. */
function isInside(path: string): boolean {
  return !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
