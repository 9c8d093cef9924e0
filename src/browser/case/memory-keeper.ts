import type { CaseFile } from '../../core/answers/case-file.ts';
import type { CaseKeeper } from './case-keeper.ts';
import type { KeptPage } from './kept-page.ts';

/** Keeps nothing: the page begins with that case each time it is opened or come back to, and no storage is touched. */
export function memoryKeeper(caseFile: CaseFile, page: Pick<KeptPage, 'onReturn'>): CaseKeeper {
  return {
    open: () => ({ kind: 'case', case: caseFile }),
    keep: () => 'stored',
    watch: (replaced) => page.onReturn(() => replaced(caseFile)),
  };
}
