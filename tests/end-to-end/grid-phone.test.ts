import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

test('on a phone rows are cards: one is open, its problem is mended inside, and the next is a press away', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto('/apply/members/');
  await screen.cell(1, '姓名').fill('王伟');
  await screen.cell(1, '出生年月').fill('1985.1');
  await screen.cell(1, '职务').click();
  await page.getByRole('button', { name: '1985 年 10 月' }).click();
  await screen.expectCell(1, '出生年月', '1985.10');
  await screen.button('添加一行').click();
  await screen.cell(2, '姓名').fill('李娜');
  expect(await screen.cell(1, '姓名').isVisible()).toBe(false);
  await screen.button('上一人').click();
  expect(await screen.cell(1, '姓名').isVisible()).toBe(true);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
});

test('on a phone a problem in the list opens its card', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto('/apply/members/');
  await screen.cell(1, '姓名').fill('王伟');
  await screen.button('添加一行').click();
  await page.getByRole('button', { name: /^问题/ }).click();
  await screen.button('第 1 行 电话').click();
  await expect.poll(() => screen.cell(1, '电话').evaluate((input) => document.activeElement === input)).toBe(true);
});
