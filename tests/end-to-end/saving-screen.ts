import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// What a person sees of saving, and what can be done to a page while it saves.

/** The line that says how the case is saved. */
export const bar = (page: Page): Locator => page.locator('[data-saving]');

export async function expectBar(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => bar(page).innerText(), { timeout: 15_000 }).toMatch(words);
}

export const expectSaved = (page: Page): Promise<void> => expectBar(page, /已保存在这台电脑 \d\d:\d\d/);

export const cellOf = (page: Page, row: number, column: string): Locator => page.getByLabel(`第 ${row} 行 ${column}`, { exact: true });

export async function expectCell(page: Page, row: number, column: string, value: string): Promise<void> {
  await expect.poll(() => cellOf(page, row, column).inputValue(), { timeout: 15_000 }).toBe(value);
}

/** Tries again until it is so. */
export const eventually = <T>(read: () => Promise<T>): ReturnType<typeof expect.poll<T>> => expect.poll(read, { timeout: 15_000 });

/** Keeps the tabs from hearing of each other. */
export async function deafen(site: Site): Promise<void> {
  await site.context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
    addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
  });
}

/** A roster with one person, which this computer keeps. */
export async function savedRoster(site: Site): Promise<RosterScreen> {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await bar(site.page).getByRole('button', { name: '保存在这台电脑' }).click();
  await screen.typeRow(1, { 姓名: '王伟' });
  await expectSaved(site.page);
  return screen;
}

/** The page dies without a word. */
export async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  client.send('Page.crash').catch(() => undefined);
  await crashed;
}

export async function newTab(site: Site, path = '/apply/members/'): Promise<Page> {
  const page = await site.context.newPage();
  await page.goto(site.at(path));
  return page;
}

export interface Stored {
  readonly people: number;
  readonly revision: number;
  readonly label: string;
  readonly text: string;
}

/** The cases in the browser's database, by turns. */
export async function stored(page: Page): Promise<Stored[]> {
  return page.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    if (!(await indexedDB.databases()).some(({ name }) => name === 'qikexie')) return [];
    const base = await resultOf(indexedDB.open('qikexie'));
    const act = base.transaction(['heads', 'texts']);
    const [heads, ids, texts] = await Promise.all([resultOf(act.objectStore('heads').getAll()), resultOf(act.objectStore('texts').getAllKeys()), resultOf(act.objectStore('texts').getAll())]);
    base.close();
    const found = heads as { id: string; people: number; revision: number; label: string; turn: number }[]; // cast: as the site writes them
    return found.sort((one, other) => one.turn - other.turn).map((head) => ({ people: head.people, revision: head.revision, label: head.label, text: texts[ids.indexOf(head.id)] as string })); // cast: texts are texts
  });
}

/** Puts a case there as another version of the site would have. */
export async function store(page: Page, text: string): Promise<void> {
  await page.evaluate(async (written) => {
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('qikexie');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No answer'));
    });
    const act = base.transaction(['heads', 'texts'], 'readwrite');
    act.objectStore('heads').put({ id: 'other', label: '', enterprise: '', people: 2, revision: 7, stamp: 'other', turn: 1000, savedAt: Date.now() }, 'other');
    act.objectStore('texts').put(written, 'other');
    await new Promise((resolve) => (act.oncomplete = resolve));
    base.close();
  }, text);
}

export interface Left {
  readonly session: readonly string[];
  readonly local: readonly string[];
  readonly databases: readonly (string | undefined)[];
  readonly caches: readonly string[];
  readonly workers: number;
  readonly files: readonly string[];
  readonly cookies: string;
}

/** Everything any storage of the origin holds. */
export const left = (page: Page): Promise<Left> =>
  page.evaluate(async () => {
    const files: string[] = [];
    // cast: the compiler's list of this file system lacks its names
    for await (const name of ((await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> }).keys()) files.push(name);
    return {
      session: Object.keys(sessionStorage),
      local: Object.keys(localStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      files,
      cookies: document.cookie,
    };
  });
export const nothing: Left = { session: [], local: [], databases: [], caches: [], workers: 0, files: [], cookies: '' };
