import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// What the person chose to keep on this computer.

const bar = '[data-saving]';

test('what is saved is there in a new tab, and follows both', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 职务: '工艺员' });
  await page.getByRole('button', { name: '保存在这台电脑' }).click();
  await expect.poll(() => page.locator(bar).innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect.poll(() => other.getByLabel('第 1 行 姓名', { exact: true }).inputValue()).toBe('王伟');
  await other.getByLabel('第 1 行 职务', { exact: true }).fill('车间主任');
  await other.keyboard.press('Tab');
  await screen.expectCell(1, '职务', '车间主任');
  await screen.type(1, '姓名', '王玮');
  await expect.poll(() => other.getByLabel('第 1 行 姓名', { exact: true }).inputValue()).toBe('王玮');
});
