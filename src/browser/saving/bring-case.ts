import { readCase } from '../../core/answers/read-case.ts';
import { caseKey } from '../case/case-key.ts';
import type { SavedCase, SavedCases } from './saved-cases.ts';
import { readLink, writeLink } from './tab-link.ts';

/** What became of a saved case while the page opened. `unreadable`: it is left where it is, and this tab begins anew. */
export type Arrival =
  | { readonly kind: 'as-it-was' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly id: string; readonly text: string; readonly reason: 'not-a-case' | 'newer-version' | 'broken' };

type Tab = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Brings into a tab without a case the one that was saved last, and into one that has a saved case what was saved of it since. Rejects with a StoreRefusal; throws where the tab has no storage. */
export async function bringCase(tab: Tab, cases: SavedCases, writer: string): Promise<Arrival> {
  const link = readLink(tab);
  if (tab.getItem(caseKey) === null) {
    const [last] = await cases.list();
    const found = last && (await cases.read(last.id));
    return found ? open(tab, found, writer) : { kind: 'as-it-was' };
  }
  // What is not saved yet comes first; whether it still fits is seen when it is saved.
  if (!link || link.ahead) return { kind: 'as-it-was' };
  const found = await cases.read(link.id);
  if (!found) {
    writeLink(tab, null);
    return { kind: 'gone' };
  }
  return found.head.revision > link.revision ? open(tab, found, writer) : { kind: 'as-it-was' };
}

/** Makes the saved case the tab's own; the page that opens next shows it. Throws where the tab has no storage, or too little. */
export function open(tab: Tab, { head, text }: SavedCase, writer: string): Arrival {
  const read = readCase(parsed(text));
  if (!read.ok) return { kind: 'unreadable', id: head.id, text, reason: read.reason };
  tab.setItem(caseKey, text);
  writeLink(tab, { id: head.id, revision: head.revision, writer, ahead: false });
  return { kind: 'opened' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
