import { asideName } from './draft-name.ts';
import { asideHead } from './head.ts';

/** A file as it is given to the person. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a browser kept and this build could not read, letter by letter below a head that says so. A later build may open it as a draft. `savedOn`: `2026-11-22`. */
export function asideFile(text: string, savedOn: string): NamedFile {
  return { name: asideName(savedOn), bytes: new TextEncoder().encode(`\uFEFF${asideHead().replace(/\n/g, '\r\n')}\r\n${text}`) };
}
