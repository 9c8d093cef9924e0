import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';
import { caseKey } from '../case/case-key.ts';
import type { PageCase } from '../case/page-case.ts';
import { today } from '../today.ts';
import { linkTo, savedCaseFile } from './bring-case.ts';
import { isEmpty } from './empty-case.ts';
import { writeLink } from './tab-link.ts';

/** Makes the saved case the one of this tab, and opens the page anew; answers why not when it cannot. Rejects with a StoreRefusal; throws where the tab has no storage. */
export async function switchTo(id: string, pageCase: PageCase): Promise<Unopened> {
  const found = await pageCase.cases.read(id);
  if (!found) return 'gone';
  const read = savedCaseFile(found);
  if (!read.ok) return read.reason;
  // The next page brings what the tab has no room for.
  const { sessionStorage } = window;
  sessionStorage.removeItem(caseKey);
  pageCase.saver.leave();
  writeLink(sessionStorage, linkTo(found));
  return opensAnew(pageCase);
}

export type Unopened = 'gone' | 'not-a-case' | 'newer-version' | 'broken';

/** Makes that case, which is saved nowhere yet, the one of this tab, and opens the page anew. Throws where the tab has no room; then everything is as it was. */
export async function begin(caseFile: CaseFile, pageCase: PageCase): Promise<void> {
  await pageCase.saver.settled();
  window.sessionStorage.setItem(caseKey, JSON.stringify(caseFile));
  pageCase.saver.leave();
  writeLink(window.sessionStorage, null);
  await opensAnew(pageCase);
}

/** Saves what is open where this computer keeps it; false when it would be lost with the tab's going on to another. */
export async function isSafe({ saver, store }: PageCase): Promise<boolean> {
  return (await saver.saveNow()) || isEmpty(store.asTyped());
}

export function freshCase(): CaseFile {
  return emptyCase(today());
}

/** Never answers: the page goes away, and must not store its case over the next one. */
function opensAnew(pageCase: PageCase): Promise<never> {
  pageCase.leave();
  location.reload();
  return new Promise(() => undefined);
}
