import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { RosterScreen } from './roster-screen.ts';
import { rosterFile } from './rosters.ts';

// Somebody's file becomes a roster: chosen, matched, looked at, imported.

const fixture = (name: string): string => resolve(import.meta.dirname, '../fixtures/rosters', name);

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function choose(page: Page, file: string | ChosenFile): Promise<void> {
  await page.getByLabel(/^选一个文件/).setInputFiles(file);
}

function typed(name: string, text: string): ChosenFile {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent.trim())) === name) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function expectFocusAt(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.import-step') ? document.activeElement.textContent : ''), { timeout: 20_000 }).toMatch(words);
}

test('an HR export becomes a PDF by keyboard alone', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  // Chromium hands choosers over only some time after it was asked to.
  const chooser = page.waitForEvent('filechooser', { timeout: 60_000 });
  await site.goto('/apply/members/');
  await screen.button('导入名册').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('import-file');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(fixture('hr-export-two-line-header.xlsx'));
  await expectFocusAt(page, /共读到 120 人/);
  expect(await page.locator('.import-step:visible').innerText()).toMatch(/已忽略：/);
  await tabTo(page, '下一步，预览');
  await page.keyboard.press('Enter');
  await expectFocusAt(page, /导入前先看一眼/);
  expect((await page.locator('.import-counts').innerText()).replace(/\s+/g, ' ')).toMatch(/^120 新增 0 修改 0 不变/);
  await tabTo(page, '导入');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/已导入 120 人/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('roster-grid') !== null)).toBe(true);
  const names = rosterFile('hr-export-two-line-header.expected.csv').trimEnd().split(/\r?\n/).slice(1).map((line) => line.split(',')[1] ?? '');
  const { bytes } = await screen.download('PDF', '附件3');
  const printed = (await readPdf(bytes)).flatMap(({ table }) => table.slice(1)).map(([, name = '']) => name.replace(/（.*/, ''));
  expect(printed.filter((name) => name !== '')).toEqual(names);
  await page.keyboard.press('Escape');
  await screen.button('撤销').click();
  await screen.expectCell(1, '姓名', '');
});

test('a file in GB18030 comes in, and its encoding can be changed and changed back', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.button('导入名册').click();
  await choose(page, fixture('members-gb18030.csv'));
  await expectFocusAt(page, /共读到 60 人/);
  const readAs = (name: RegExp): Locator => page.getByRole('radio', { name });
  expect(await readAs(/GB18030.*自动认出的/).isChecked()).toBe(true);
  expect(await page.locator('.import-sample:visible').allInnerTexts()).toEqual([expect.stringContaining('罗树善'), expect.stringContaining('\uFFFD')]);
  await readAs(/UTF-8/).check();
  await expect.poll(() => page.locator('.import-step h3:visible').first().innerText()).not.toMatch(/读到 60 人/);
  await readAs(/GB18030/).check();
  await expect.poll(() => page.locator('.import-step h3:visible').first().innerText()).toMatch(/读到 60 人/);
  await page.getByRole('button', { name: '下一步，预览' }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/已导入 60 人/);
  await page.locator('.toast .act').click();
  await screen.expectCell(1, '姓名', '');
});

test('of a file that says how it is written, the encodings are folded away', async ({ site }) => {
  const { page } = site;
  await site.goto('/apply/members/');
  await page.getByRole('button', { name: '导入名册', exact: true }).first().click();
  await choose(page, typed('名单.csv', '姓名,性别\n李娜,女\n'));
  await expectFocusAt(page, /共读到 1 人/);
  expect(await page.locator('.import-sample:visible').count()).toBe(0);
  await page.getByText('文字编码：UTF-8').click();
  expect(await page.locator('.import-sample:visible').count()).toBe(2);
});

test('a file that cannot be read is refused with words, and nothing is lost', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.button('导入名册').click();
  await choose(page, typed('名单.xlsx', '%PDF-1.7 nothing'));
  await expect.poll(() => page.locator('.import-failure').innerText()).toMatch(/“名单.xlsx”没有导入/);
  expect(await page.getByLabel(/^选一个文件/).inputValue()).toBe('');
  await choose(page, typed('名单.csv', '姓名,性别\n李娜,女\n'));
  await expectFocusAt(page, /共读到 1 人/);
  await page.keyboard.press('Escape');
  await screen.expectCell(1, '姓名', '王伟');
  await screen.expectCell(2, '姓名', '');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('导入名册');
});

test('two choices made at once both count', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.button('导入名册').click();
  await choose(page, typed('名单.csv', '姓名,出生年月,职务\n王伟,1985.03,车间主任\n李娜,1990.05,检验员\n'));
  await expectFocusAt(page, /共读到 2 人/);
  await page.locator('.import-step:visible table select').evaluateAll((lists) => {
    for (const list of lists.slice(1) as HTMLSelectElement[]) { // cast: the selector names them
      const none = Array.from(list.options).find(({ text }) => text === '不导入');
      list.value = none?.value ?? '';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  await expect.poll(() => page.getByRole('dialog').innerText()).toContain('已忽略：出生年月、职务');
});

test('who is there already is changed as the file says, and old and new are shown', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 出生年月: '1985.03', 职务: '工艺员' });
  await screen.button('导入名册').click();
  await choose(page, typed('名单.csv', '姓名,出生年月,职务\n王伟,1985.03,车间主任\n李娜,1990.05,检验员\n'));
  await expectFocusAt(page, /共读到 2 人/);
  await page.getByRole('button', { name: '下一步，预览' }).click();
  expect((await page.locator('.import-changes tbody tr').allInnerTexts()).map((line) => line.split(/\s+/))).toEqual([
    ['第', '2', '行', '王伟', '职务', '工艺员', '车间主任'],
    ['第', '3', '行', '李娜', '整行', '新增：1990.05，检验员'],
  ]);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await screen.expectCell(1, '职务', '车间主任');
  await screen.expectCell(2, '姓名', '李娜');
});

test('on a phone the file comes in, and no ID number of it is left anywhere', async ({ site }) => {
  const { page } = site;
  const screen = new RosterScreen(site);
  const number = inventedIdNumber('19850312', '017');
  const control = '龙门车间';
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto('/apply/members/');
  await page.locator('.empty').getByRole('button', { name: /导入名册/ }).click();
  await choose(page, typed('名单.csv', `姓名,职务,身份证号,备注\n王伟,${control},${number},证 ${number}\n`));
  await expectFocusAt(page, /共读到 1 人/);
  const everything = (): Promise<string> => page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), document.documentElement.outerHTML, Array.from(document.querySelectorAll('input'), ({ value }) => value)]));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await everything()).not.toContain(number.slice(0, 17));
  await page.getByRole('button', { name: '下一步，预览' }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect.poll(() => page.locator('.toast').innerText()).toMatch(/已导入 1 人/);
  const kept = await everything();
  expect(kept).toContain(control);
  expect(kept).toContain('1985.03');
  expect(kept).not.toContain(number.slice(0, 17));
  expect(await screen.page.evaluate(() => document.querySelectorAll('.import-columns tbody tr').length)).toBe(0);
});

test('the two fixtures of this test are files', () => {
  for (const name of ['hr-export-two-line-header.xlsx', 'members-gb18030.csv']) expect(readFileSync(fixture(name)).length).toBeGreaterThan(500);
});
