import { readNote, writeNote } from './browser-cases.ts';
import { type DueSince, expiryOf } from './expiry.ts';
import type { KeptDays } from './save-choice.ts';
import type { SavedCases } from './saved-cases.ts';

const noteName = 'due-since';

/** Deletes the cases that have outlived what the person set, but the one that is `open` here; tells which are due. Rejects with a StoreRefusal. */
export async function sweep(cases: SavedCases, keptDays: KeptDays, { open, now }: { readonly open: string | undefined; readonly now: number }): Promise<readonly string[]> {
  const heads = (await cases.list()).filter(({ id }) => id !== open);
  const before = dueSinceOf(await readNote(noteName));
  const { remove, due, since } = expiryOf(heads, keptDays, before, now);
  await Promise.all(remove.map((id) => cases.remove(id)));
  if (JSON.stringify(since) !== JSON.stringify(before)) await writeNote(noteName, since);
  return due;
}

function dueSinceOf(note: unknown): DueSince {
  if (typeof note !== 'object' || note === null) return {};
  return Object.fromEntries(Object.entries(note).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
