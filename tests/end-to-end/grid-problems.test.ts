import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

const person = { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 文化程度: '大学本科', 政治面貌: '群众', 职称: '无', 职务: '组长', 电话: '13937991234' };

test('a cell says what is wrong with it, and one key and one press mend it', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { ...person, 出生年月: '1985.1' });
  const birth = screen.cell(1, '出生年月');
  await birth.click();
  expect(await birth.getAttribute('aria-invalid')).toBe('true');
  const about = await birth.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent);
  expect(about).toContain('是 1 月，还是 10 月？选一个。');
  await expect.poll(() => page.locator('.popover').isVisible()).toBe(true);
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  expect(await birth.evaluate((input) => document.activeElement === input)).toBe(true);
  await page.keyboard.press('F2');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await screen.expectCell(1, '出生年月', '1985.10');
  expect(await birth.getAttribute('aria-invalid')).toBeNull();
  expect(await page.locator('.popover').isVisible()).toBe(false);
});

test('the list counts by weight, goes to a place, and mends all places of one kind at once', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  // 党员 is made 中共党员 at once; one step back leaves it as it was typed.
  for (const [row, own] of [[1, {}], [2, { 姓名: '李娜', 出生年月: '1990.02', 电话: '13937991235' }]] as const) {
    await screen.typeRow(row, { ...person, ...own });
    await screen.type(row, '政治面貌', '党员');
    await screen.button('撤销').click();
    await screen.expectCell(row, '政治面貌', '党员');
  }
  expect(await page.locator('.counts').innerText()).toBe('2 人，2 处请核对');
  await page.getByRole('button', { name: /^请核对/ }).click();
  await screen.button('第 2 行 政治面貌').click();
  expect(await screen.cell(2, '政治面貌').evaluate((input) => document.activeElement === input)).toBe(true);
  await screen.button('两处都改为“中共党员”').click();
  await screen.expectCell(1, '政治面貌', '中共党员');
  await screen.expectCell(2, '政治面貌', '中共党员');
  await expect.poll(() => page.locator('.problems').innerText()).toContain('没有发现问题');
});

test('text that looks like HTML stays text, in cells, problems and notices', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  const nasty = '<img src=x onerror=alert(1)>';
  await screen.typeRow(1, { ...person, 性别: nasty });
  await screen.expectCell(1, '性别', nasty);
  await expect.poll(() => page.locator('.groups').innerText()).toContain(nasty);
  await screen.cell(1, '性别').click();
  expect(await page.locator('roster-grid img, .groups img, .toast img').count()).toBe(0);
});

test('a date that cannot be understood says so at its field, with what to write', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('填表日期', '昨天');
  await expect.poll(() => page.locator('#filled-on-problem').innerText()).toBe('看不懂填表日期“昨天”。写成 2026-11-22 的样子。');
});
