import type { CaseFile } from '../answers/case-file.ts';
import type { KeyWork } from './draft-data.ts';

// A draft: a case as a file, to go on with on another computer or by somebody else.

/** What is longer is not read: fifty thousand people, and more, fit in. */
export const mostDraftMegabytes = 32;

/** What a draft is made of. */
export interface DraftSource {
  readonly case: CaseFile;
  /** The day it is saved, `2026-11-22`. */
  readonly savedOn: string;
  /** Which build of the site saves it: `qikexie 0.1.0+1a2b3c4`. */
  readonly siteVersion: string;
}

/** What makes a draft that opens with a password alone. */
export interface DraftLock {
  /** As the person typed it; `isPassword` tells whether it can be one. */
  readonly password: string;
  /** Bytes that nobody can guess: `crypto.getRandomValues`. */
  readonly randomBytes: (length: number) => Uint8Array;
  /** How much work it is to try a password; what is absent is `keyWork`. */
  readonly work?: KeyWork;
}

/** When a draft was saved, and by which build; '' where it does not say. */
export interface DraftOrigin {
  /** `2026-11-22` */
  readonly savedOn: string;
  readonly siteVersion: string;
}

/** What is told of a draft before it takes the place of the present case. The counts are those of the case, not of the head, which anybody can edit. */
export interface DraftAbout extends DraftOrigin {
  readonly enterprise: string;
  readonly members: number;
  readonly candidates: number;
  readonly isLocked: boolean;
}

/** What came of reading a file as a draft. Nothing is changed by reading; the caller keeps the bytes. */
export type DraftRead =
  /** `isEdited`: it is a whole case, but no longer what the site wrote. */
  | { readonly kind: 'case'; readonly case: CaseFile; readonly about: DraftAbout; readonly isEdited: boolean }
  | ({ readonly kind: 'needs-password' } & DraftOrigin)
  /** The password is another one, or the file was changed on its way: nobody can tell which. */
  | ({ readonly kind: 'wrong-password' } & DraftOrigin)
  /** `content` says what it seems to be, in words for people; '' when nobody knows. */
  | { readonly kind: 'not-a-draft'; readonly content: string }
  | ({ readonly kind: 'newer-version' } & DraftOrigin)
  /** `where`: `end` for a file that is cut off, `text` for what can be read no more, else the path of the first thing that is not as it should be: `members.3.values.name`. */
  | { readonly kind: 'broken'; readonly where: string }
  | { readonly kind: 'too-large'; readonly megabytes: number };

/** A file as it is given to the person. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
