import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';
import { invented } from './rosters.ts';

// No mouse: everything here is keys.

/** Accessible name of what has the focus, near enough: its label, or its words. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab (or Shift+Tab) until the focus is on that name. */
async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press(key);
    const here = await focused(page);
    seen.push(here);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
  }
  throw new Error(`${key} never comes to ${String(name)}, only to: ${seen.join(' | ')}`);
}

async function typeAcross(page: Page, values: readonly string[]): Promise<void> {
  for (const value of values) {
    await page.keyboard.insertText(value);
    await page.keyboard.press('Tab');
  }
}

test('the roster can be written, put in order, given candidates and printed without a mouse', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await tabTo(page, '企业名称');
  await page.keyboard.insertText('洛阳示例轴承有限公司');
  await tabTo(page, '第 1 行 姓名');
  await typeAcross(page, ['王伟', '男', '1980.01', '大学本科', '群众', '工程师', '组长', '13937991234']);
  expect(await focused(page)).toBe('第 1 行 科协职务');

  // The list of values, by keys: opened, second value taken.
  await page.keyboard.press('F4');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await screen.expectCell(1, '科协职务', '副主席');

  await page.keyboard.press('ArrowDown');
  expect(await focused(page)).toBe('第 2 行 科协职务');
  await tabTo(page, '第 2 行 姓名', 'Shift+Tab');
  await typeAcross(page, ['李娜', '女', '1990.02']);
  await screen.expectCell(2, '出生年月', '1990.02');

  // A row between, and up and down.
  await tabTo(page, '第 1 行 姓名', 'Shift+Tab');
  await page.keyboard.press('Control+Enter');
  expect(await focused(page)).toBe('第 2 行 姓名');
  await page.keyboard.insertText('赵强');
  await page.keyboard.press('Alt+ArrowUp');
  await screen.expectCell(1, '姓名', '赵强');
  await screen.expectCell(2, '姓名', '王伟');
  await screen.expectCell(3, '姓名', '李娜');
  expect(await focused(page)).toBe('第 1 行 姓名');
  await page.keyboard.press('Alt+ArrowDown');
  await screen.expectCell(2, '姓名', '赵强');

  // Tick the row, delete it, take that back.
  await tabTo(page, /^选.*第 2 行|第 2 行.*选/, 'Shift+Tab');
  await page.keyboard.press('Space');
  await tabTo(page, /^删除所选/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await screen.expectCell(2, '姓名', '李娜');
  await tabTo(page, '撤销', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await screen.expectCell(2, '姓名', '赵强');
  await screen.expectCell(3, '姓名', '李娜');

  await tabTo(page, '下载 PDF 附件3', 'Shift+Tab');
  const { name } = await site.download(() => page.keyboard.press('Enter'));
  expect(name).toBe('附件3 企业科协会员汇总表－洛阳示例轴承有限公司.pdf');
});

test('the keyboard goes from a problem to the cell it is about', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 性别: '男', 出生年月: '1980.01', 文化程度: '大学本科', 政治面貌: '群众', 职称: '无', 职务: '组长', 电话: '1393799123' });
  await tabTo(page, /第 1 行 ?电话/, 'Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('第 1 行 电话');
});

test('what is closed gives the focus back to where it was', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await page.getByLabel('选择第 1 行', { exact: true }).press('Space');
  await page.getByRole('button', { name: /^删除所选/ }).press('Enter');
  await page.locator('.toast').getByRole('button', { name: '撤销' }).press('Enter');
  await screen.expectCell(1, '姓名', '王伟');
  expect(await focused(page)).toMatch(/^删除所选/);
});

test('F2 in a cell without problems goes to the end of its text', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.type(2, '姓名', '李娜');
  await screen.cell(1, '姓名').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F2');
  await page.keyboard.insertText('娜');
  await page.keyboard.press('Enter');
  await screen.expectCell(2, '姓名', '李娜娜');
});

test('what has the focus is never under the head or the columns that stay, and undoing shows where', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await page.setViewportSize({ width: 768, height: 800 });
  await site.goto('/apply/members/');
  await screen.paste(1, '姓名', { text: invented(80) });
  await screen.expectCell(80, '性别', await screen.value(80, '性别'));
  const covered = (): Promise<boolean> =>
    page.evaluate(() => {
      const cell = document.activeElement?.getBoundingClientRect();
      const edge = (selector: string): DOMRect | undefined => document.querySelector(`roster-grid ${selector}`)?.getBoundingClientRect();
      return !cell || cell.left < (edge('tbody .kind-name')?.right ?? 0) - 2 || cell.top < (edge('thead')?.bottom ?? 0) - 2;
    });
  await screen.cell(60, '科协职务').click();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('第 60 行 出生年月');
  expect(await covered()).toBe(false);
  for (let press = 0; press < 30; press += 1) await page.keyboard.press('ArrowUp');
  expect(await covered()).toBe(false);

  await screen.type(2, '职务', '改过的');
  await screen.cell(80, '职务').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => screen.cell(2, '职务').evaluate((cell) => {
    const frame = cell.closest('.scroller')?.getBoundingClientRect();
    return cell.getBoundingClientRect().top > (frame?.top ?? Infinity);
  })).toBe(true);
});
