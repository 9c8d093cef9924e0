import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { pageWithoutScripts, secondSiteFolder, test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';

const path = '/apply/steps/';

const step = (page: Page, number: number): Locator => page.locator('.step').nth(number - 1);
const state = (page: Page, number: number, name: string): Locator => page.getByRole('group', { name: `第 ${number} 步做到哪里` }).getByRole('radio', { name });
const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
const consent = '企业党组织或管理层同意成立企业科协的文件';
const toast = (page: Page): Locator => page.locator('.toast');

async function type(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await page.keyboard.press('Tab');
}

async function fillIn(page: Page): Promise<void> {
  await state(page, 1, '已完成').check();
  await type(page, '第 1 步 日期', '2026年10月9日');
  await type(page, '第 1 步 备注', '组长为总工程师。');
  await state(page, 2, '进行中').check();
  await type(page, '第 6 步 日期', '2026-12-28');
}

describe('the steps', () => {
  test('one is gone through by the keyboard alone', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await step(page, 1).locator('.citation').focus();
    await page.keyboard.press('Tab');
    expect(await state(page, 1, '未开始').evaluate((radio) => radio === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026年10月9日');
    await page.keyboard.press('Tab');
    await page.keyboard.type('组长为总工程师。');
    await page.keyboard.press('Tab');
    expect(await state(page, 1, '已完成').isChecked()).toBe(true);
    expect(await field(page, '第 1 步 日期').inputValue()).toBe('2026-10-09');
    expect(await step(page, 1).locator('.step-status').innerText()).toBe('已完成');
    expect(await page.getByRole('region', { name: '企业科协建立一般程序' }).innerText()).toContain('七步，完成 1 步');
    await page.keyboard.press('Control+z');
    await expect.poll(() => field(page, '第 1 步 备注').inputValue()).toBe('');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => state(page, 1, '未开始').isChecked()).toBe(true);
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => state(page, 1, '进行中').isChecked()).toBe(true);
  });

  test('each says the notice’s words with its clause, and leads to the guide', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const first = step(page, 1);
    expect(await first.innerText()).toContain('〔附件1 一.1〕');
    for (const words of ['做完有：', '线下办', '本站建议']) expect(await first.innerText()).toContain(words);
    await first.getByRole('link', { name: '与同级科协和企业主管部门沟通，经同意后成立企业科协筹备工作小组。' }).click();
    await page.waitForURL('**/guide/steps/index.html#a1-1-1');
  });

  test('one that waits says for which, and can begin when those are over', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const status = (number: number): Promise<string> => step(page, number).locator('.step-status').innerText();
    expect(await status(1)).toBe('可以开始');
    expect(await step(page, 5).locator('.step-waits').innerText()).toBe('等第 3、4 步');
    for (const number of [1, 2]) await state(page, number, '已完成').check();
    await state(page, 3, '不适用').check();
    expect(await step(page, 5).locator('.step-waits').innerText()).toBe('等第 4 步');
    expect(await status(4)).toBe('可以开始');
    await state(page, 4, '已完成').check();
    expect(await step(page, 5).locator('.step-waits').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('七步，完成 3 步，1 步不适用');
  });

  test('a date that cannot be read is told beside it, and goes when it is mended', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await type(page, '第 2 步 日期', '年底');
    const input = field(page, '第 2 步 日期');
    await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true');
    const told = page.locator(`#${(await input.getAttribute('aria-describedby')) ?? ''}`);
    expect(await told.innerText()).toContain('看不懂日期“年底”');
    await type(page, '第 2 步 日期', '20261201');
    await expect.poll(() => input.inputValue()).toBe('2026-12-01');
    expect(await told.innerText()).toBe('');
  });

  test('an ID number in a note is taken out, and the person is told', async ({ site }) => {
    const { page } = site;
    const number = inventedIdNumber('19850312', '017');
    await site.goto(path);
    await field(page, '第 1 步 备注').focus();
    await page.keyboard.type(`联系人${number}`);
    await expect.poll(() => field(page, '第 1 步 备注').inputValue()).toBe('联系人');
    await expect.poll(() => toast(page).innerText()).toContain('身份证号没有保存');
    await field(page, `备注 ${consent}`).fill(`经办 ${number}`);
    await expect.poll(() => field(page, `备注 ${consent}`).inputValue()).not.toContain(number);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(number);
  });

  test('all stays when the page is loaded again', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await fillIn(page);
    await page.getByRole('checkbox', { name: `已备齐 ${consent}` }).check();
    await type(page, `页数 ${consent}`, '3');
    await page.reload();
    await expect.poll(() => state(page, 1, '已完成').isChecked()).toBe(true);
    expect(await field(page, '第 1 步 备注').inputValue()).toBe('组长为总工程师。');
    expect(await field(page, '第 6 步 日期').inputValue()).toBe('2026-12-28');
    expect(await state(page, 6, '未开始').isChecked()).toBe(true);
    expect(await page.locator('#enclosure-consent .material-verdict').innerText()).toContain('已备齐，3 页');
  });

  test('who comes for a step or an enclosure stands in it', async ({ site }) => {
    const { page } = site;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('[id^="a1-"].step, .enclosure')?.id ?? '');
    await site.goto(`${path}#a1-1-6`);
    await expect.poll(focused).toBe('a1-1-6');
    await page.evaluate(() => void (location.hash = '#enclosure-charter'));
    await expect.poll(focused).toBe('enclosure-charter');
    await page.evaluate(() => void (location.hash = '#enclosure-attachment-3'));
    await expect.poll(focused).toBe('enclosure-attachment-3');
    await page.evaluate(() => void (location.hash = '#%E0%A4%A'));
    await expect.poll(focused).toBe('enclosure-attachment-3');
  });
});

describe('the materials', () => {
  test('say what is filled in elsewhere', async ({ site }) => {
    const { page } = site;
    const verdict = (): Promise<string> => page.locator('#enclosure-attachment-3 .material-verdict').innerText();
    await site.goto(path);
    expect(await verdict()).toContain('还没有人');
    await page.locator('#enclosure-attachment-3').getByRole('link').click();
    await page.waitForURL('**/apply/members/index.html');
    const roster = new RosterScreen(site);
    await roster.typeRow(1, { 姓名: '何泽宇', 性别: '男', 出生年月: '1985.03', 文化程度: '大学本科', 政治面貌: '群众', 职称: '工程师', 职务: '技术员', 电话: '1380379100' });
    await site.goto(path);
    await expect.poll(verdict).toMatch(/改\s*已填 1 人，1 处要改/);
    await site.goto('/apply/members/');
    await roster.type(1, '电话', '13803791000');
    await site.goto(path);
    await expect.poll(verdict).toMatch(/✓\s*已填 1 人/);
  });

  test('lead to where they are written, and to a draft for what comes from elsewhere', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const addresses = (place: Locator): Promise<string[]> => place.getByRole('link').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)).map(({ pathname, hash }) => pathname + hash)); // cast: links of the page
    expect(await addresses(page.locator('#enclosure-charter'))).toEqual(['/apply/letters/index.html#charter']);
    expect(await addresses(page.locator('#enclosure-attachment-2'))).toEqual(['/apply/candidates/index.html']);
    expect((await addresses(page.locator('.material').first()))[0]).toBe('/apply/letters/index.html#application');
  });
});

describe('what is taken away', () => {
  test('PDF, XLSX and Word say the same', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await fillIn(page);
    const press = (name: string) => site.download(() => page.getByRole('button', { name, exact: true }).click());
    const pdf = await press('下载 PDF 附件1');
    expect(pdf.name).toBe('附件1 企业科协建立一般程序及需上报材料.pdf');
    const [printed] = await readPdf(pdf.bytes);
    const rows = printed?.table ?? [];
    expect(rows[1]).toEqual(['1', '与同级科协和企业主管部门沟通，经同意后成立企业科协筹备工作小组。', '已完成', '2026年10月9日', '组长为总工程师。']);
    expect(rows[6]?.[3]).toBe('2026年12月28日');
    const sheet = await readSheet((await press('下载 XLSX 附件1')).bytes);
    expect(sheet).toContainEqual(['1', '与同级科协和企业主管部门沟通，经同意后成立企业科协筹备工作小组。', '已完成', '2026年10月9日', '组长为总工程师。']);
    expect(sheet).toContainEqual(['附', '企业科协会员汇总表', '还没有人', '', '']);
    const word = unzipSync((await press('下载 Word 附件1')).bytes)['word/document.xml'];
    for (const words of ['组长为总工程师。', '2026年12月28日', '企业科协会员汇总表']) expect(strFromU8(word ?? new Uint8Array()).replace(/<[^>]+>/g, '')).toContain(words);
  });

  test('a calendar holds the dated steps and nothing else', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await fillIn(page);
    await type(page, '第 7 步 日期', '明年');
    const { name, bytes } = await site.download(() => page.getByRole('button', { name: '下载日程（.ics）' }).click());
    expect(name).toBe('附件1 日程.ics');
    const text = new TextDecoder().decode(bytes).replace(/\r\n /g, '');
    expect(text.match(/^(DTSTART|UID|SUMMARY).*$/gm)).toEqual([
      'UID:a1-1-1@qikexie', 'DTSTART;VALUE=DATE:20261009', 'SUMMARY:1.与同级科协和企业主管部门沟通，经同意后成立企业科协筹备工作小组',
      'UID:a1-1-6@qikexie', 'DTSTART;VALUE=DATE:20261228', 'SUMMARY:6.经同级科协批复同意后，召开成立大会，通过企业科协章程，选举产生企业科协委员会',
    ]);
    expect(text).not.toContain('总工程师');
    await expect.poll(() => toast(page).innerText()).toContain('已下载日程，2 步。有日期看不懂，没有排进去。');
  });

  test('Ctrl+Z pressed in what was told goes back to where one was', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await fillIn(page);
    const plan = page.getByRole('button', { name: '下载日程（.ics）' });
    await site.download(() => plan.click());
    await toast(page).getByRole('button', { name: '关掉提示' }).focus();
    await page.keyboard.press('Control+z');
    expect(await plan.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('without dates there is no calendar, and the way to write one', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await page.getByRole('button', { name: '下载日程（.ics）' }).click();
    await expect.poll(() => toast(page).innerText()).toContain('还没有哪一步写了日期');
    expect(await field(page, '第 1 步 日期').evaluate((input) => input === document.activeElement)).toBe(true);
  });
});

test('nothing is wider than a phone', async ({ site }) => {
  const { page } = site;
  await page.setViewportSize({ width: 360, height: 740 });
  await site.goto(path);
  await fillIn(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('without scripts the steps and the materials can be read, and filled in by hand', async ({ site }) => {
  const page = await pageWithoutScripts(site, path);
  expect(await page.locator('main input, main textarea, main button').filter({ visible: true }).count()).toBe(0);
  const text = await page.locator('main').innerText();
  for (const words of ['大会结果报同级科协和企业主管部门备案。', '□ 已完成', '做完第 3、4 步再办。', '企业科协会员汇总表', '□ 备齐']) expect(text).toContain(words);
});

test('a notice without a procedure has no such page', () => {
  expect(existsSync(join(secondSiteFolder, 'apply/members/index.html'))).toBe(true);
  expect(existsSync(join(secondSiteFolder, 'apply/steps'))).toBe(false);
});
