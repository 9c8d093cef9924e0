import { afterEach, expect, test, vi } from 'vitest';
import { showKept } from './fetch-rest.ts';
import { type OfflineStanding, onOfflineStanding } from './offline-standing.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each<[number, OfflineStanding]>([
  [5, { kind: 'partly', whole: 20, left: 5, rest: 'awaits-update' }],
  [0, { kind: 'whole', whole: 20 }],
])('%i missing while a new version waits', async (left, standing) => {
  vi.stubGlobal('window', { name: '' });
  const heard = vi.fn();
  onOfflineStanding(heard);
  await showKept(workerWith(left), 'awaits-update');
  expect(heard).toHaveBeenLastCalledWith(standing);
});

function workerWith(left: number): ServiceWorker {
  const worker: Pick<ServiceWorker, 'postMessage'> = {
    postMessage: (_question: unknown, moved?: unknown) => (moved as readonly [MessagePort])[0].postMessage({ whole: 20, left }), // cast: `ask` moves one port
  };
  return worker as ServiceWorker; // cast: all that is used of it
}
