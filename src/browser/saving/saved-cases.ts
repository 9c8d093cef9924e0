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
  /** The page that saved it last. */
  readonly writer: string;
  readonly savedAt: number;
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
  /** The page that writes. */
  readonly writer: string;
  /** The save that it follows; null for the first. */
  readonly base: { readonly revision: number; readonly writer: string } | null;
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
  amend(id: string, known: Partial<Pick<SavedHead, 'label' | 'savedAt'>>): Promise<boolean>;
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

/** True when that save may follow what is there: nothing came between, or only what the same tab wrote and had no time to hear of. */
export function mayFollow(head: SavedHead, { base, writer }: Saving): boolean {
  return base !== null && (head.revision === base.revision || head.writer === base.writer || head.writer === writer);
}
