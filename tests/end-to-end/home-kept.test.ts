import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';
import { expectSaved, newTab } from './saving-screen.ts';

// Where one left off, on the home page: from the tab, or from what this computer keeps.

test('a new tab names what this computer keeps and leads there, and clearing takes it from the page', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '保存在这台电脑' }).click();
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await screen.typeRow(1, { 姓名: '王伟' });
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);
  await site.goto('/apply/');
  await page.getByRole('button', { name: '另开一份新的' }).click();
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', '焦作示例制药有限公司');
  await expect.poll(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑 \d\d:\d\d/);

  const other = await page.context().newPage();
  await other.goto(site.at('/'));
  const strip = other.getByRole('complementary', { name: '接着办' });
  await expect.poll(() => strip.innerText()).toMatch(/焦作示例制药有限公司[\s\S]*保存在这台电脑[\s\S]*另有 1 份：洛阳示例轴承有限公司/);
  await strip.getByRole('link', { name: /另有 1 份/ }).click();
  await expect.poll(() => other.locator('.saved-case').count()).toBe(2);
  await other.goto(site.at('/'));
  await strip.getByRole('link', { name: '接着办' }).click();
  await expect.poll(() => other.locator('h1').innerText()).toBe('焦作示例制药有限公司');

  await other.goto(site.at('/'));
  await expect.poll(() => strip.innerText()).toMatch(/焦作示例制药有限公司[\s\S]*附件3/);
  await page.getByRole('link', { name: '办理台' }).first().click();
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await page.waitForURL(/#cleared$/);
  await expect.poll(() => strip.isVisible()).toBe(false);
  expect(await other.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
});

test('a tab whose case is not saved says that it goes with the tab', async ({ site }) => {
  await site.goto('/apply/members/');
  await new RosterScreen(site).typeRow(1, { 姓名: '王伟' });
  await site.goto('/');
  await expect.poll(() => site.page.getByRole('complementary', { name: '接着办' }).innerText()).toMatch(/1 人[\s\S]*只在这个标签页里，关掉就没有了/);
});

test('a page of the notice that is open while another tab clears everything stays, and its tab holds nothing', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  await new RosterScreen(site).typeRow(1, { 姓名: '王伟' });
  await site.goto('/notice/');
  const other = await page.context().newPage();
  await other.goto(site.at('/privacy/'));
  await other.getByRole('button', { name: '清除本机数据' }).click();
  await other.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await expect.poll(() => other.locator('[data-privacy-panel]').innerText()).toMatch(/什么都没有存/);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  expect(page.url()).toMatch(/\/notice\//);
});

test('a page that comes back from the browser’s memory shows what is there now, not what it showed', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '保存在这台电脑' }).click();
  await screen.typeRow(1, { 姓名: '王伟' });
  await expectSaved(page);
  const unnamed = await page.evaluate(() => sessionStorage.getItem('qikexie-case') ?? '');
  await screen.typeField('企业名称', '洛阳示例轴承有限公司');
  await expectSaved(page);

  const home = await newTab(site, '/');
  const strip = home.getByRole('complementary', { name: '接着办' });
  await expect.poll(() => strip.innerText()).toMatch(/洛阳示例轴承有限公司[\s\S]*1 人，最后改动/);
  const comeBack = (text: string): Promise<void> =>
    home.evaluate((written) => {
      sessionStorage.setItem('qikexie-case', written);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, text);
  await comeBack(unnamed);
  await expect.poll(() => strip.innerText()).toMatch(/有一份没办完的[\s\S]*附件3[\s\S]*1 人[\s\S]*另有 1 份：洛阳示例轴承有限公司/);
  await home.evaluate(() => localStorage.removeItem('qikexie-saving'));
  await comeBack(unnamed);
  await expect.poll(() => strip.innerText()).toMatch(/有一份没办完的[\s\S]*只在这个标签页里/);
  expect(await strip.innerText()).not.toContain('另有');
});
