import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

test('keys of an input method stay with it; the finished word is kept', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.cell(1, '姓名').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'wangwei', selectionStart: 7, selectionEnd: 7 });
  // What a browser sends for a key that the input method has taken.
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
  expect(await screen.cell(1, '姓名').evaluate((input) => document.activeElement === input)).toBe(true);
  await session.send('Input.insertText', { text: '王伟' });
  await page.keyboard.press('Enter');
  await screen.expectCell(1, '姓名', '王伟');
  expect(await screen.cell(2, '姓名').evaluate((input) => document.activeElement === input)).toBe(true);
});

test('values are offered while typing, and the arrow keys choose among them', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.cell(1, '政治面貌').click();
  await page.keyboard.type('民建');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['民建会员']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await screen.expectCell(1, '政治面貌', '民建会员');
});

test('typing that is not wanted goes back with Escape, and leaves no step to undo', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.cell(1, '姓名').click();
  await page.keyboard.type('某某');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await screen.expectCell(1, '姓名', '王伟');
  await screen.button('撤销').click();
  await screen.expectCell(1, '姓名', '');
});

test.for([
  ['PDF', '**/fonts/**', '正在取字形'],
  ['Word', '**/docx-worker*', '正在写 Word 文件'],
] as const)('a download as %s in the making says how far it is, and can be called off', async ([kind, slow, words], { site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await page.context().route(slow, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await screen.button(`下载 ${kind} 附件3`).click();
  await page.getByText(words).waitFor();
  await page.getByRole('button', { name: '取消' }).click();
  await expect.poll(() => page.getByRole('button', { name: '取消' }).isVisible()).toBe(false);
  await screen.expectCell(1, '姓名', '王伟');
  expect(downloads).toBe(0);
});
