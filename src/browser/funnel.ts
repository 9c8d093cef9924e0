import { noteFailure, noteTrace } from './diagnosis/last-failure.ts';
import { traceOfEvent } from './diagnosis/trace.ts';

// What nobody else caught ends here: it is noted for the diagnosis, and the page that has something to say to the person says it.

let noting = false;
const tellers = new Set<() => void>();

/** Notes every uncaught failure from now on. Asked for by every page; only the first time counts. */
export function noteTheRest(): void {
  if (noting) return;
  noting = true;
  window.addEventListener('error', (event) => {
    if (event.error === null || event.error === undefined) noteTrace('other', traceOfEvent(event, location.origin));
    else noteFailure('other', event.error);
    tell();
  });
  window.addEventListener('unhandledrejection', ({ reason }) => {
    noteFailure('other', reason);
    tell();
  });
}

/** The same, and has the person told. */
export function catchTheRest(teller: () => void): void {
  tellers.add(teller);
  noteTheRest();
}

function tell(): void {
  for (const teller of tellers) teller();
}
