import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { scannedPdf } from '../scan-fixtures.ts';
import { addScans, charter, consent, downloadAll, enclosure, eventually, file, group, isFocused, openWith, path, verdict, whole, withTrouble } from './check-screen.ts';
import { secondSiteFolder, test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { RosterScreen } from './roster-screen.ts';

describe('材料体检', () => {
  test('an empty case says what is missing, and can be downloaded as a draft', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    expect(await verdict(page)).toMatch(/^还没有齐，差 \d+ 处$/);
    expect(await group(page, '企业信息').innerText()).toContain('还没有填企业名称');
    expect(await group(page, '附件3 企业科协会员汇总表').innerText()).toContain('还没有人');
    expect(await group(page, '别处来的附件').innerText()).toContain(`${consent}还没有备齐`);
    const { name, files } = await downloadAll(site);
    expect(name).toBe('企业科协成立材料.zip');
    const [cover] = await readPdf(files['企业科协成立材料.pdf'] ?? new Uint8Array());
    expect(cover?.lines.join('')).toContain('草稿');
  });

  test('what is wrong is told by document, and each link leads to its place with the focus in it', async ({ site }) => {
    const { page } = site;
    await openWith(site, withTrouble());
    await eventually(() => verdict(page)).toMatch(/还没有齐，差 [45] 处/);
    await group(page, '附件3 企业科协会员汇总表').getByRole('link', { name: /去改.*手机号应为 11 位，这里是 10 位，第 9 行 电话/ }).click();
    await page.waitForURL(/\/apply\/members\/index\.html#row=/);
    const cell = new RosterScreen(site).cell(9, '电话');
    await eventually(() => isFocused(cell)).toBe(true);
    await cell.fill('13500000009');
    await page.keyboard.press('Tab');
    await page.goBack();
    await eventually(() => group(page, '附件3 企业科协会员汇总表').innerText()).toContain('没有发现问题');
    await group(page, '企业信息').getByRole('link', { name: /成立大会的日期/ }).click();
    await page.waitForURL(/\/apply\/enterprise\/index\.html#fact-meeting-date/);
    await eventually(() => isFocused(page.getByLabel('成立大会的日期', { exact: true }))).toBe(true);
  });

  test('a choice, a paragraph of a letter and a step are found too', async ({ site }) => {
    const { page } = site;
    const caseFile = whole();
    const facts = { ...caseFile.enterprise.facts, kind: '' };
    const done = (date: string): CaseFile['steps'][string] => ({ state: 'done', date, note: '' });
    const steps = { 'a1-1-1': done('2026-03-02'), 'a1-1-2': done('2026-02-02') };
    const letters = { ...caseFile.letters, application: { ...caseFile.letters['application'], request: '现申请成立{gap:什么}。' } };
    await openWith(site, { ...caseFile, enterprise: { ...caseFile.enterprise, facts }, steps, letters });
    await group(page, '企业信息').getByRole('link', { name: /没有填企业类型/ }).click();
    await eventually(() => isFocused(page.getByRole('radio', { name: '省管企业' }))).toBe(true);
    await site.goto(path);
    await group(page, '关于成立企业科学技术协会的申请').getByRole('link', { name: /还没有写“什么”/ }).click();
    await eventually(() => page.evaluate(() => (document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : ''))).toContain('【待填：什么】');
    await site.goto(path);
    await page.getByRole('region', { name: /^附件1/ }).getByRole('link', { name: /早于/ }).click();
    await page.waitForURL(/steps\/index\.html#a1-1-2/);
    await eventually(() => page.evaluate(() => document.activeElement?.closest('[id="a1-1-2"]') !== null)).toBe(true);
  });

  test('可以提交 stands there only when nothing is wrong or missing', async ({ site }) => {
    const { page } = site;
    await openWith(site, { ...whole(), enclosures: { charter: { ready: true, pages: '', note: '' } } });
    expect(await verdict(page)).toBe('还没有齐，差 1 处');
    await group(page, '别处来的附件').getByRole('link').click();
    expect(await isFocused(page.getByLabel(`添加扫描件 ${consent}`))).toBe(true);
    await enclosure(page, consent).getByRole('checkbox').check();
    await eventually(() => verdict(page)).toBe('可以提交');
    await enclosure(page, consent).getByRole('checkbox').uncheck();
    await eventually(() => verdict(page)).toBe('还没有齐，差 1 处');
    await addScans(page, consent, file('同意.pdf', await scannedPdf({ pages: 2 })));
    await eventually(() => verdict(page)).toBe('可以提交');
  });

  test('a draft of the charter that was written here is handed in, the consent has to come from elsewhere', async ({ site }) => {
    const { page } = site;
    await openWith(site, { ...whole(), enclosures: {} });
    expect(await group(page, '别处来的附件').getByRole('link').count()).toBe(1);
    expect(await enclosure(page, charter).innerText()).toContain('放进去的是在这里写的《企业科学技术协会章程（草案）》');
    const { files } = await downloadAll(site);
    const names = Object.keys(files).map((name) => name.replace(`－${whole().enterprise.name}`, ''));
    expect(names.filter((name) => name.includes('章程'))).toEqual(['pdf', 'docx'].map((type) => `1 申请/1.1 企业科学技术协会章程（草案）.${type}`));
    expect(names.filter((name) => name.includes('同意'))).toEqual([]);
  });
});

describe('the page', () => {
  test('is gone through by the keyboard alone', async ({ site }) => {
    const { page } = site;
    await openWith(site, withTrouble());
    const seen: string[] = [];
    for (let press = 0; press < 70 && !seen.some((name) => name.startsWith('页数')); press += 1) {
      await page.keyboard.press('Tab');
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.closest('label')?.innerText ?? document.activeElement?.textContent.trim() ?? ''));
    }
    for (const name of ['去改', '去填', '下载全套材料', '下载 PDF', '下载 Word']) expect(seen.some((one) => one.includes(name)), name).toBe(true);
    await page.getByRole('button', { name: '下载 PDF 附件2' }).focus();
    const { name } = await site.download(() => page.keyboard.press('Enter'));
    expect(name).toMatch(/^附件2/);
  });

  test('is no wider than a phone', async ({ site }) => {
    const { page } = site;
    await page.setViewportSize({ width: 360, height: 740 });
    await openWith(site, withTrouble());
    await addScans(page, consent, file(`${'很长的文件名'.repeat(8)}.pdf`, await scannedPdf()));
    await eventually(() => enclosure(page, consent).innerText()).toContain('1 页');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('without scripts says what can be done, and offers the blank forms', async ({ site }) => {
    const context = await site.context.browser()?.newContext({ javaScriptEnabled: false });
    if (!context) throw new Error('The browser is gone');
    const page = await context.newPage();
    await page.goto(site.at(path));
    const main = page.locator('main');
    expect(await main.innerText()).toContain('材料体检要用脚本');
    expect(await main.getByRole('link', { name: /PDF/ }).count()).toBeGreaterThan(0);
    expect(await main.getByRole('button').count()).toBe(0);
    await context.close();
  });
});

test('a notice that asks for no materials has no such page', () => {
  expect(existsSync(join(secondSiteFolder, 'apply/members/index.html'))).toBe(true);
  expect(existsSync(join(secondSiteFolder, 'apply/check/index.html'))).toBe(false);
});
