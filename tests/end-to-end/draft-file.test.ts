import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// A case goes to another computer as a file. On plain http too, where the browser has no cryptography of its own.
test.override({ options: { host: 'intranet.test' } });

const dialog = (page: Page): Locator => page.getByRole('dialog');

async function saved(screen: RosterScreen, password = ''): Promise<{ name: string; bytes: Uint8Array }> {
  const { page, site } = screen;
  await page.getByRole('button', { name: '保存草稿文件' }).first().click();
  if (password !== '') await dialog(page).getByLabel(/^密码/).fill(password);
  return site.download(() => dialog(page).getByRole('button', { name: '保存', exact: true }).click());
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: '打开草稿文件' }).click();
  await dialog(page).getByLabel(/^选一个草稿文件/).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
}

const alert = (page: Page): Promise<string> => dialog(page).getByRole('alert').innerText();

test('a draft is saved on one computer and opened on another', async ({ site }) => {
  const screen = new RosterScreen(site);
  const { page } = site;
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { 姓名: '王伟', 职务: '工艺员' });
  await site.goto('/apply/');
  const { name, bytes } = await saved(screen);
  expect(name).toMatch(/^企业科协草稿 \d{4}-\d\d-\d\d－洛阳示例轴承有限公司\.qikexie\.txt$/);
  expect(new TextDecoder().decode(bytes).slice(0, 200)).toMatch(/洛阳示例轴承有限公司/);
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('about:blank');
  await site.goto('/apply/');
  await choose(page, name, bytes);
  await expect.poll(() => dialog(page).innerText()).toMatch(/洛阳示例轴承有限公司：会员 1 人，候选人 0 人/);
  await dialog(page).getByRole('button', { name: '打开', exact: true }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('洛阳示例轴承有限公司');
  await site.goto('/apply/members/');
  await screen.expectCell(1, '职务', '工艺员');
});

test('with a password it opens with that password alone, and a wrong one loses nothing', async ({ site }) => {
  const screen = new RosterScreen(site);
  const { page } = site;
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await site.goto('/apply/');
  const { name, bytes } = await saved(screen, '牡丹 2026');
  expect(new TextDecoder().decode(bytes)).not.toContain('轴承');
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '焦作示例制药有限公司');
  await site.goto('/apply/');
  await choose(page, name, bytes);
  await expect.poll(() => dialog(page).innerText()).toMatch(/加了密码/);
  await dialog(page).getByLabel(/^密码/).fill('牡丹');
  await page.keyboard.press('Enter');
  await expect.poll(() => alert(page), { timeout: 20_000 }).toMatch(/密码不对/);
  await dialog(page).getByLabel(/^密码/).fill('牡丹 2026');
  await page.keyboard.press('Enter');
  await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toMatch(/现在打开的这一份没有保存，打开草稿后就没有了/);
  await page.keyboard.press('Escape');
  expect(await page.locator('h1').innerText()).toBe('焦作示例制药有限公司');
  await choose(page, name, bytes);
  await dialog(page).getByLabel(/^密码/).fill('牡丹 2026');
  await page.keyboard.press('Enter');
  await dialog(page).getByRole('button', { name: '打开', exact: true }).click({ timeout: 20_000 });
  await expect.poll(() => page.locator('h1').innerText()).toBe('洛阳示例轴承有限公司');
});

test('what is no draft, or is cut off, is refused with words, and nothing changes', async ({ site }) => {
  const screen = new RosterScreen(site);
  const { page } = site;
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await site.goto('/apply/');
  const { name, bytes } = await saved(screen);
  await choose(page, '名单.txt', new TextEncoder().encode('姓名,性别\n王伟,男\n'));
  await expect.poll(() => alert(page)).toMatch(/不是草稿文件/);
  await page.keyboard.press('Escape');
  await choose(page, name, bytes.slice(0, bytes.length - 40));
  await expect.poll(() => alert(page)).toMatch(/您现在填的内容没有变/);
  expect(await dialog(page).getByRole('button', { name: '打开', exact: true }).isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  expect(await page.locator('h1').innerText()).toBe('洛阳示例轴承有限公司');
});
