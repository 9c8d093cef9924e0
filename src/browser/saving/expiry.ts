import type { KeptDays } from './save-choice.ts';
import type { SavedHead } from './saved-cases.ts';

/** When it was first seen, and told, that a case is due, by its id. Milliseconds since 1970. */
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
export function dueAt({ savedAt, keptFrom = 0 }: SavedHead, keptDays: KeptDays): number | null {
  return keptDays === null ? null : Math.max(savedAt, keptFrom) + keptDays * dayMs;
}

/** Which cases have outlived what the person set. None goes unannounced, and a clock that was put forward and back again takes none. */
export function expiryOf(heads: readonly SavedHead[], keptDays: KeptDays, since: DueSince, now: number): Expiry {
  const due = heads.flatMap((head) => ({ id: head.id, at: dueAt(head, keptDays) ?? Infinity })).filter(({ at }) => at <= now);
  const sinceNow = Object.fromEntries(due.map(({ id, at }) => [id, firstSeen(since[id], at, now)]));
  const isOver = (id: string): boolean => now - (sinceNow[id] ?? now) >= dayMs;
  const ids = due.map(({ id }) => id);
  return {
    remove: ids.filter(isOver),
    due: ids.filter((id) => !isOver(id)),
    since: Object.fromEntries(Object.entries(sinceNow).filter(([id]) => !isOver(id))),
  };
}

/** What was seen before the case was due tells of an earlier time: it was changed since, or is kept on. */
function firstSeen(seen: number | undefined, dueAt: number, now: number): number {
  return seen === undefined || seen < dueAt || seen > now ? now : seen;
}
