import { isEmpty } from '../saving/empty-case.ts';
import type { Saver } from '../saving/saver.ts';
import { ourKeys } from '../saving/traces.ts';
import { caseKey } from './case-key.ts';
import type { CaseStore } from './case-store.ts';

/** What another tab did meanwhile is looked for when this one is come back to. */
export function watchReturn(saver: Saver, store: CaseStore): void {
  window.addEventListener('focus', () => void saver.look());
  window.addEventListener('pagehide', () => saver.leave());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    // The browser kept the page as it was left, and the person has cleared everything since.
    if (store.storing() === 'stored' && !isEmpty(store.caseFile()) && !ourKeys(() => sessionStorage).includes(caseKey)) {
      location.reload();
      return;
    }
    saver.greet();
    void saver.look();
  });
}
