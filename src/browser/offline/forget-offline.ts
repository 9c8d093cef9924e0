import { ask } from './offline-messages.ts';
import { setOfflineStanding } from './offline-standing.ts';
import { deleteOwnCache, ownRegistrations, workersOf } from './site-worker.ts';

/** The tab's name while the person wants nothing kept: it goes with the tab, and stands in no storage, where a note that nothing is stored would be something stored. */
const clearedName = 'qikexie-cleared';

/**
 * Takes away what the site keeps for times without a network, cache and worker, and keeps nothing more in this tab. Done when nothing
 * of it is left; rejects when the browser refuses.
 */
export async function forgetOffline(): Promise<void> {
  noteCleared();
  const container = workersOf(window);
  if (!container) return;
  const registrations = await ownRegistrations(container);
  const workers = registrations.flatMap(({ installing, waiting, active }) => [installing, waiting, active].filter((worker) => worker !== null));
  // Other tabs may still ask the worker for pages: it must know that nothing is to be kept.
  await Promise.all(workers.map((worker) => ask(worker, 'forget', 3000)));
  await Promise.all(registrations.map((registration) => registration.unregister()));
  await deleteOwnCache();
}

/** Keeps nothing more in this tab; what is kept is left to the tab that takes it away. */
export function noteCleared(): void {
  window.name = clearedName;
  setOfflineStanding({ kind: 'cleared' });
}

/** True in a tab where the person had everything cleared. */
export function isCleared(): boolean {
  return window.name === clearedName;
}
