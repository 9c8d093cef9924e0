import { readChoice } from '../saving/save-choice.ts';
import { isCleared } from './forget-offline.ts';
import { isMetered, type Line } from './metered.ts';
import { ask, type OfflineState } from './offline-messages.ts';
import { type Rest, setOfflineStanding } from './offline-standing.ts';

const answerWithinMs = 120_000;

let fetchedFrom: ServiceWorker | null = null;
let isWanted = false;

/** Has the worker fetch what is missing, a few files at a time for as long as this page is open; on a metered line only when asked. */
export async function fetchRest(worker: ServiceWorker): Promise<void> {
  fetchedFrom = worker;
  let state = await ask(worker, 'state', answerWithinMs);
  while (state && state.left > 0 && mayFetch()) {
    show(state, 'fetching');
    const before = state.left;
    state = await ask(worker, 'more', answerWithinMs);
    if (state && state.left >= before) break;
  }
  // Null: the host did not give a file, or the disk is nearly full.
  if (state) show(state, 'paused');
  else await showKept(worker, 'paused');
}

/** Tells how much is there, and leaves it at that. */
export async function showKept(worker: ServiceWorker, rest: Rest): Promise<void> {
  const state = await ask(worker, 'state', answerWithinMs);
  if (state) show(state, rest);
}

/** The person wants it now, whatever the line. */
export function fetchRestNow(): void {
  isWanted = true;
  if (fetchedFrom) void fetchRest(fetchedFrom);
}

function mayFetch(): boolean {
  const { connection } = navigator as { readonly connection?: Line }; // cast: Chromium alone has it
  return !isCleared() && readChoice(window).kind !== 'nowhere' && (isWanted || !isMetered(connection));
}

function show({ whole, left }: OfflineState, rest: Rest): void {
  if (isCleared()) return;
  setOfflineStanding(left === 0 ? { kind: 'whole', whole } : { kind: 'partly', whole, left, rest });
}
