import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from './offline-messages.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

test('an answer ends the waiting', async () => {
  const whole = { whole: 20, left: 5 };
  const worker = { postMessage: (_question: unknown, [port]: Transferable[]) => (port as MessagePort).postMessage(whole) }; // cast: a port is what is moved
  expect(await ask(worker, 'state', 1000)).toEqual(whole);
  expect(vi.getTimerCount()).toBe(0);
});

test('who does not answer in time has answered null', async () => {
  const answer = ask({ postMessage: () => undefined }, 'take-over', 1000);
  vi.advanceTimersByTime(1000);
  expect(await answer).toBeNull();
});
