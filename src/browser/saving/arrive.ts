import { noteFailure } from '../diagnosis/last-failure.ts';
import { type Arrival, bringCase } from './bring-case.ts';
import { browserCases } from './browser-cases.ts';
import type { KeptDays } from './save-choice.ts';
import { StoreRefusal } from './saved-cases.ts';
import { sweep } from './sweep.ts';
import type { pageLink } from './tab-link.ts';

/** What a page finds of what this computer keeps. */
export interface Arrived {
  readonly arrival: Arrival;
  /** Ids of saved cases that are due, and go tomorrow. */
  readonly due: readonly string[];
}

/** Where nothing is kept. */
export const atHome: Arrived = { arrival: { kind: 'as-it-was' }, due: [] };

/** Where the store says no, the page opens with what the tab has. */
export async function arrive(holdsCase: boolean, link: ReturnType<typeof pageLink>, keptDays: KeptDays): Promise<Arrived> {
  try {
    const due = await sweep(browserCases, keptDays, { open: link.read()?.id, now: Date.now() });
    return { arrival: await bringCase({ holdsCase, link }, browserCases), due };
  } catch (error) {
    noteFailure('storage', error);
    return { ...atHome, arrival: { kind: 'refused', reason: error instanceof StoreRefusal ? error.reason : 'failed' } };
  }
}

