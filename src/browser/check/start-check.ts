import { fromThisPage } from '../from-this-page.ts';
import { focusNext, focusUnfolded } from '../desk/focus-next.ts';
import type { FileKind } from '../desk/print-file.ts';
import { startCaseScreen } from '../screen/start-case-screen.ts';
import { Check } from './check.ts';
import { type CheckEntry, type CheckGroup, enclosureAnchor } from './check-groups.ts';
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
        unfold: ({ key }: CheckGroup, { target }: Event) => {
          state.unfolded.push(key);
          focusUnfolded((target as Element).closest('section'), mostEntries); // cast: the page's own button
        },
        hrefOf: ({ address }: CheckEntry) => (address.startsWith('#') ? address : fromThisPage(address)),
        fileWords: (id: string) => fileWords(state.files[id] ?? '', state.pages[id] ?? 0),
        print: (id: string, kind: FileKind) => check.print(id, kind),
        printAll: () => check.printAll(),
        scansOf: (id: string) => state.enclosures[id] ?? noEnclosure,
        addScans: (id: string, event: Event) => check.addScans(id, event.target as HTMLInputElement), // cast: the page's own input
        removeScan: (id: string, key: string, at: number) => {
          check.removeScan(id, key);
          focusNext(() => besideRemoved(root, id, at));
        },
        scanUp: (id: string, key: string, event: Event) => stayWith(event, () => check.moveScan(id, key, -1)),
        scanDown: (id: string, key: string, event: Event) => stayWith(event, () => check.moveScan(id, key, 1)),
      };
    },
  });
}

/** The row moves with its buttons, which lets go of the focus. */
function stayWith({ target }: Event, move: () => void): void {
  const button = (target as Element).closest('button'); // cast: the page's own button
  move();
  focusNext(() => button);
}

/** Where a file was taken out: the way to take out the one now in its place, else the last, else to add one. */
function besideRemoved(root: HTMLElement, id: string, at: number): HTMLElement | null | undefined {
  const left = Array.from(root.querySelectorAll<HTMLElement>(`[data-scans="${id}"] [data-act="remove"]`));
  return left[at] ?? left[left.length - 1] ?? document.getElementById(enclosureAnchor(id));
}

/** 没有发现问题，2 页 */
function fileWords(words: string, pages: number): string {
  return [words, ...(pages > 0 ? [`${pages} 页`] : [])].filter((part) => part !== '').join('，');
}
