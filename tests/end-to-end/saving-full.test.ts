import { expect } from 'vitest';
import type { Site } from './harness.ts';
import { test } from './harness.ts';
import type { RosterScreen } from './roster-screen.ts';
import { invented } from './rosters.ts';
import { bar, cellOf, eventually, expectBar, expectCell, expectSaved, newTab, savedRoster, stored } from './saving-screen.ts';

// The browser gives this site no more room.

/** `null`: as much as there is. */
async function giveRoom(site: Site, bytes: number | null): Promise<void> {
  const client = await site.context.newCDPSession(site.page);
  await client.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.at('/')).origin, ...(bytes === null ? {} : { quotaSize: bytes }) });
}

/** One person was saved; for the thousand that came then there is no room. */
async function fill(site: Site): Promise<RosterScreen> {
  await giveRoom(site, 100_000);
  const screen = await savedRoster(site);
  await screen.paste(1, '姓名', { text: invented(1000) });
  await expectBar(site.page, /没有保存：浏览器给本站的空间已满/);
  return screen;
}

test('a full store is said at once, the draft file works, and saving goes on once there is room', async ({ site }) => {
  const { page } = site;
  const screen = await fill(site);
  await bar(page).getByRole('button', { name: '保存草稿文件' }).click();
  const { bytes } = await site.download(() => page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click());
  expect(bytes.length).toBeGreaterThan(150_000);
  // What the tab has is newer than what is saved: its next page shows that, and says that it is not saved.
  await site.goto('/apply/members/');
  await eventually(() => cellOf(page, 1000, '姓名').count()).toBe(1);
  await expectBar(page, /没有保存：浏览器给本站的空间已满/);
  await giveRoom(site, null);
  await screen.type(1, '职务', '工艺员');
  await expectSaved(page);
  expect((await stored(page)).map(({ people }) => people)).toEqual([1001]);
});

test('where there is no room from the beginning, nothing is promised, and trying again helps once there is', async ({ site }) => {
  const { page } = site;
  await giveRoom(site, 1);
  await site.goto('/apply/members/');
  await bar(page).getByRole('button', { name: '保存在这台电脑' }).click();
  await expectBar(page, /没有保存：/);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await giveRoom(site, null);
  await cellOf(page, 1, '姓名').fill('王伟');
  await bar(page).getByRole('button', { name: '再试一次' }).click();
  await expectSaved(page);
});

test('other cases are not left for a new one while the open one cannot be saved, unless the person says so', async ({ site }) => {
  const { page } = site;
  await fill(site);
  await site.goto('/apply/');
  await page.getByRole('button', { name: '另开一份新的' }).click();
  const question = page.getByRole('dialog', { name: '这一份没有保存' });
  await question.getByRole('button', { name: '不换' }).click();
  await site.goto('/apply/members/');
  await eventually(() => cellOf(page, 1000, '姓名').count()).toBe(1);
});

test('a case that the tab has no room for is the same on the next page, and what is changed there is saved', async ({ site }) => {
  await site.context.addInitScript(() => {
    const setItem = Reflect.get(Storage.prototype, 'setItem') as (...args: unknown[]) => void; // cast: the browser's own
    Storage.prototype.setItem = function little(key, text) {
      if (this === sessionStorage && text.includes('工艺员')) throw new DOMException('full', 'QuotaExceededError');
      Reflect.apply(setItem, this, [key, text]);
    };
  });
  const { page } = site;
  const screen = await savedRoster(site);
  await screen.type(1, '职务', '工艺员');
  await eventually(async () => (await stored(page))[0]?.text).toContain('工艺员');
  await expectSaved(page);
  await site.goto('/apply/members/');
  await expectCell(page, 1, '职务', '工艺员');
  await screen.type(1, '姓名', '王玮');
  await eventually(async () => (await stored(page))[0]?.text).toContain('王玮');
  const other = await newTab(site);
  await expectCell(other, 1, '职务', '工艺员');
  expect(await stored(other)).toHaveLength(1);
});
