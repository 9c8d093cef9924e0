import type { CaseFile } from '../../core/answers/case-file.ts';
import { readCase } from '../../core/answers/read-case.ts';
import { caseKey } from './case-key.ts';

// Where the case lives: this tab's own storage, which the pages of the site share and the browser drops with the tab.

/** What could not be read as a case is moved here, untouched, before anything is written over it. */
const asideKey = 'qikexie-case-set-aside';

/** `set-aside`: something was there that is no case of ours; it is kept under another key. `no-storage`: the browser lets us store nothing. */
export type StoredCase =
  | { readonly kind: 'case'; readonly case: CaseFile; readonly text: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'set-aside'; readonly reason: 'not-a-case' | 'newer-version' | 'broken' }
  | { readonly kind: 'no-storage' };

/** `full`: the browser gives this site no more room. */
export type Storing = 'stored' | 'full' | 'no-storage';

/** What the tab's storage holds. Never throws; what is no case of ours is moved aside first. */
export function loadCase(): StoredCase {
  let text: string | null;
  try {
    text = sessionStorage.getItem(caseKey);
  } catch {
    return { kind: 'no-storage' };
  }
  if (text === null) return { kind: 'nothing' };
  const read = readCase(parsed(text));
  if (read.ok) return { kind: 'case', case: read.case, text };
  return setAside(text) ? { kind: 'set-aside', reason: read.reason } : { kind: 'no-storage' };
}

/** Writes the case; `text` is what stands there when it could be stored, undefined when what stood there before still does. */
export function storeCase(caseFile: CaseFile): { readonly storing: Storing; readonly text?: string } {
  const text = JSON.stringify(caseFile);
  try {
    sessionStorage.setItem(caseKey, text);
    return { storing: 'stored', text };
  } catch (error) {
    const full = error instanceof DOMException && /quota/i.test(error.name);
    return { storing: full ? 'full' : 'no-storage' };
  }
}

/** What stands in the storage now, or null. */
export function storedText(): string | null {
  try {
    return sessionStorage.getItem(caseKey);
  } catch {
    return null;
  }
}

function setAside(text: string): boolean {
  try {
    sessionStorage.setItem(asideKey, text);
    sessionStorage.removeItem(caseKey);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
