import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';
import { cellOf, crash, expectCell, expectSaved, newTab, savedRoster } from './saving-screen.ts';

// What happens to the table while something else has the person's eye.

const people = ['姓名\t性别\t出生年月', '李娜\t女\t1990.02', '赵强\t男\t1979.11'].join('\n');
const counts = async (screen: RosterScreen): Promise<string> => (await screen.pastePreview.locator('.import-counts').innerText()).replace(/\s+/g, ' ');

test('undoing does nothing behind a preview', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.pasteToLook(2, '姓名', { text: people });
  await expect.poll(() => counts(screen)).toMatch(/^2 新增/);
  await site.page.keyboard.press('ControlOrMeta+Z');
  await screen.landPaste();
  await screen.expectCell(1, '姓名', '王伟');
  await screen.expectCell(3, '姓名', '赵强');
});

test('a preview follows what another tab makes of the table, and lands as it then says', async ({ site }) => {
  const screen = await savedRoster(site);
  await screen.pasteToLook(2, '姓名', { text: people });
  await expect.poll(() => counts(screen)).toMatch(/^2 新增 0 修改 0 不变/);
  const other = await newTab(site);
  for (const [column, value] of [['姓名', '李娜'], ['性别', '女'], ['出生年月', '1990.02']] as const) {
    await cellOf(other, 2, column).fill(value);
    await other.keyboard.press('Tab');
  }
  await expect.poll(() => counts(screen), { timeout: 15_000 }).toMatch(/^1 新增 0 修改 1 不变/);
  await screen.landPaste();
  await screen.expectCell(3, '姓名', '赵强');
  expect(await screen.cell(4, '姓名').inputValue()).toBe('');
});

test('roles that were pasted are gone to, not the first row', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.paste(1, '姓名', { text: people });
  await screen.expectCell(2, '姓名', '赵强');
  await screen.paste(2, '科协职务', { text: '主席' });
  await screen.expectCell(2, '科协职务', '主席');
  await screen.pasteToLook(1, '科协职务', { text: '副主席\n主席' });
  await screen.landPaste();
  await expect.poll(() => site.page.locator('.toast').innerText()).toMatch(/改动从第 1 行 科协职务开始/);
  await screen.paste(2, '科协职务', { text: '秘书长' });
  await expect.poll(() => site.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第 2 行 科协职务');
});

test('a role being typed below the last row is kept through a crash', async ({ site }) => {
  const screen = await savedRoster(site);
  await screen.cell(2, '科协职务').click();
  await site.page.keyboard.type('主席');
  await expect.poll(() => site.page.evaluate(() => sessionStorage.getItem('qikexie-case') ?? ''), { timeout: 15_000 }).toContain('主席');
  await expectSaved(site.page);
  await crash(site.page);
  await expectCell(await newTab(site), 2, '科协职务', '主席');
});
