import { base64Of, bytesOfBase64 } from './base64.ts';
import type { DraftLock, DraftSource } from './draft.ts';
import { type LockedDraft, draftVersion } from './draft-data.ts';
import { bytesOfDraft } from './draft-text.ts';
import { lockedHead } from './head.ts';
import { newLock, openedText, sealedText } from './sealed-text.ts';

type InTheOpen = Omit<LockedDraft, 'sealed'>;

/** A draft that opens with its password alone. Slow on purpose; throws as `sealedText` does. */
export async function lockedDraft({ case: caseFile, savedOn, siteVersion }: DraftSource, { password, ...random }: DraftLock): Promise<Uint8Array<ArrayBuffer>> {
  const head = lockedHead({ savedOn, siteVersion });
  const open: InTheOpen = { format: 'qikexie-draft', version: draftVersion, savedOn, siteVersion, lock: newLock(random) };
  const sealed = await sealedText(JSON.stringify(caseFile), { password, lock: open.lock, beside: besideOf(head, open) });
  return bytesOfDraft({ head, data: JSON.stringify({ ...open, sealed: cut(base64Of(sealed)) }, null, 1) });
}

/** The case as JSON; undefined when the password is another, or the file was changed anywhere. As slow. */
export async function openedDraft({ sealed, ...open }: LockedDraft, head: string, password: string): Promise<string | undefined> {
  const bytes = bytesOfBase64(sealed.join(''));
  return bytes && openedText(bytes, { password, lock: open.lock, beside: besideOf(head, open) });
}

/** The head that people read is sealed too: nobody can put another date or another advice over somebody's data. */
function besideOf(head: string, { format, version, savedOn, siteVersion, lock }: InTheOpen): string {
  const { derivation, n, r, p, salt, cipher, nonce } = lock;
  return `${head}\n${JSON.stringify([format, version, savedOn, siteVersion, derivation, n, r, p, salt, cipher, nonce])}`;
}

/** Lines that every editor and every mail program leaves alone. */
function cut(base64: string): string[] {
  return base64.match(/.{1,72}/g) ?? [];
}
