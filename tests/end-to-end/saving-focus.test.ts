import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { type Site, test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// Saving by keyboard alone: the focus goes into what opens and comes back, and nothing moves under the hand.

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '');
const press = (page: Page, ...keys: readonly string[]): Promise<void> => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

test('each dialog takes the focus, leaves by Escape, and gives the focus back to its button', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  await new RosterScreen(site).typeRow(1, { 姓名: '王伟' });
  await site.goto('/apply/');
  const openers = [page.getByRole('button', { name: '打开草稿文件' }), page.locator('.overview-head').getByRole('button', { name: '保存草稿文件' }), page.getByRole('button', { name: '清除本机数据' })];
  for (const opener of openers) {
    await opener.focus();
    const name = await focused(page);
    await press(page, 'Enter');
    await expect.poll(() => page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement))).toBe(true);
    await press(page, 'Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(page)).toBe(name);
  }
});

test('before everything is erased a draft file can be saved, and the focus comes back to where one was', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/');
  await page.getByRole('button', { name: '清除本机数据' }).focus();
  await press(page, 'Enter');
  expect(await focused(page)).toBe('不清除');
  await page.getByRole('dialog').getByRole('button', { name: '先保存草稿文件' }).click();
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('密码，可以不设');
  await press(page, 'Escape');
  expect(await focused(page)).toBe('清除本机数据');
});

test('in the list of saved cases the focus stays: with a name, a name given up, and a case that goes', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '保存在这台电脑' }).click();
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await site.goto('/apply/');
  await page.getByRole('button', { name: /^取名/ }).focus();
  await press(page, 'Enter');
  await page.keyboard.type('第一次');
  await press(page, 'Escape');
  expect(await focused(page)).toBe('取名 洛阳示例轴承有限公司');
  await press(page, 'Enter');
  await page.keyboard.type('第二次');
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toBe('取名 洛阳示例轴承有限公司（第二次）');
  await press(page, 'Tab', 'Enter');
  await page.getByRole('dialog').getByRole('button', { name: '删去', exact: true }).press('Enter');
  await expect.poll(() => page.locator('.saved-case').count()).toBe(0);
  await expect.poll(() => focused(page)).toBe('另开一份新的');
});

test('on a phone 更多 holds 保存草稿文件', async ({ site }) => {
  const { page } = site;
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '更多' }).click();
  await page.locator('[data-dialog="more"]').getByRole('button', { name: '保存草稿文件' }).click();
  await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('密码，可以不设');
  await press(page, 'Escape');
  await expect.poll(() => focused(page)).toBe('更多');
});

test('the focus stays in the line when the choice is made there, and says what came of it', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/enterprise/');
  await page.getByRole('button', { name: '保存在这台电脑' }).focus();
  await press(page, 'Enter');
  await expect.poll(() => focused(page)).toMatch(/保存在这台电脑$/);
  expect(await page.evaluate(() => document.activeElement?.closest('[data-saving]') !== null)).toBe(true);
});

describe('nothing moves when the line of saving is filled in', () => {
  const top = (page: Page): Promise<number> => page.locator('main').evaluate((main) => main.getBoundingClientRect().top);

  /** Where the page begins while its scripts are still under way, and once they have filled in the line. */
  async function tops(site: Site, path: string): Promise<number[]> {
    const { page } = site;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/*.js', (route) => held.then(() => route.continue()));
    const going = page.goto(site.at(path));
    await page.locator('footer').waitFor({ state: 'attached' });
    await expect.poll(() => page.evaluate(() => Array.from(document.querySelectorAll('link')).every(({ rel, sheet }) => rel !== 'stylesheet' || sheet !== null))).toBe(true);
    const before = await top(page);
    release();
    await going;
    await page.locator('[data-saving][data-tone]').waitFor({ state: 'attached' });
    await page.unroute('**/*.js');
    return [before, await top(page)];
  }

  for (const width of [1440, 768, 360]) {
    test(`at ${width} px, whatever was chosen`, async ({ site }) => {
      const { page } = site;
      await page.setViewportSize({ width, height: 900 });
      for (const choice of ['', 'here', 'nowhere']) {
        await site.goto('/about/');
        await page.evaluate((said) => {
          if (said === 'here') localStorage.setItem('qikexie-saving', '90');
          if (said === 'nowhere') sessionStorage.setItem('qikexie-saving', said);
        }, choice);
        for (const path of ['/apply/', '/apply/members/', '/apply/enterprise/']) {
          const [before, after] = await tops(site, path);
          expect(after, `${path} ${choice}`).toBe(before);
        }
      }
    });
  }
});
