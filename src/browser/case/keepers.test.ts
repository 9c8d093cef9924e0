import { expect, test } from 'vitest';
import { caseWith, changed, person } from '../../../tests/example-case.ts';
import { caseKey } from './case-key.ts';
import type { KeptPage } from './kept-page.ts';
import { memoryKeeper } from './memory-keeper.ts';
import { textsSetAside } from './set-aside.ts';
import { tabKeeper } from './tab-keeper.ts';

/** A tab whose storage can be looked into, and a page in it that can be left and come back to. */
function tab(failing?: 'full' | 'forbidden'): KeptPage & { readonly stored: Map<string, string>; readonly heard: string[]; readonly comeBack: () => void } {
  const stored = new Map<string, string>();
  const heard: string[] = [];
  const listeners: (() => void)[] = [];
  const refuse = (): void => {
    if (failing === 'full') throw new DOMException('full', 'QuotaExceededError');
  };
  return {
    stored,
    heard,
    get sessionStorage() {
      if (failing === 'forbidden') throw new DOMException('forbidden', 'SecurityError');
      return {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, text: string) => (refuse(), void stored.set(key, text)),
        removeItem: (key: string) => void stored.delete(key),
      };
    },
    refused: (error) => void heard.push(error instanceof DOMException ? error.name : ''),
    onReturn: (listener) => void listeners.push(listener),
    comeBack: () => listeners.forEach((listener) => listener()),
  };
}

const one = caseWith({ members: [person] });
const other = changed(one, { kind: 'set-enterprise-name', value: '开封示例风机有限公司' });

test('what is kept in the tab is there for the next page of the tab', () => {
  const page = tab();
  expect(tabKeeper(page).open()).toEqual({ kind: 'nothing' });
  expect(tabKeeper(page).keep(one)).toBe('stored');
  expect(tabKeeper(page).open()).toEqual({ kind: 'case', case: one });
});

test.each([
  ['别的内容', 'not-a-case'],
  ['{"format":"qikexie-case","version":99}', 'newer-version'],
  ['{"format":"qikexie-case","version":1}', 'broken'],
])('what is no case of ours is laid aside, letter by letter: %s', (text, reason) => {
  const page = tab();
  page.stored.set(caseKey, text);
  const keeper = tabKeeper(page);
  expect(keeper.open()).toEqual({ kind: 'set-aside', reason });
  keeper.keep(one);
  expect([...page.stored.values()]).toContain(text);
});

test('what was laid aside can be had again, every one of them', () => {
  const page = tab();
  const texts = ['别的内容', '{"format":"qikexie-case","version":99}', '又一个'];
  for (const text of [...texts, '别的内容']) {
    page.stored.set(caseKey, text);
    tabKeeper(page).open();
  }
  expect(textsSetAside(page)).toEqual(texts);
  expect(textsSetAside(tab())).toEqual([]);
  expect(textsSetAside(tab('forbidden'))).toEqual([]);
});

test('what is no case of ours is laid aside in a tab that has no room for it twice', () => {
  const page = tabOfRoom(100);
  const text = '别'.repeat(60);
  page.stored.set(caseKey, text);
  expect(tabKeeper(page).open()).toEqual({ kind: 'set-aside', reason: 'not-a-case' });
  expect(textsSetAside(page)).toEqual([text]);
});

test('what can be laid nowhere is not written over', () => {
  const page = tabOfRoom(100);
  const text = '别'.repeat(88);
  page.stored.set(caseKey, text);
  const keeper = tabKeeper(page);
  expect(keeper.open()).toEqual({ kind: 'no-storage' });
  expect(keeper.keep(caseWith({}))).toBe('no-storage');
  expect([...page.stored.values()]).toEqual([text]);
});

/** A tab whose keys and texts together may have so many characters. */
function tabOfRoom(room: number): ReturnType<typeof tab> {
  const page = tab();
  const sizeWithout = (key: string): number => Array.from(page.stored).reduce((sum, [other, text]) => (other === key ? sum : sum + other.length + text.length), 0);
  const setItem = (key: string, text: string): void => {
    if (sizeWithout(key) + key.length + text.length > room) throw new DOMException('full', 'QuotaExceededError');
    page.stored.set(key, text);
  };
  return { ...page, sessionStorage: { ...page.sessionStorage, setItem } };
}

test('a tab without room, or without storage, says so', () => {
  expect(tabKeeper(tab('full')).keep(one)).toBe('full');
  expect(tabKeeper(tab('forbidden')).keep(one)).toBe('no-storage');
  expect(tabKeeper(tab('forbidden')).open()).toEqual({ kind: 'no-storage' });
});

test('the page hears why its storage did not take the case', () => {
  const page = tab('full');
  tabKeeper(page).keep(one);
  expect(page.heard).toEqual(['QuotaExceededError']);
});

test('a page that comes back tells of what another page has kept meanwhile, once', () => {
  const page = tab();
  const keeper = tabKeeper(page);
  const told: unknown[] = [];
  keeper.open();
  keeper.watch((replaced) => told.push(replaced));
  keeper.keep(one);
  page.comeBack();
  expect(told).toEqual([]);
  tabKeeper(page).keep(other);
  page.comeBack();
  page.comeBack();
  expect(told).toEqual([other]);
});

test('a page that comes back does not give up what it could not store', () => {
  const page = tab();
  tabKeeper(page).keep(one);
  const full = { ...page, get sessionStorage() {
    return { ...page.sessionStorage, setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
  } };
  const keeper = tabKeeper(full);
  const told: unknown[] = [];
  keeper.open();
  keeper.watch((replaced) => told.push(replaced));
  expect(keeper.keep(other)).toBe('full');
  page.comeBack();
  expect(told).toEqual([]);
});

test('what is kept in memory is gone when the page is come back to, and no storage was touched', () => {
  const page = tab('forbidden');
  const keeper = memoryKeeper(one, page);
  const told: unknown[] = [];
  keeper.watch((replaced) => told.push(replaced));
  expect(keeper.open()).toEqual({ kind: 'case', case: one });
  expect(keeper.keep(other)).toBe('stored');
  page.comeBack();
  expect(told).toEqual([one]);
  expect(page.stored.size).toBe(0);
});
