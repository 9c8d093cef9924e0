import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// 清除本机数据: nothing of the site is left in the browser.

/** Everything any storage of the origin holds. */
const left = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    cookies: document.cookie,
  }));
const nothing = { session: [], local: [], databases: [], caches: [], workers: 0, cookies: '' };

test('after clearing no storage holds anything, in this tab and in others, typed text included', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/');
  await page.getByText('显示', { exact: true }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.getByRole('radio', { name: /保存在这台电脑/ }).check();
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟' });
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await screen.cell(1, '职务').click();
  await page.keyboard.type('工艺员');
  const other = await page.context().newPage();
  await other.goto(site.at('/apply/'));
  await other.getByRole('button', { name: '清除本机数据' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await other.waitForURL(/privacy\/(?:index\.html)?#cleared$/);
  await page.waitForURL(/privacy\/(?:index\.html)?#cleared$/);
  expect(await left(other)).toEqual(nothing);
  expect(await left(page)).toEqual(nothing);
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '');
  expect(await left(page)).toEqual(nothing);
});

test('once nothing is to be saved, only the tab’s own storage is touched', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '公用电脑，不保存' }).click();
  await screen.typeRow(1, { 姓名: '王伟' });
  await page.getByText('显示', { exact: true }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await site.goto('/apply/');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  expect(await left(page)).toMatchObject({ local: [], databases: [], caches: [], workers: 0, cookies: '' });
});
