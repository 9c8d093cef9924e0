import type { CaseFile } from '../../core/answers/case-file.ts';
import type { OtherTabs } from './other-tabs.ts';
import type { RefusalReason, SavedCases } from './saved-cases.ts';
import type { TabLink } from './tab-link.ts';

// What the saver needs, and what it tells.

/** How the open case stands with this computer. */
export type SavingState =
  /** It lives with its tab. */
  | { readonly kind: 'off' }
  | { readonly kind: 'saving' }
  /** `at` in milliseconds since 1970; 0 while there is nothing to save. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: RefusalReason }
  /** It was deleted from this computer, and is open here alone. */
  | { readonly kind: 'gone' };

/** `changed-elsewhere`: another tab saved the case, and this page shows it. `copied`: both had changed it; this page's is saved apart. `also-open`: another tab has it too; `alone`: not any more. */
export type SavingNews = 'changed-elsewhere' | 'copied' | 'also-open' | 'alone';

export interface SaverPorts {
  readonly cases: SavedCases;
  readonly tabs: OtherTabs;
  /** False once the person, perhaps in another tab, has said that nothing is to be saved. */
  readonly isChosen: () => boolean;
  readonly now: () => number;
  readonly makeId: () => string;
  /** The link of this tab, as it stands in its storage now. */
  readonly link: { read(): TabLink | null; write(link: TabLink | null): void };
  /** Calls it after that many milliseconds. */
  readonly later: (act: () => void, ms: number) => void;
}

/** The page whose case is saved. */
export interface SavedPage {
  /** The case as it would be if all fields were left now. */
  current(): CaseFile;
  /** Shows another case in its place. */
  replace(caseFile: CaseFile): void;
  stateChanged(state: SavingState): void;
  told(news: SavingNews): void;
}
