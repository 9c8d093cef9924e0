import { expect } from 'vitest';
import { test } from './harness.ts';
import { RosterScreen } from './roster-screen.ts';

// On plain http a page cannot read the clipboard: the button asks for the keys.
test.override({ options: { host: 'intranet.test' } });

const block = '姓名\t性别\t月薪\n王伟\t男\t9000\n李娜\t女\t9100';

test('on an intranet the button opens a dialog that takes the paste, and one press takes it back', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await site.copy({ text: block });
  await screen.button('粘贴').click();
  const zone = page.getByRole('textbox', { name: '粘贴到这里' });
  await expect.poll(() => zone.evaluate((element) => document.activeElement === element)).toBe(true);
  await page.keyboard.press('ControlOrMeta+V');
  await screen.landPaste();
  await screen.expectCell(2, '姓名', '李娜');
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/放进 2 人：新增 2。已忽略：月薪/);
  expect(await page.evaluate(() => JSON.stringify(Object.values(sessionStorage)))).not.toContain('9000');
  await page.locator('.toast .act').click();
  await screen.expectCell(1, '姓名', '');
});

test('the dialog keeps the focus inside and gives it back', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.button('粘贴').click();
  const inside = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null);
  await expect.poll(inside).toBe(true);
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
  }
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('粘贴');
});

test('a table that mail has wrapped in another, and parted, comes in whole', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  const part = (name: string): string => `<table><tr><td>姓名</td><td>性别</td></tr><tr><td>${name}</td><td>男</td></tr></table>`;
  await screen.paste(1, '姓名', { text: '名册见下', html: `<table><tr><td><p>名册见下</p>${part('王伟')}<br>${part('李强')}</td></tr></table>` });
  await screen.expectCell(1, '姓名', '王伟');
  await screen.expectCell(2, '姓名', '李强');
  await screen.expectCell(3, '姓名', '');
  await screen.paste(1, '电话', { text: '两个号码', html: '<table><tr><td>两个号码<table><tr><td>13800000001</td></tr><tr><td>13800000002</td></tr></table></td></tr></table>' });
  await screen.expectCell(1, '电话', '13800000001');
  await screen.expectCell(2, '电话', '13800000002');
});

test('a block pasted into the middle goes over what is there and adds the rows it needs', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.paste(1, '姓名', { text: '王伟\t男\n李娜\t女' });
  await screen.paste(2, '性别', { text: '男\t1980年1月\n女\t1981.2' });
  await screen.expectCell(2, '性别', '男');
  await screen.expectCell(2, '出生年月', '1980.01');
  await screen.expectCell(3, '出生年月', '1981.02');
  await screen.expectCell(2, '姓名', '李娜');
});

test('ticked rows are copied for a spreadsheet, and come back the same', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 性别: '男', 出生年月: '1985.10' });
  await screen.typeRow(2, { 姓名: '李娜', 性别: '女', 出生年月: '1990.02' });
  await page.evaluate(() => {
    document.addEventListener('copy', ({ clipboardData }) => void (document.title = clipboardData?.getData('text/html') ?? ''));
  });
  // Beside the box, in its cell, is as good as on it.
  await page.getByLabel('选择第 1 行', { exact: true }).locator('..').click({ position: { x: 4, y: 4 } });
  await page.getByLabel('选择第 2 行', { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => page.locator('.toast').innerText()).toContain('复制了 2 行');
  // A sheet would make 1985.10 a number: the cell is marked as text.
  expect(await page.title()).toMatch(/<td style="mso-number-format:'\\@'">1985\.10<\/td>/);
  await screen.cell(3, '姓名').click();
  await page.keyboard.press('ControlOrMeta+V');
  // They are there already: only by position do they come in once more.
  await screen.pastePreview.getByLabel('贴在第 3 行起').check();
  await screen.pastePreview.getByRole('button', { name: '贴进表里' }).click();
  await screen.expectCell(4, '姓名', '李娜');
  expect(await screen.values(3, ['姓名', '性别', '出生年月'])).toEqual(['王伟', '男', '1985.10']);
});

test('one value of two lines keeps its parts apart, and loses the quotes a sheet put round it', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.paste(1, '职务', { text: '"总经理\n党委书记"' });
  await screen.expectCell(1, '职务', '总经理 党委书记');
  await page.getByLabel('第 1 行 出生年月', { exact: true }).focus();
  await expect.poll(() => page.getByText('第 1 行，出生年月：写到月，如 1985.03').first().isVisible()).toBe(true);
});

test('a column of roles is taken back in one press, and what has nobody beside it is said', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.paste(1, '姓名', { text: '王伟\t男\n李娜\t女\n李强\t男' });
  await screen.paste(2, '科协职务', { text: '科协职务\n主席\n副主席\n秘书长' });
  await screen.expectCell(2, '科协职务', '主席');
  await screen.expectCell(3, '科协职务', '副主席');
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/职务放进了 2 行。后面 1 行没有对应的人/);
  await page.locator('.toast .act').click();
  await screen.expectCell(2, '科协职务', '');
  await screen.expectCell(3, '科协职务', '');
  await screen.expectCell(3, '姓名', '李强');
});
