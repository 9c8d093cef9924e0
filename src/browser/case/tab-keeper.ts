import type { CaseFile } from '../../core/answers/case-file.ts';
import { readCase } from '../../core/answers/read-case.ts';
import { caseKey } from './case-key.ts';
import type { CaseKeeper, KeptCase, Storing } from './case-keeper.ts';
import type { KeptPage } from './kept-page.ts';

/** What could not be read as a case is moved here, untouched, before anything is written over it. */
const asideKey = 'qikexie-case-set-aside';

/** Keeps the one case of this tab in the tab's own storage, which the pages of the site share and the browser drops with the tab. */
export function tabKeeper(page: KeptPage): CaseKeeper {
  /** What this page last read or wrote there. What could not be written must not give way to what was written before it. */
  let seen: string | null = null;
  return {
    open: () => {
      const { kept, text } = load(page);
      seen = text;
      return kept;
    },
    keep: (caseFile) => {
      const { storing, text } = write(caseFile, page);
      seen = text ?? seen;
      return storing;
    },
    watch: (replaced) =>
      page.onReturn(() => {
        const { kept, text } = load(page);
        if (kept.kind !== 'case' || text === seen) return;
        seen = text;
        replaced(kept.case);
      }),
  };
}

/** What the storage holds; `text` is how the case stands there, null when there is none. */
function load(page: KeptPage): { readonly kept: KeptCase; readonly text: string | null } {
  let text: string | null;
  try {
    text = page.sessionStorage.getItem(caseKey);
  } catch {
    return { kept: { kind: 'no-storage' }, text: null };
  }
  if (text === null) return { kept: { kind: 'nothing' }, text };
  const read = readCase(parsed(text));
  if (read.ok) return { kept: { kind: 'case', case: read.case }, text };
  return { kept: setAside(text, page) ? { kind: 'set-aside', reason: read.reason } : { kind: 'no-storage' }, text: null };
}

/** `text` is what stands there now; absent when what stood there before still does. */
function write(caseFile: CaseFile, page: KeptPage): { readonly storing: Storing; readonly text?: string } {
  const text = JSON.stringify(caseFile);
  try {
    page.sessionStorage.setItem(caseKey, text);
    return { storing: 'stored', text };
  } catch (error) {
    page.refused(error);
    const full = error instanceof DOMException && /quota/i.test(error.name);
    return { storing: full ? 'full' : 'no-storage' };
  }
}

function setAside(text: string, page: KeptPage): boolean {
  try {
    page.sessionStorage.setItem(asideKey, text);
    page.sessionStorage.removeItem(caseKey);
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
