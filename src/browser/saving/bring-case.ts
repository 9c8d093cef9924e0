import type { CaseFile } from '../../core/answers/case-file.ts';
import { readCase } from '../../core/answers/read-case.ts';
import type { RefusalReason, SavedCase, SavedCases } from './saved-cases.ts';
import type { TabLink } from './tab-link.ts';

/** What became of a saved case while the page opened. `opened`: it is to take the place of what the tab holds. `unreadable`: it is left where it is, and this tab goes on with what it holds. `refused`: the store did not answer. */
export type Arrival =
  | { readonly kind: 'as-it-was' }
  | { readonly kind: 'opened'; readonly case: CaseFile }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly id: string; readonly text: string; readonly reason: 'not-a-case' | 'newer-version' | 'broken' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** The tab as it is found: whether it holds a case, and which saved case that is. */
export interface Tab {
  readonly holdsCase: boolean;
  readonly link: { read(): TabLink | null; write(link: TabLink | null): void };
}

/** Brings into a tab without a case its own or the one that was saved last, and into one that has a saved case what was saved of it since. Rejects with a StoreRefusal. */
export async function bringCase({ holdsCase, link: place }: Tab, cases: SavedCases): Promise<Arrival> {
  const link = place.read();
  if (!holdsCase) {
    const id = link?.id ?? (await cases.list())[0]?.id;
    const found = id === undefined ? null : await cases.read(id);
    return found ? opened(found, place) : { kind: 'as-it-was' };
  }
  // What is not saved yet comes first; whether it still fits is seen when it is saved.
  if (!link || link.ahead || link.gone) return { kind: 'as-it-was' };
  const found = await cases.read(link.id);
  if (!found) {
    place.write({ ...link, gone: true });
    return { kind: 'gone' };
  }
  return found.head.revision === link.revision ? { kind: 'as-it-was' } : opened(found, place);
}

function opened(found: SavedCase, place: Tab['link']): Arrival {
  const read = savedCaseFile(found);
  if (!read.ok) return { kind: 'unreadable', id: found.head.id, text: found.text, reason: read.reason };
  place.write(linkTo(found));
  return { kind: 'opened', case: read.case };
}

/** Reads it with care. */
export function savedCaseFile({ text }: SavedCase): ReturnType<typeof readCase> {
  return readCase(parsed(text));
}

/** The link of a tab that holds the case as it is saved. */
export function linkTo({ head: { id, revision, stamp } }: SavedCase): TabLink {
  return { id, revision, stamp, ahead: false };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
