import { expect } from 'vitest';
import { test } from './harness.ts';
import { fileOf, ImportScreen, rosterPath } from './import-screen.ts';
import { invented } from './rosters.ts';
import { bar, cellOf, crash, eventually, expectBar, expectCell, expectSaved, newTab, savedRoster, stored } from './saving-screen.ts';

// The page dies in the middle of something. Of a saved case nothing is lost but what the last second held.

test('who types without a pause loses no more than the last second', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await cellOf(page, 1, '职务').click();
  const start = performance.now();
  for (let typed = 0; performance.now() - start < 2500; typed += 1) await page.keyboard.type('轴', { delay: 60 });
  const [saved] = await stored(page);
  const before = (await cellOf(page, 1, '职务').inputValue()).length;
  await crash(page);
  const found = await cellOf(await newTab(site), 1, '职务').inputValue();
  expect(saved?.text).toContain('轴轴轴');
  expect(found.length).toBeGreaterThan(before / 2);
});

test('a word that was composed is saved without another key', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await cellOf(page, 1, '职务').click();
  const client = await page.context().newCDPSession(page);
  await page.keyboard.type('一');
  await client.send('Input.imeSetComposition', { text: 'chejian', selectionStart: 7, selectionEnd: 7 });
  await eventually(async () => (await stored(page))[0]?.text).toContain('"一"');
  await client.send('Input.insertText', { text: '车间' });
  await eventually(async () => (await stored(page))[0]?.text).toContain('"一车间"');
  expect((await stored(page))[0]?.text).not.toContain('chejian');
  await crash(page);
  await expectCell(await newTab(site), 1, '职务', '一车间');
});

test('what was being typed is there when the same tab loads its page again', async ({ site }) => {
  // No page of this test hears that it goes away, as one that dies does not.
  await site.context.addInitScript(() => addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true));
  const { page } = site;
  await savedRoster(site);
  await cellOf(page, 1, '职务').click();
  await page.keyboard.type('工艺员');
  await eventually(async () => (await stored(page))[0]?.text).toContain('工艺员');
  await page.reload();
  await expectCell(page, 1, '职务', '工艺员');
  await cellOf(page, 1, '职务').click();
  await page.keyboard.type('甲');
  await eventually(async () => (await stored(page))[0]?.text).toContain('工艺员甲');
  await page.keyboard.press('Escape');
  await eventually(async () => (await stored(page))[0]?.text).not.toContain('工艺员甲');
});

test('what was imported is saved at once', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const dialog = new ImportScreen(page);
  await dialog.open();
  await dialog.choose(rosterPath('hr-export-two-line-header.xlsx'));
  await dialog.says(/共读到 120 人/);
  await dialog.goThrough();
  await expectCell(page, 121, '姓名', await cellOf(page, 121, '姓名').inputValue());
  await expectSaved(page);
  await crash(page);
  const other = await newTab(site);
  await eventually(async () => (await stored(other))[0]?.people).toBe(121);
  await eventually(() => cellOf(other, 121, '姓名').count()).toBe(1);
});

test('while a file is being read, the case stays as it was', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const dialog = new ImportScreen(page);
  await dialog.open();
  await dialog.choose(fileOf('集团花名册.csv', invented(30_000).replaceAll('\t', ',')));
  await eventually(() => Promise.resolve(dialog.workers)).toBeGreaterThan(0);
  await crash(page);
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '王伟');
  expect(await stored(other)).toMatchObject([{ people: 1 }]);
});

test('in the middle of a save there is the case as it was before, whole, and once', async ({ site }) => {
  await site.context.addInitScript(slowWrites);
  const { page } = site;
  const screen = await savedRoster(site);
  await page.evaluate(() => Object.assign(window, { writesTake: 20_000 }));
  await screen.type(1, '职务', '工艺员');
  await expectBar(page, /正在保存/);
  await crash(page);
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '王伟');
  expect(await stored(other)).toHaveLength(1);
});

test('a page that is left in the middle of a save is gone on from by the next, and nothing is there twice', async ({ site }) => {
  await site.context.addInitScript(slowWrites);
  const { page } = site;
  const screen = await savedRoster(site);
  await page.evaluate(() => Object.assign(window, { writesTake: 1500 }));
  await screen.type(1, '职务', '工艺员');
  await expectBar(page, /正在保存/);
  await site.goto('/apply/candidates/');
  await expectSaved(page);
  await eventually(async () => (await stored(page)).map(({ text }) => text.includes('工艺员'))).toEqual([true]);
  expect(await bar(page).innerText()).not.toContain('另存');
});

/** A page whose `writesTake` is set keeps every write under way for so many milliseconds. */
function slowWrites(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>; // cast: the browser's own
  IDBObjectStore.prototype.put = function slowly(...args) {
    const { writesTake = 0 } = window as { writesTake?: number }; // cast: put there by a test
    const until = Date.now() + writesTake;
    const hold = (): void => {
      if (Date.now() < until) this.count().onsuccess = hold;
    };
    hold();
    return Reflect.apply(put, this, args);
  };
}
