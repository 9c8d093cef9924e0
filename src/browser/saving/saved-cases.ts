// What this computer keeps of cases, and what can become of keeping one. The cases themselves are texts: whoever opens one reads it with care.

/** What is known of a saved case without opening it. Instants are milliseconds since 1970, by this computer's clock. */
export interface SavedHead {
  readonly id: string;
  /** What the person calls it, to tell it from others of the same enterprise; '' mostly. */
  readonly label: string;
  /** The enterprise's name, '' before it has one. */
  readonly enterprise: string;
  readonly people: number;
  /** Counts its saves, from 1. */
  readonly revision: number;
  /** Names the last save among all saves. */
  readonly stamp: string;
  /** Counts the saves of all cases: the case that was saved last has the highest, whatever the clock said. */
  readonly turn: number;
  readonly savedAt: number;
  /** When the person last said that it is to be kept on. */
  readonly keptFrom?: number;
}

export interface SavedCase {
  readonly head: SavedHead;
  readonly text: string;
}

/** A case to be saved, and what the writer knows of the save before. */
export interface Saving {
  readonly id: string;
  /** For the first save; later ones keep the label that is there. */
  readonly label: string;
  readonly enterprise: string;
  readonly people: number;
  readonly text: string;
  readonly now: number;
  readonly stamp: string;
  /** The save that it follows, and the last that was tried, answered or not; null for the first. */
  readonly base: { readonly revision: number; readonly stamp: string } | null;
}

/** `newer`: somebody else has saved since; nothing was written. `gone`: it was deleted since; nothing was written. */
export type Saved = { readonly kind: 'saved'; readonly head: SavedHead } | { readonly kind: 'newer' } | { readonly kind: 'gone' };

/** The cases of this computer. Everything rejects with a StoreRefusal where the browser gives no room or no store. */
export interface SavedCases {
  /** The last saved first. */
  list(): Promise<SavedHead[]>;
  read(id: string): Promise<SavedCase | null>;
  write(saving: Saving): Promise<Saved>;
  /** Writes some of what is known of the case; false when it is not there. */
  amend(id: string, known: Partial<Pick<SavedHead, 'label' | 'keptFrom'>>): Promise<boolean>;
  remove(id: string): Promise<void>;
}

export type RefusalReason = 'full' | 'forbidden' | 'failed';

/** The browser's store did not do it. `full`: no more room for this site. `forbidden`: none is given to it. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause: unknown) {
    super(`The store refused: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** True when that save may follow what is there: nothing came between, or only what the same tab tried last and had no time to hear of. */
export function mayFollow(head: SavedHead, { base }: Saving): boolean {
  return base !== null && (head.revision === base.revision || head.stamp === base.stamp);
}

/** True when the case that is to be saved was there and is not any more. */
export function isGone(there: SavedHead | undefined, { base }: Saving): boolean {
  return !there && base !== null && base.revision > 0;
}

/** What is known of the case after that save. `turn` is told by who keeps them all. */
export function headAfter(there: SavedHead | undefined, { id, label, enterprise, people, stamp, now }: Saving, turn: number): SavedHead {
  return { ...there, id, label: there?.label ?? label, enterprise, people, stamp, turn, savedAt: now, revision: (there?.revision ?? 0) + 1 };
}
