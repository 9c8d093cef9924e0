import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

test('an untouched table holds nothing against anybody: it says what is still missing, and how to begin', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  await expect.poll(() => page.locator('.counts').innerText()).toBe('0 人，还缺 2 项');
  expect(await page.getByRole('group', { name: '只看' }).getByRole('button').allInnerTexts()).toEqual(['全部 2', '要改 0', '缺 2', '请核对 0']);
  await page.setViewportSize({ width: 768, height: 1000 });
  const sheet = await page.locator('.empty').boundingBox();
  const row = await page.getByLabel('第 1 行 姓名', { exact: true }).boundingBox();
  expect((sheet?.y ?? Infinity) - (row?.y ?? 0)).toBeLessThan(80);
});

test('the page about a problem opens beside the table, and does not lead to an empty one', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  const [help] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: /^说明.*新标签页/ }).first().click()]);
  await help.waitForLoadState();
  expect(await help.getByText('还在原来的标签页里').isVisible()).toBe(true);
  expect(await help.getByRole('link', { name: '回到附件3' }).isVisible()).toBe(false);
  await help.goto(site.at('/help/list-empty/'));
  expect(await help.getByRole('link', { name: '回到附件3' }).isVisible()).toBe(true);
});

test('choosing candidates from an empty roster says that the roster comes first', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/candidates/');
  await page.getByRole('button', { name: '从名册选' }).first().click();
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('还没有人，请先填名册');
});

test('the blank form can be had from the table, to be filled in by hand', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  await page.getByText('下载空白表 附件3').click();
  const { name } = await site.download(() => page.getByRole('link', { name: '下载空白表 PDF 附件3' }).click());
  expect(name).toBe('附件3 企业科协会员汇总表.pdf');
});

test('in a low window what an empty table says covers nothing', async ({ site }) => {
  const { page } = site;
  await page.setViewportSize({ width: 1366, height: 625 });
  await site.goto('/apply/candidates/');
  const says = await page.locator('.roster .empty').boundingBox();
  const below = await page.locator('.roster ~ :visible').first().boundingBox();
  expect(says && below && says.y + says.height <= below.y).toBe(true);
});

test('where the sheet scrolls sideways, the pinned heads leave room for the rule that closes the head', async ({ site }) => {
  const { page } = site;
  await page.setViewportSize({ width: 1024, height: 730 });
  await site.goto('/apply/members/');
  await new RosterScreen(site).type(1, '姓名', '王伟');
  const room = await page.locator('roster-grid thead tr').evaluate((row) => Array.from(row.querySelectorAll('th')).filter((cell) => getComputedStyle(cell).position === 'sticky').map((cell) => row.getBoundingClientRect().bottom - cell.getBoundingClientRect().bottom));
  expect(room).toEqual([4, 4, 4]);
});
