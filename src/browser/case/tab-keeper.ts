import type { CaseFile } from '../../core/answers/case-file.ts';
import { readCase } from '../../core/answers/read-case.ts';
import { caseKey } from './case-key.ts';
import type { CaseKeeper, KeptCase, Storing } from './case-keeper.ts';
import type { KeptPage } from './kept-page.ts';
import { setAside } from './set-aside.ts';

/** Keeps the one case of this tab in the tab's own storage, which the pages of the site share and the browser drops with the tab. */
export function tabKeeper(page: KeptPage): CaseKeeper {
  /** What this page last read or wrote there. What could not be written must not give way to what was written before it. */
  let seen: string | null = null;
  /** Something stands there that could be neither read nor moved away. */
  let isBarred = false;
  return {
    open: () => {
      const loaded = load(page);
      seen = loaded.text;
      isBarred = loaded.isBarred === true;
      return loaded.kept;
    },
    keep: (caseFile) => {
      if (isBarred) return 'no-storage';
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

interface Loaded {
  readonly kept: KeptCase;
  /** How the case stands there, null when there is none. */
  readonly text: string | null;
  readonly isBarred?: boolean;
}

function load(page: KeptPage): Loaded {
  let text: string | null;
  try {
    text = page.sessionStorage.getItem(caseKey);
  } catch {
    return { kept: { kind: 'no-storage' }, text: null };
  }
  if (text === null) return { kept: { kind: 'nothing' }, text };
  const read = readCase(parsed(text));
  if (read.ok) return { kept: { kind: 'case', case: read.case }, text };
  return movedAside(text, page) ? { kept: { kind: 'set-aside', reason: read.reason }, text: null } : { kept: { kind: 'no-storage' }, text: null, isBarred: true };
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

function movedAside(text: string, page: KeptPage): boolean {
  try {
    return setAside(text, page);
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
