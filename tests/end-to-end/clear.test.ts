import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';
import { eventually, left, newTab, nothing, savedRoster } from './saving-screen.ts';

// 清除本机数据: nothing of the site is left in the browser.

test.override({ options: { keepsItself: true } });

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
  const other = await newTab(site, '/apply/');
  await eventually(async () => Object.entries(await left(page)).filter(([, found]) => (Array.isArray(found) ? found.length > 0 : found !== 0 && found !== '')).map(([store]) => store)).toEqual(['session', 'local', 'databases', 'caches', 'workers']);
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

test('a database that would not go is told and listed, until it has gone', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const other = await site.context.newPage();
  await other.addInitScript(() => {
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('broken', 'UnknownError');
    };
  });
  await other.goto(site.at('/privacy/'));
  const panel = other.locator('[data-privacy-panel]');
  await eventually(() => panel.innerText()).toMatch(/保存的材料：还没有填企业名称，1 人/);
  // Another tab that hears of it would delete it too.
  await page.goto('about:blank');
  await panel.getByRole('button', { name: '清除本机数据' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await eventually(() => panel.getByRole('alert').innerText()).toMatch(/没有清除干净/);
  for (const isAgain of [false, true]) {
    if (isAgain) await other.reload();
    await eventually(() => panel.innerText()).toMatch(/没有删净的数据库，里面可能有保存的材料\s*这台电脑上；请再按“清除本机数据”/);
    expect(await panel.innerText()).not.toContain('什么都没有存');
    expect((await left(other)).databases).toEqual(['qikexie']);
  }
  await other.close();
  const last = await newTab(site, '/privacy/');
  await eventually(() => last.locator('[data-privacy-panel]').innerText()).toContain('没有删净的数据库');
  await last.getByRole('button', { name: '清除本机数据' }).click();
  await last.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await eventually(() => last.locator('[data-privacy-panel]').innerText()).toContain('什么都没有存');
  await eventually(() => left(last)).toEqual(nothing);
});
