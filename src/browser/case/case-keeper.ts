import type { CaseFile } from '../../core/answers/case-file.ts';

/** Where the case is while pages come and go. The store asks once, and hands on every change. Nothing here throws. */
export interface CaseKeeper {
  /** What is kept when the page opens. */
  open(): KeptCase;
  /** Keeps the case as it is now. */
  keep(caseFile: CaseFile): Storing;
  /** Calls the listener with a case that is kept now and that this page has not seen. */
  watch(replaced: (caseFile: CaseFile) => void): void;
}

/** `set-aside`: something was there that is no case of ours; it is kept under another key. `no-storage`: the browser lets us store nothing. */
export type KeptCase =
  | { readonly kind: 'case'; readonly case: CaseFile }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'set-aside'; readonly reason: 'not-a-case' | 'newer-version' | 'broken' }
  | { readonly kind: 'no-storage' };

/** `full`: the browser gives this site no more room. */
export type Storing = 'stored' | 'full' | 'no-storage';
