import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// The list of what this computer keeps, on 办理台.

const panel = (page: Page): Locator => page.locator('[data-saving-panel]');
const savedCases = (page: Page): Locator => page.locator('.saved-case');
const savedCase = (page: Page, name: RegExp): Locator => savedCases(page).filter({ hasText: name });

async function chooseHere(page: Page): Promise<void> {
  await panel(page).getByRole('radio', { name: /保存在这台电脑/ }).check();
  await expect.poll(() => panel(page).getByText('这台电脑上的材料').isVisible()).toBe(true);
}

test('several cases are kept by name, opened again, called otherwise and deleted', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/');
  await chooseHere(page);
  await expect.poll(() => panel(page).innerText()).toContain('还没有。填了内容就存。');
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { 姓名: '王伟' });
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await site.goto('/apply/');
  await expect.poll(() => savedCase(page, /洛阳示例轴承/).innerText()).toMatch(/1 人[\s\S]*正开着，最后改动/);
  await page.getByRole('button', { name: '另开一份新的' }).click();
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '');
  await screen.typeField('企业名称', '焦作示例制药有限公司');
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await site.goto('/apply/');
  await expect.poll(() => savedCases(page).count()).toBe(2);
  await savedCase(page, /洛阳/).getByRole('button', { name: /^取名/ }).click();
  await page.keyboard.type('第一次');
  await page.keyboard.press('Enter');
  await expect.poll(() => savedCase(page, /洛阳示例轴承有限公司（第一次）/).count()).toBe(1);
  await savedCase(page, /洛阳/).getByRole('button', { name: /^打开/ }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('洛阳示例轴承有限公司');
  await savedCase(page, /焦作/).getByRole('button', { name: /^删去/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '不删' }).click();
  expect(await savedCases(page).count()).toBe(2);
  await savedCase(page, /焦作/).getByRole('button', { name: /^删去/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删去', exact: true }).click();
  await expect.poll(() => savedCases(page).count()).toBe(1);
});

test('not saving any more deletes what was saved, and leaves what is open in its tab', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/');
  await chooseHere(page);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟' });
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await site.goto('/apply/');
  await panel(page).getByRole('radio', { name: /不保存/ }).check();
  await page.getByRole('dialog').getByRole('button', { name: '不改' }).click();
  await expect.poll(() => panel(page).getByRole('radio', { name: /保存在这台电脑/ }).isChecked()).toBe(true);
  await panel(page).getByRole('radio', { name: /不保存/ }).check();
  await page.getByRole('dialog').getByRole('button', { name: '删去，改成不保存' }).click();
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/公用电脑，不保存/);
  await expect.poll(() => page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length])).toEqual([0, 0]);
  await site.goto('/apply/members/');
  await screen.expectCell(1, '姓名', '王伟');
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => other.getByLabel('第 1 行 姓名', { exact: true }).inputValue()).toBe('');
});

test('a case that is deleted in one tab is not brought back by the other, but can be', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/');
  await chooseHere(page);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟' });
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  const other = await page.context().newPage();
  await other.goto(site.at('/apply/'));
  await savedCase(other, /王伟|还没有填企业名称/).getByRole('button', { name: /^删去/ }).click();
  await other.getByRole('dialog').getByRole('button', { name: '删去', exact: true }).click();
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已被删去/);
  await screen.type(1, '职务', '工艺员');
  expect(await other.evaluate(() => document.querySelectorAll('.saved-case').length)).toBe(0);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
});
