import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { greyPng, handMadePdf, scannedPdf, twoToneJpeg } from '../scan-fixtures.ts';
import { inventedIdNumber } from '../invented-id-number.ts';
import { caseOf, templates } from '../whole-cases.ts';
import { secondSiteFolder, type Site, test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { invented } from './rosters.ts';
import { RosterScreen } from './roster-screen.ts';

const path = '/apply/check/';
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;

/** Waits for what a worker, or a library that loads first, brings about. */
const eventually = (seen: () => Promise<unknown>) => expect.poll(seen, { timeout: 15_000 });
const verdict = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();
const group = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const enclosure = (page: Page, name: string): Locator => page.getByRole('group', { name });
const charter = '《企业科学技术协会章程》草案';
const consent = '企业党组织或管理层同意成立企业科协的文件';

/** Opens the page with that case in the tab. */
async function openWith(site: Site, caseFile: CaseFile): Promise<void> {
  await site.goto('/about/');
  await site.page.evaluate((text) => sessionStorage.setItem('qikexie-case', text), JSON.stringify(caseFile));
  await site.goto(path);
}

const file = (name: string, bytes: Uint8Array): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

async function addScans(page: Page, name: string, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  await page.getByLabel(`添加扫描件 ${name}`).setInputFiles([...files]);
}

/** A whole case with nothing wrong, and one with some of it taken away. */
const whole = (): CaseFile => {
  const caseFile = caseOf('yanling-nursery');
  const ready = { ready: true, pages: '3', note: '' };
  return { ...caseFile, enclosures: { charter: ready, consent: ready } };
};
const withTrouble = (): CaseFile => {
  const caseFile = whole();
  const members = caseFile.members.map((member, at) => (at === 8 ? { ...member, values: { ...member.values, phone: '1350000009' } } : member));
  return { ...caseFile, members, enterprise: { ...caseFile.enterprise, facts: { ...caseFile.enterprise.facts, 'meeting-date': '' } }, enclosures: {}, letters: { ...caseFile.letters, charter: {} } };
};

/** Titles of the letters that are begun and not handed in: scans take their place, or nobody asks for them. */
const besides = (templates.letters ?? []).filter(({ id }) => !['application', 'report'].includes(id) && whole().letters[id]).map(({ title }) => title);

async function downloadAll(site: Site): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const { name, bytes } = await site.download(() => site.page.getByRole('button', { name: '下载全套材料' }).click());
  return { name, files: unzipSync(bytes) };
}

async function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

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
    await page.waitForURL(/\/apply\/members\/#row=/);
    const cell = new RosterScreen(site).cell(9, '电话');
    await eventually(() => isFocused(cell)).toBe(true);
    await cell.fill('13500000009');
    await page.keyboard.press('Tab');
    await page.goBack();
    await eventually(() => group(page, '附件3 企业科协会员汇总表').innerText()).toContain('没有发现问题');
    await group(page, '企业信息').getByRole('link', { name: /成立大会的日期/ }).click();
    await page.waitForURL(/\/apply\/enterprise\/#fact-meeting-date/);
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
    await page.waitForURL(/steps\/#a1-1-2/);
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
