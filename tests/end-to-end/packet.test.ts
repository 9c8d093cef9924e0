import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { greyPng, handMadePdf, scannedPdf, twoToneJpeg } from '../scan-fixtures.ts';
import { inventedIdNumber } from '../invented-id-number.ts';
import { addScans, besides, charter, consent, downloadAll, enclosure, eventually, file, group, hasQpdf, isFocused, openWith, path, whole } from './check-screen.ts';
import { test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { invented } from './rosters.ts';
import { RosterScreen } from './roster-screen.ts';

describe('下载', () => {
  test('each document comes by itself, in each of its formats', async ({ site }) => {
    const { page } = site;
    await openWith(site, whole());
    for (const name of ['下载 PDF 附件3', '下载 XLSX 附件1', '下载 Word 申请']) {
      const download = await site.download(() => page.getByRole('button', { name, exact: true }).click());
      expect(download.name).toContain(whole().enterprise.name);
      expect(download.bytes.length).toBeGreaterThan(5000);
      await eventually(() => page.locator('.toast').innerText()).toContain('已下载');
    }
    await eventually(() => page.locator('[data-first-page] svg').count()).toBeGreaterThan(3);
  });

  test('the whole packet has every file under a name one can read, and its list counts true pages, added scans too', async ({ site }) => {
    const { page } = site;
    await openWith(site, whole());
    await addScans(page, charter, file('章程.pdf', await scannedPdf({ pages: 4 })));
    await addScans(page, consent, file('正面.jpg', twoToneJpeg()), file('反面.png', greyPng()));
    await eventually(() => enclosure(page, charter).innerText()).toContain('共 4 页');
    await eventually(() => enclosure(page, consent).innerText()).toContain('加进了 2 个文件，共 2 页');
    await page.getByRole('button', { name: '下移 正面.jpg' }).click();
    const { name, files } = await downloadAll(site);
    const enterprise = whole().enterprise.name;
    expect(name).toBe(`企业科协成立材料－${enterprise}.zip`);
    expect(Object.keys(files).map((one) => one.replace(`－${enterprise}`, ''))).toEqual([
      '企业科协成立材料.pdf',
      '1 申请/1 关于成立企业科学技术协会的申请.pdf',
      '1 申请/1 关于成立企业科学技术协会的申请.docx',
      `1 申请/1.1 ${charter}.pdf`,
      `1 申请/1.2 ${consent}.png`,
      `1 申请/1.2 ${consent}.jpg`,
      '2 筹备工作报告/2 企业科学技术协会筹备工作报告.pdf',
      '2 筹备工作报告/2 企业科学技术协会筹备工作报告.docx',
      ...['pdf', 'xlsx', 'docx'].map((type) => `2 筹备工作报告/2.1 附件2 企业科协主席、副主席、秘书长候选人汇总表.${type}`),
      ...['pdf', 'xlsx', 'docx'].map((type) => `2 筹备工作报告/2.2 附件3 企业科协会员汇总表.${type}`),
      ...['pdf', 'xlsx', 'docx'].map((type) => `附件1 企业科协建立一般程序及需上报材料.${type}`),
      ...besides.flatMap((title) => ['pdf', 'docx'].map((type) => `参考/${title}.${type}`)),
    ]);
    const merged = files[`企业科协成立材料－${enterprise}.pdf`] ?? new Uint8Array();
    const pages = await readPdf(merged);
    const list = pages[1]?.table.map((row) => row.map((cell) => cell.replace(/\s/g, ''))) ?? [];
    expect(pages[0]?.lines.join('')).not.toContain('草稿');
    expect(list.find(([, what]) => what === charter)?.slice(2)).toEqual(['4', '扫描件']);
    expect(list.find(([, what]) => what === consent)?.slice(2)).toEqual(['2', '扫描件']);
    expect(list.find(([, what]) => what === '本文件合计')?.[2]).toBe(String(pages.length));
    if (hasQpdf) expect(qpdfSays(merged)).toEqual([0, '']);
  });

  test('it can be called off, and nothing is lost', async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    await site.goto('/apply/members/');
    await screen.paste(1, '姓名', { text: invented(2000) });
    await expect.poll(() => screen.cell(2000, '姓名').count(), { timeout: 30_000 }).toBe(1);
    await site.goto(path);
    await page.getByRole('button', { name: '下载全套材料' }).click();
    await eventually(() => page.locator('.desk-alert.busy').innerText()).toMatch(/正在印.*，第 \d 份，共 \d 份/);
    await page.getByRole('button', { name: '取消' }).click();
    await eventually(() => page.getByRole('button', { name: '取消' }).isVisible()).toBe(false);
    expect(await group(page, '附件3 企业科协会员汇总表').innerText()).toContain('2000 人');
  });

  test('without the fonts it says so and keeps everything', async ({ site }) => {
    const { page } = site;
    await openWith(site, whole());
    await addScans(page, consent, file('同意.pdf', await scannedPdf()));
    // The browser tells on the console what this test refuses.
    site.forgive(/\/fonts\//);
    await page.context().route('**/fonts/**', (route) => route.fulfill({ status: 503, body: '' }));
    await page.getByRole('button', { name: '下载全套材料' }).click();
    await eventually(() => page.getByRole('alert').filter({ hasText: '全套材料没有做成' }).innerText()).toContain('加进来的文件都在，没有丢');
    expect(await enclosure(page, consent).innerText()).toContain('同意.pdf');
  });

  test('five thousand people make a packet too', async ({ site }) => {
    const { page } = site;
    const caseFile = whole();
    const [first] = caseFile.members;
    const members = Array.from({ length: 5000 }, (_, at) => ({ id: `p${at}`, values: { ...first?.values, phone: `139${String(10_000_000 + at)}`, name: `员${'甲乙丙丁戊己庚辛壬癸'[at % 10] ?? ''}${'子丑寅卯辰巳午未申酉'[Math.floor(at / 10) % 10] ?? ''}` } }));
    await openWith(site, { ...caseFile, members });
    const start = performance.now();
    const { files } = await downloadAll(site);
    console.log(`5,000 people: packet ${Math.round(performance.now() - start)} ms, ${Math.round(Object.values(files).reduce((sum, { length }) => sum + length, 0) / 1024)} kB`);
    expect(Object.keys(files).some((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(await page.locator('.toast').innerText()).toContain('已下载全套材料');
  });
});

function qpdfSays(bytes: Uint8Array): [number | null, string] {
  const folder = mkdtempSync(join(tmpdir(), 'packet-'));
  const name = join(folder, 'merged.pdf');
  writeFileSync(name, bytes);
  const { status, stderr } = spawnSync('qpdf', ['--check', name], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return [status, stderr];
}

describe('scans', () => {
  test.for<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['broken', '断了.pdf', async () => (await scannedPdf({ pages: 2 })).slice(0, 700), '打不开，文件不完整或已损坏'],
    ['encrypted', '加密.pdf', () => handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'], '/Root 1 0 R /Encrypt 2 0 R'), '设了密码或使用限制'],
    ['renamed', '文档.pdf', () => new Uint8Array([0x50, 0x4b, 3, 4, 5, 6]), '不是 PDF、JPG 或 PNG，像是 Word'],
  ])('a %s file is refused in words, and what was there stays', async ([, name, bytes, words], { site }) => {
    const { page } = site;
    await site.goto(path);
    await addScans(page, consent, file('好的.pdf', await scannedPdf({ pages: 2 })));
    await eventually(() => enclosure(page, consent).innerText()).toContain('共 2 页');
    await addScans(page, consent, file(name, await bytes()));
    await eventually(() => enclosure(page, consent).getByRole('alert').innerText()).toContain(`“${name}”${words}`);
    expect(await enclosure(page, consent).innerText()).toContain('好的.pdf');
    expect(await enclosure(page, consent).innerText()).toContain('加进了 1 个文件，共 2 页');
  });

  test('can be put in order and taken out, and their pages are written down for the letter', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await addScans(page, consent, file('一.png', greyPng()), file('二.pdf', await scannedPdf({ pages: 3 })));
    await eventually(() => enclosure(page, consent).locator('.scan-name').allInnerTexts()).toEqual(['一.png', '二.pdf']);
    await page.getByRole('button', { name: '上移 二.pdf' }).click();
    await eventually(() => enclosure(page, consent).locator('.scan-name').allInnerTexts()).toEqual(['二.pdf', '一.png']);
    await eventually(() => enclosure(page, consent).getByLabel('页数').inputValue()).toBe('4');
    await page.getByRole('button', { name: '删除 一.png' }).click();
    await eventually(() => enclosure(page, consent).getByLabel('页数').inputValue()).toBe('3');
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click();
    await eventually(() => enclosure(page, consent).locator('.scan-name').allInnerTexts()).toEqual(['二.pdf', '一.png']);
    expect(await enclosure(page, consent).getByLabel('页数').inputValue()).toBe('4');
  });

  test('make their enclosure ready on every screen, until they are taken out', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await addScans(page, consent, file('同意.pdf', await scannedPdf({ pages: 2 })));
    await eventually(() => enclosure(page, consent).getByRole('checkbox').isChecked()).toBe(true);
    await page.getByRole('button', { name: '删除 同意.pdf' }).click();
    await eventually(() => enclosure(page, consent).getByRole('checkbox').isChecked()).toBe(false);
    expect(await enclosure(page, consent).getByLabel('页数').inputValue()).toBe('');
  });

  test('keep the focus while they are put in order and taken out', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await addScans(page, consent, file('一.png', greyPng()), file('二.png', greyPng()));
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    const button = (name: string): Locator => page.getByRole('button', { name });
    await eventually(() => enclosure(page, consent).locator('.scan-name').count()).toBe(2);
    await press('下移 一.png');
    await eventually(() => isFocused(button('下移 一.png'))).toBe(true);
    await press('删除 二.png');
    await eventually(() => isFocused(button('删除 一.png'))).toBe(true);
    await page.keyboard.press('Enter');
    await eventually(() => isFocused(page.getByLabel(`添加扫描件 ${consent}`))).toBe(true);
  });

  test('are listed without the ID number in their names', async ({ site }) => {
    const { page } = site;
    await site.goto(path);
    await addScans(page, consent, file(`张三${inventedIdNumber('19850312', '124')}.png`, greyPng()));
    await eventually(() => enclosure(page, consent).locator('.scan-name').allInnerTexts()).toEqual(['张三.png']);
  });
});
