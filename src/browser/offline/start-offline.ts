import { readChoice } from '../saving/save-choice.ts';
import { fetchRest, showKept } from './fetch-rest.ts';
import { forgetOffline, isCleared } from './forget-offline.ts';
import { setOfflineStanding } from './offline-standing.ts';
import { answerWorker, offerUpdate } from './offer-update.ts';
import { ownRegistrations, siteRoot, workersOf } from './site-worker.ts';

/**
 * Has the browser keep the site for times without a network, once the page is there and idle. Where it cannot, nothing happens and
 * nobody is told: the site works without.
 */
export function startOffline(): void {
  const container = import.meta.env.PROD ? workersOf(window) : null;
  if (!container) {
    setOfflineStanding({ kind: 'impossible' });
    return;
  }
  answerWorker(container);
  // An extra: whatever refuses it, the page goes on.
  whenIdle(() => void keep(container).catch(() => setOfflineStanding({ kind: 'impossible' })));
}

async function keep(container: ServiceWorkerContainer): Promise<void> {
  if (readChoice(window).kind === 'nowhere') {
    if ((await ownRegistrations(container)).length > 0) await forgetOffline();
    setOfflineStanding({ kind: 'declined' });
  } else if (isCleared()) {
    setOfflineStanding({ kind: 'cleared' });
  } else {
    const root = siteRoot();
    const registration = await container.register(`${root}offline.js`, { scope: root });
    // Meanwhile the person may have said no.
    if (isCleared()) return forgetOffline();
    offerUpdate(container, registration);
    if (!registration.active) setOfflineStanding({ kind: 'beginning' });
    const worker = await activeWorker(registration);
    // What a newer version needs is fetched once that has taken over.
    if (worker) await (registration.waiting ? showKept(worker, 'awaits-update') : fetchRest(worker));
    else if (!isCleared()) setOfflineStanding({ kind: 'failed' });
  }
}

/** Null when the files could not be had: the next page tries again. */
function activeWorker({ active, installing, waiting }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = installing ?? waiting;
  if (active || !coming) return Promise.resolve(active);
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming);
      if (coming.state === 'redundant') resolve(null);
    });
  });
}

function whenIdle(act: () => void): void {
  const wait = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: 3000 });
    else setTimeout(act, 1000);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, { once: true });
}
