import type { KeptDays } from './save-choice.ts';
import type { SavedHead } from './saved-cases.ts';

/** When it was first seen that a case is due, by its id. Milliseconds since 1970. */
export type DueSince = Readonly<Record<string, number>>;

export interface Expiry {
  /** Due since yesterday or longer: they go. */
  readonly remove: readonly string[];
  /** Due: the person is told, and has a day. */
  readonly due: readonly string[];
  readonly since: DueSince;
}

const dayMs = 24 * 60 * 60 * 1000;

/** When the case is due, null for never. */
export function dueAt({ savedAt }: SavedHead, keptDays: KeptDays): number | null {
  return keptDays === null ? null : savedAt + keptDays * dayMs;
}

/** Which cases have outlived what the person set. None goes unannounced, and a clock that was put forward and back again takes none. */
export function expiryOf(heads: readonly SavedHead[], keptDays: KeptDays, since: DueSince, now: number): Expiry {
  const due = heads.filter((head) => (dueAt(head, keptDays) ?? Infinity) <= now);
  const sinceNow = Object.fromEntries(due.map(({ id }) => [id, Math.min(since[id] ?? now, now)]));
  const isOver = (id: string): boolean => now - (sinceNow[id] ?? now) >= dayMs;
  const ids = due.map(({ id }) => id);
  return {
    remove: ids.filter(isOver),
    due: ids.filter((id) => !isOver(id)),
    since: Object.fromEntries(Object.entries(sinceNow).filter(([id]) => !isOver(id))),
  };
}
