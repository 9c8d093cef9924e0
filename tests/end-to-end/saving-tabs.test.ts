import { expect } from 'vitest';
import { test } from './harness.ts';
import { bar, cellOf, deafen, eventually, expectBar, expectCell, expectSaved, newTab, savedRoster, stored } from './saving-screen.ts';

// Two tabs on one case.

test('tabs know of each other for as long as both are open', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  const other = await newTab(site);
  await expectBar(other, /另一个标签页里也开着/);
  await expectBar(page, /另一个标签页里也开着/);
  await other.close({ runBeforeUnload: true });
  await eventually(() => bar(page).innerText()).not.toContain('另一个标签页');
});

test('what both have changed, unheard by each other, is kept twice and said', async ({ site }) => {
  await deafen(site);
  const { page } = site;
  const screen = await savedRoster(site);
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '王伟');
  await screen.type(1, '职务', '工艺员');
  await eventually(async () => (await stored(page))[0]?.text).toContain('工艺员');
  await cellOf(other, 1, '职务').fill('车间主任');
  await other.keyboard.press('Tab');
  await expectBar(other, /两边都留着：这一页的内容另存成了一份/);
  await expectCell(other, 1, '职务', '车间主任');
  expect((await stored(page)).map(({ text, label }) => [text.includes('工艺员'), text.includes('车间主任'), label !== ''])).toEqual([[true, false, false], [false, true, true]]);
  // From here on each tab goes on with its own.
  await screen.type(1, '姓名', '王玮');
  await eventually(async () => (await stored(page)).map(({ text }) => text.includes('王玮'))).toEqual([false, true]);
});

test('a browser without a channel between tabs has them hear of each other too', async ({ site }) => {
  await site.context.addInitScript(() => void Reflect.deleteProperty(window, 'BroadcastChannel'));
  const { page } = site;
  const screen = await savedRoster(site);
  const other = await newTab(site);
  await expectBar(page, /另一个标签页里也开着/);
  await screen.type(1, '姓名', '王玮');
  await expectCell(other, 1, '姓名', '王玮');
  await other.goto(site.at('/guide/'));
  await page.goto(site.at('/apply/'));
  await page.getByRole('button', { name: '清除本机数据' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '全部清除' }).click();
  await page.waitForURL(/privacy/);
  await eventually(() => other.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
});

test('a tab that hears nothing follows when it is come back to', async ({ site }) => {
  await deafen(site);
  const { page } = site;
  const screen = await savedRoster(site);
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '王伟');
  await screen.type(1, '姓名', '王玮');
  await eventually(async () => (await stored(page))[0]?.text).toContain('王玮');
  await other.evaluate(() => dispatchEvent(new Event('focus')));
  await expectCell(other, 1, '姓名', '王玮');
});

test('what is being typed stays when the other tab saves, and both are kept', async ({ site }) => {
  const { page } = site;
  const screen = await savedRoster(site);
  const other = await newTab(site);
  await expectCell(other, 1, '姓名', '王伟');
  const client = await other.context().newCDPSession(other);
  await cellOf(other, 1, '职务').click();
  await client.send('Input.imeSetComposition', { text: 'chejian', selectionStart: 7, selectionEnd: 7 });
  await screen.type(1, '姓名', '王玮');
  await eventually(async () => (await stored(page)).some(({ text }) => text.includes('王玮'))).toBe(true);
  await client.send('Input.insertText', { text: '车间主任' });
  await other.keyboard.press('Tab');
  await expectCell(other, 1, '职务', '车间主任');
  await eventually(async () => (await stored(page)).filter(({ text }) => text.includes('车间主任') || text.includes('王玮')).length).toBe(2);
});

test('two tabs on different cases leave each other alone', async ({ site }) => {
  const { page } = site;
  const screen = await savedRoster(site);
  const other = await newTab(site, '/apply/');
  await other.getByRole('button', { name: '另开一份新的' }).click();
  await other.goto(site.at('/apply/members/'));
  await expectCell(other, 1, '姓名', '');
  await cellOf(other, 1, '姓名').fill('李娜');
  await other.keyboard.press('Tab');
  await expectSaved(other);
  await screen.type(1, '职务', '工艺员');
  await eventually(async () => (await stored(page)).map(({ text }) => [text.includes('王伟'), text.includes('工艺员'), text.includes('李娜')])).toEqual([[false, false, true], [true, true, false]]);
  await expectCell(other, 1, '姓名', '李娜');
  expect(await bar(page).innerText()).not.toContain('另一个标签页');
});

test('a case that is deleted is not saved again by going to another page', async ({ site }) => {
  const { page } = site;
  await savedRoster(site);
  await site.goto('/apply/');
  await page.locator('.saved-case').getByRole('button', { name: /^删去/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删去', exact: true }).click();
  await eventually(() => page.locator('.saved-case').count()).toBe(0);
  await site.goto('/apply/members/');
  await expectBar(page, /没有保存：这台电脑上的这一份已被删去/);
  await expectCell(page, 1, '姓名', '王伟');
  await site.goto('/apply/');
  await eventually(() => page.getByText('还没有。填了内容就存。').isVisible()).toBe(true);
  expect(await stored(page)).toEqual([]);
});
