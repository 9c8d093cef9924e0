import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { ImportScreen, rosterPath } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';
import { bar, cellOf, eventually, expectBar, expectCell, expectSaved, left, newTab, nothing, savedRoster } from './saving-screen.ts';

// What is not to be stored is not: every call is watched, not only what is left at the end.
test.override({ options: { keepsItself: true } });

/** Notes each call that could store something anywhere but in sessionStorage, from the next page on. */
async function watchStores(page: Page): Promise<string[]> {
  const calls: string[] = [];
  await page.context().exposeBinding('noteStoring', (_source, call: string) => void calls.push(call));
  await page.context().addInitScript(() => {
    const note = (window as unknown as { noteStoring: (call: string) => void }).noteStoring; // cast: put there by exposeBinding
    const watched = (owner: object, name: string, place: string, isOurs: (self: unknown) => boolean = () => true): void => {
      const native = Reflect.get(owner, name) as (...args: unknown[]) => unknown; // cast: the browser's own
      Object.defineProperty(owner, name, {
        value(this: unknown, ...args: unknown[]): unknown {
          if (isOurs(this)) note(`${place} ${String(args[0])} on ${location.pathname}`);
          return Reflect.apply(native, this, args);
        },
      });
    };
    watched(IDBFactory.prototype, 'open', 'indexedDB.open');
    watched(Storage.prototype, 'setItem', 'localStorage.setItem', (self) => self === localStorage);
    watched(CacheStorage.prototype, 'open', 'caches.open');
    watched(Cache.prototype, 'put', 'cache.put');
    watched(ServiceWorkerContainer.prototype, 'register', 'serviceWorker.register');
    watched(StorageManager.prototype, 'getDirectory', 'getDirectory');
    Object.defineProperty(document, 'cookie', { get: () => '', set: () => note('cookie') });
  });
  return calls;
}

test('after 不保存 nothing but the tab’s own storage is touched, on a whole journey', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  // The no is said before the site has kept itself, which it does when nothing else is to be done.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await site.goto('/apply/members/');
  await bar(page).getByRole('button', { name: '公用电脑，不保存' }).click();
  await expectBar(page, /公用电脑，不保存/);
  await eventually(() => left(page)).toMatchObject({ ...nothing, session: ['qikexie-saving'] });
  const calls = await watchStores(page);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { 姓名: '王伟', 职务: '工艺员' });
  const dialog = new ImportScreen(page);
  await dialog.open();
  await dialog.choose(rosterPath('hr-export-two-line-header.xlsx'));
  await dialog.says(/共读到 120 人/);
  await dialog.goThrough();
  await eventually(() => cellOf(page, 121, '姓名').count()).toBe(1);
  await screen.download('PDF', '附件3');
  for (const path of ['/apply/candidates/', '/apply/enterprise/', '/apply/steps/', '/apply/', '/samples/luoyang-bearing/members/', '/guide/', '/notice/', '/privacy/', '/']) {
    await site.goto(path);
    if (path === '/apply/enterprise/') await page.locator('main input:visible').first().fill('中州');
  }
  await page.getByText('显示', { exact: true }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await site.goto('/apply/');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '王伟');
  expect(calls).toEqual([]);
  expect(await left(page)).toMatchObject({ local: [], databases: [], caches: [], workers: 0, files: [], cookies: '' });
});

test('a sample is stored nowhere, though this computer keeps cases', async ({ site }) => {
  const { page } = site;
  const calls = await watchStores(page);
  await savedRoster(site);
  // Where storing is chosen, what watches hears it.
  for (const call of ['localStorage.setItem qikexie-saving on /apply/members/', 'indexedDB.open qikexie on /apply/members/']) await eventually(() => Promise.resolve(calls)).toContain(call);
  await site.goto('/samples/luoyang-bearing/members/');
  await cellOf(page, 1, '姓名').fill('李娜');
  await page.keyboard.press('Tab');
  await eventually(() => cellOf(page, 1, '姓名').inputValue()).toBe('李娜');
  await site.goto('/apply/members/');
  await eventually(() => cellOf(page, 1, '姓名').inputValue()).toBe('王伟');
  expect(calls.filter((call) => /sample/.test(call) && !/serviceWorker/.test(call))).toEqual([]);
});

test('clearing wins over a save that another tab has under way', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const other = await newTab(site, '/apply/');
  await other.getByRole('button', { name: '清除本机数据' }).first().click();
  const saving = new Promise<void>((resolve) => void page.exposeBinding('noteSaving', () => resolve()));
  await cellOf(page, 1, '职务').click();
  await page.evaluate(() => {
    // The other tab is heard of too late: the database is opened again when it has been deleted.
    const note = (window as unknown as { noteSaving: () => void }).noteSaving; // cast: put there by exposeBinding
    const open = Reflect.get(IDBFactory.prototype, 'open') as (...args: unknown[]) => IDBOpenDBRequest; // cast: the browser's own
    IDBFactory.prototype.open = function busy(...args) {
      note();
      for (const until = performance.now() + 1500; performance.now() < until; );
      return Reflect.apply(open, this, args);
    };
  });
  // A tab that only reads holds a case too.
  const reading = await newTab(site);
  await expectCell(reading, 1, '姓名', '王伟');
  await reading.goto(site.at('/guide/'));
  await page.keyboard.type('工艺员');
  await saving;
  await other.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await page.waitForURL(/privacy/);
  await other.waitForURL(/privacy/);
  for (const tab of [page, other, reading]) await eventually(() => left(tab)).toEqual(nothing);
});

test('not saving any more wins over it too, and what is open stays with its tabs', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const other = await newTab(site, '/apply/');
  await other.getByRole('radio', { name: /不保存/ }).check();
  await other.getByRole('dialog').getByRole('button', { name: '删去，改成不保存' }).click();
  await expectBar(page, /只在这个标签页里/);
  await cellOf(page, 1, '职务').fill('工艺员');
  await page.keyboard.press('Tab');
  await eventually(() => page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length])).toEqual([0, 0]);
  await bar(page).getByRole('button', { name: '保存在这台电脑' }).click();
  await expectSaved(page);
});

test('kept cases that would not go are told where not saving was chosen, and what was chosen before holds', async ({ site }) => {
  const { page } = site;
  await page.addInitScript(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await site.goto('/apply/members/');
  // Chosen in another tab meanwhile, of which this one has not heard.
  await page.evaluate(() => localStorage.setItem('qikexie-saving', '30'));
  await bar(page).getByRole('button', { name: '公用电脑，不保存' }).click();
  await eventually(() => bar(page).getByRole('alert').innerText()).toMatch(/没有清除干净：浏览器的存储出了错/);
  expect(await bar(page).getByRole('button', { name: '公用电脑，不保存' }).isVisible()).toBe(true);
  expect(await page.evaluate(() => [localStorage.getItem('qikexie-saving'), sessionStorage.getItem('qikexie-saving')])).toEqual(['30', null]);
});
