import { fromThisPage } from '../case/problem-address.ts';
import type { FileKind } from '../desk/print-file.ts';
import { startCaseScreen } from '../screen/start-case-screen.ts';
import { Check } from './check.ts';
import type { CheckEntry, CheckGroup } from './check-groups.ts';
import { firstState, noEnclosure } from './check-state.ts';

// The entry point of the page that says what is wrong or missing, and hands out every file.

const mostEntries = 8;

export function startCheck(): void {
  startCaseScreen({
    name: 'check',
    firstState,
    start: (screen, state, root) => {
      const check = new Check(screen, state, root);
      const isUnfolded = ({ key }: CheckGroup): boolean => state.unfolded.includes(key);
      return {
        entriesOf: (group: CheckGroup) => (isUnfolded(group) ? group.entries : group.entries.slice(0, mostEntries)),
        moreOf: (group: CheckGroup) => (isUnfolded(group) ? 0 : Math.max(0, group.entries.length - mostEntries)),
        unfold: (group: CheckGroup) => void state.unfolded.push(group.key),
        hrefOf: ({ address }: CheckEntry) => (address.startsWith('#') ? address : fromThisPage(address)),
        fileWords: (id: string) => fileWords(state.files[id] ?? '', state.pages[id] ?? 0),
        print: (id: string, kind: FileKind) => check.print(id, kind),
        printAll: () => check.printAll(),
        scansOf: (id: string) => state.enclosures[id] ?? noEnclosure,
        addScans: (id: string, event: Event) => check.addScans(id, event.target as HTMLInputElement), // cast: the page's own input
        removeScan: (id: string, key: string) => check.removeScan(id, key),
        scanUp: (id: string, key: string) => check.moveScan(id, key, -1),
        scanDown: (id: string, key: string) => check.moveScan(id, key, 1),
      };
    },
  });
}

/** 没有发现问题，2 页 */
function fileWords(words: string, pages: number): string {
  return [words, ...(pages > 0 ? [`${pages} 页`] : [])].filter((part) => part !== '').join('，');
}
