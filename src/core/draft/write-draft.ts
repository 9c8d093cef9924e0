import type { DraftLock, DraftSource } from './draft.ts';
import { lockedDraft } from './locked-draft.ts';
import { plainDraft } from './plain-draft.ts';

/** A case as a draft file: text for people, then data. With a lock it takes a second, and throws a RangeError for a password without characters. */
export async function writeDraft(source: DraftSource, lock?: DraftLock): Promise<Uint8Array<ArrayBuffer>> {
  return lock ? await lockedDraft(source, lock) : plainDraft(source);
}
