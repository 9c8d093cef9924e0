import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { inventedIdNumber } from '../invented-id-number.ts';
import { pageWithoutScripts, secondSiteFolder, type Site, test } from './harness.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { RosterScreen } from './roster-screen.ts';

const path = '/apply/letters/';

/** A paragraph, by the letter's label and its number. */
const paragraph = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const row = (page: Page, name: string) => page.locator('[data-paragraph]', { has: paragraph(page, name) });
const nav = (page: Page) => page.getByRole('navigation', { name: '申请与报告' });
const download = (site: Site, kind: string) => site.download(() => site.page.getByRole('button', { name: `下载 ${kind}` }).click());

async function write(page: Page, name: string, text: string): Promise<void> {
  await paragraph(page, name).fill(text);
  await page.keyboard.press('Tab');
}

async function fillFact(page: Page, label: string, value: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.keyboard.press('Tab');
}

/** The lines of the page that the preview shows, top to bottom. */
async function previewLines(page: Page): Promise<string[]> {
  const runs = await page.locator('[data-paper] text').evaluateAll((texts) => texts.map((text) => ({ y: Number(text.getAttribute('y')), text: text.textContent })));
  const lines = new Map<number, string>();
  for (const { y, text } of runs) lines.set(y, (lines.get(y) ?? '') + text);
  return [...lines].sort(([one], [other]) => one - other).map(([, text]) => text);
}

const onOneLine = (lines: readonly string[]): string => lines.join('').replace(/\s/g, '');
async function pdfText(bytes: Uint8Array): Promise<string> {
  return onOneLine((await readPdf(bytes)).flatMap(({ lines }) => lines));
}

describe('申请与报告', () => {
  test('says what was typed elsewhere, and an edited paragraph goes on following it', async ({ site }) => {
    const { page } = site;
    const roster = new RosterScreen(site);
    await site.goto('/apply/members/');
    await roster.typeField('企业名称', '洛阳示例轴承有限公司');
    await roster.typeRow(1, { 姓名: '张三', 性别: '男', 出生年月: '1985.03', 文化程度: '大学本科', 政治面貌: '群众', 职称: '工程师', 职务: '主任', 电话: '13937991234' });
    await site.goto(path);
    expect(await paragraph(page, '申请第 1 段').inputValue()).toContain('，洛阳示例轴承有限公司拟成立');
    await nav(page).getByRole('link', { name: /^筹备工作报告/ }).click();
    await expect.poll(() => page.getByRole('heading', { level: 2 }).filter({ visible: true }).first().innerText()).toContain('筹备工作报告');
    const texts = await page.locator('[data-letter="report"] textarea').evaluateAll((all) => all.map((one) => (one instanceof HTMLTextAreaElement ? one.value : '')));
    expect(texts.join('\n')).toContain('会员按文化程度分：大学本科1人');
    await nav(page).getByRole('link', { name: /^申请/ }).click();
    await write(page, '申请第 1 段', '现有会员的洛阳示例轴承有限公司申请成立企业科协。');
    await expect.poll(() => nav(page).getByRole('link', { name: /^申请/ }).innerText()).toContain('改过 1 段');
    await site.goto('/apply/enterprise/');
    await fillFact(page, '企业名称', '洛阳示例精密轴承有限公司');
    await site.goto(path);
    expect(await paragraph(page, '申请第 1 段').inputValue()).toBe('现有会员的洛阳示例精密轴承有限公司申请成立企业科协。');
  });

  test('a paragraph goes back to the sample, and the way back is offered', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const sample = await paragraph(page, '申请第 1 段').inputValue();
    await write(page, '申请第 1 段', '自己写的。');
    await row(page, '申请第 1 段').getByRole('button', { name: '恢复成范例 申请第 1 段' }).click();
    await expect.poll(() => paragraph(page, '申请第 1 段').inputValue()).toBe(sample);
    expect(await paragraph(page, '申请第 1 段').evaluate((text) => text === document.activeElement)).toBe(true);
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => paragraph(page, '申请第 1 段').inputValue()).toBe('自己写的。');
    await page.getByRole('group', { name: '编辑' }).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => paragraph(page, '申请第 1 段').inputValue()).toBe(sample);
    expect(await row(page, '申请第 1 段').getByText('改过', { exact: true }).isVisible()).toBe(false);
  });

  test('what is undone is shown, in whatever letter it stands', async ({ site }) => {
    const { page } = site;
    await site.goto(`${path}#report`);
    await write(page, '筹备工作报告第 7 段', '自己写的。');
    await nav(page).getByRole('link', { name: /^申请/ }).click();
    await expect.poll(() => paragraph(page, '筹备工作报告第 7 段').isVisible()).toBe(false);
    await page.getByRole('group', { name: '编辑' }).getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => paragraph(page, '筹备工作报告第 7 段').evaluate((text) => text.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
    expect(await paragraph(page, '筹备工作报告第 7 段').inputValue()).not.toBe('自己写的。');
    await nav(page).getByRole('link', { name: /^申请/ }).click();
    await expect.poll(() => paragraph(page, '申请第 1 段').isVisible()).toBe(true);
  });

  test('who comes for a letter stands at its head', async ({ site }) => {
    const { page } = site;
    await site.goto(`${path}#report`);
    const head = page.getByRole('heading', { level: 2, name: /筹备工作报告$/ });
    await expect.poll(() => head.evaluate((heading) => heading === document.activeElement)).toBe(true);
  });

  test('a gap leads to its question, and is gone when that is answered', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const gaps = page.locator('[data-paragraph]').filter({ has: page.locator('.gap', { hasText: '【待填：主营业务】' }) });
    await gaps.getByRole('link', { name: '主营业务' }).click();
    await page.waitForURL('**/apply/enterprise/index.html#fact-business');
    await fillFact(page, '主营业务', '精密轴承的研发');
    await site.goto(path);
    await expect.poll(() => page.getByText('【待填：主营业务】').count()).toBe(0);
    expect(await page.locator('.from-case', { hasText: '精密轴承的研发' }).count()).toBeGreaterThan(0);
  });

  test('what only the letter can say is written where the gap stands', async ({ site }) => {
    const { page } = site;
    await site.goto(`${path}#charter.organisation-committee`);
    const row = page.locator('[data-letter="charter"] [data-paragraph="organisation-committee"]');
    expect(await row.locator('textarea').evaluate((text) => text === document.activeElement)).toBe(true);
    await row.getByRole('button', { name: '任期 写在这一段里', exact: true }).click();
    await page.keyboard.type('按通则');
    await page.keyboard.press('Tab');
    await expect.poll(() => row.locator('textarea').inputValue()).toContain('每届任期是按通则，');
    expect(await row.getByRole('button', { name: /^任期/ }).count()).toBe(0);
    await page.evaluate(() => (location.hash = '#consent.founding'));
    await expect.poll(() => page.locator('[id="consent.founding"]').evaluate((text) => text === document.activeElement)).toBe(true);
  });

  test('PDF and Word hold the edited text, with its gaps, and leave out an emptied paragraph', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    const second = await paragraph(page, '申请第 2 段').inputValue();
    await write(page, '申请第 1 段', '我们{打算}<b>成立</b>企业科协。\r\n另起一段。');
    await write(page, '申请第 2 段', '');
    await expect.poll(() => row(page, '申请第 2 段').innerText()).toContain('这一段留空，纸上不印。');
    const pdf = await download(site, 'PDF 申请');
    const word = await download(site, 'Word 申请');
    expect([pdf.name, word.name]).toEqual(['关于成立企业科学技术协会的申请.pdf', '关于成立企业科学技术协会的申请.docx']);
    for (const text of [await pdfText(pdf.bytes), onOneLine(readDocx(word.bytes).lines)]) {
      for (const words of ['我们{打算}<b>成立</b>企业科协。', '另起一段。', '【待填：主营业务】', '附件：1.企业科学技术协会章程（草案）']) expect(text).toContain(words);
      expect(text).not.toContain(second);
    }
    await row(page, '申请第 2 段').getByRole('button', { name: /^恢复成范例/ }).click();
    await expect.poll(() => paragraph(page, '申请第 2 段').inputValue()).toBe(second);
  });

  test('a paragraph of five thousand characters is kept and printed whole', async ({ site }) => {
    const { page } = site;
    const long = Array.from({ length: 500 }, (_, at) => `第${String(at).padStart(4, '0')}句甲乙，`).join('');
    await site.goto(path);
    await write(page, '申请第 1 段', long);
    await site.goto(path);
    expect(await paragraph(page, '申请第 1 段').inputValue()).toBe(long);
    const [height, needed] = await paragraph(page, '申请第 1 段').evaluate((text) => [text.clientHeight, text.scrollHeight]);
    expect(height).toBe(needed);
    expect(await pdfText((await download(site, 'PDF 申请')).bytes).then((text) => text.replace(/—\d+—/g, ''))).toContain(long);
  });

  test('an ID number is taken out as it is typed, and the person is told', async ({ site }) => {
    const { page } = site;
    const number = inventedIdNumber('19850312', '017');
    await site.goto(path);
    await paragraph(page, '申请第 1 段').focus();
    await page.keyboard.type(`联系人${number}`);
    await expect.poll(() => paragraph(page, '申请第 1 段').inputValue()).not.toContain(number);
    await expect.poll(() => page.locator('.toast').innerText()).toContain('这一段里的身份证号没有保存');
    expect(await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)))).not.toContain(number);
  });

  test('a character that cannot be printed is told beside its paragraph, by the number that stands there', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await write(page, '申请第 3 段', '地名有\u{31350}字。');
    await expect.poll(() => row(page, '申请第 3 段').innerText()).toContain('申请第 3 段里有打印不出的字');
    expect(await row(page, '申请第 3 段').getByRole('link', { name: /^说明/ }).getAttribute('href')).toContain('help/');
  });

  test('everything is done by the keyboard alone', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await nav(page).getByRole('link', { name: /^会员告知/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('关于登记企业科协会员个人信息的告知');
    for (let at = 0; at < 20 && !(await paragraph(page, '会员告知第 1 段').evaluate((text) => text === document.activeElement)); at += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('告诉大家。');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => paragraph(page, '会员告知第 1 段').inputValue()).not.toBe('告诉大家。');
    await page.keyboard.press('ControlOrMeta+y');
    await expect.poll(() => paragraph(page, '会员告知第 1 段').inputValue()).toBe('告诉大家。');
  });

  test('the preview breaks its lines as the PDF does, page by page', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await write(page, '申请第 1 段', '引号“企业科协”、括号（以下简称）、数字2026年11月22日和《通知》：标点，挤压；避头尾！'.repeat(4));
    const sheet = page.getByRole('region', { name: '纸样' });
    await expect.poll(() => sheet.innerText(), { timeout: 10_000 }).toMatch(/共 \d+ 页/);
    const printed = await readPdf((await download(site, 'PDF 申请')).bytes);
    for (const [at, { lines }] of printed.entries()) {
      if (at > 0) await sheet.getByRole('button', { name: '下一页' }).click();
      await expect.poll(() => previewLines(page), { timeout: 10_000 }).toEqual(lines);
    }
    expect(await page.locator('[data-paper] .gap').count()).toBeGreaterThan(0);
  });

  test('enclosures say how many pages they have, and the charter bears its number', async ({ site }) => {
    const { page } = site;
    await site.goto(`${path}#report`);
    expect(await pdfText((await download(site, 'PDF 筹备工作报告')).bytes)).toContain('2.企业科协会员汇总表（共1页）');
    await nav(page).getByRole('link', { name: /^章程草案/ }).click();
    const [first] = await readPdf((await download(site, 'PDF 章程草案')).bytes);
    expect(first?.lines.slice(0, 2)).toEqual(['附件1', '企业科学技术协会章程（草案）']);
  });

  test('nothing is wider than a phone', async ({ site }) => {
    const { page } = site;
    await page.setViewportSize({ width: 360, height: 740 });
    for (const letter of ['application', 'report', 'charter', 'consent', 'member-notice']) {
      await site.goto(`${path}#${letter}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });

  test('without scripts the letters can be read as blank samples', async ({ site }) => {
    const page = await pageWithoutScripts(site, path);
    expect(await page.getByRole('textbox').count()).toBe(0);
    const text = await page.locator('main').innerText();
    for (const words of ['关于成立企业科学技术协会的申请', '【待填：企业名称】', '第六章　附则', '范例', '1.企业科学技术协会章程（草案）']) expect(text).toContain(words);
  });
});

describe('another notice', () => {
  test.override({ options: { folder: secondSiteFolder } });

  test('has its own letter, in its own words', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    expect(await nav(page).getByRole('link').count()).toBe(1);
    expect(await paragraph(page, '登记说明第 1 段').inputValue()).toBe('（一）小组');
    expect(await pdfText((await download(site, 'PDF 登记说明')).bytes)).toContain('关于登记青年工程师小组的说明');
  });
});
