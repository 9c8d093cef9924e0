import { asideName } from './draft-name.ts';
import { asideHead } from './head.ts';
import type { DraftFile } from './draft.ts';


/** What a browser kept and this build could not read, letter by letter below a head that says so. A later build may open it as a draft. `savedOn`: `2026-11-22`. */
export function asideFile(text: string, savedOn: string): DraftFile {
  return { name: asideName(savedOn), bytes: new TextEncoder().encode(`\uFEFF${asideHead().replace(/\n/g, '\r\n')}\r\n${text}`) };
}
