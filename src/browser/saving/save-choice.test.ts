import { expect, test } from 'vitest';
import { chooseHere, chooseNowhere, readChoice } from './save-choice.ts';

function places() {
  const [session, local] = [new Map<string, string>(), new Map<string, string>()];
  const storage = (texts: Map<string, string>) => ({ getItem: (key: string) => texts.get(key) ?? null, setItem: (key: string, text: string) => void texts.set(key, text), removeItem: (key: string) => void texts.delete(key) });
  return { session, local, sessionStorage: storage(session), localStorage: storage(local) };
}

test('nothing is chosen at first', () => {
  expect(readChoice(places())).toEqual({ kind: 'undecided' });
});

test('the yes is known to every tab, with how long', () => {
  const chosen = places();
  chooseHere(chosen);
  expect(readChoice(chosen)).toEqual({ kind: 'here', keptDays: 90 });
  chooseHere(chosen, null);
  expect(readChoice({ ...places(), localStorage: chosen.localStorage })).toEqual({ kind: 'here', keptDays: null });
});

test('the no touches nothing but the tab, and takes the yes away', () => {
  const chosen = places();
  chooseHere(chosen, 7);
  chooseNowhere(chosen);
  expect(readChoice(chosen)).toEqual({ kind: 'nowhere' });
  expect(chosen.local.size).toBe(0);
});

test('where storage is forbidden nothing is chosen', () => {
  const forbidden = { get sessionStorage(): Storage { throw new DOMException('no', 'SecurityError'); }, get localStorage(): Storage { throw new DOMException('no', 'SecurityError'); } };
  expect(readChoice(forbidden)).toEqual({ kind: 'undecided' });
});
