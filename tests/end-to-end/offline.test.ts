import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { listOfflineFiles } from '../../src/build/offline/site-files.ts';
import { downloadAll, eventually } from './check-screen.ts';
import { siteFolder, test, type Site, type SiteOptions } from './harness.ts';
import { ImportDesk, typedFile } from './import-desk.ts';
import { ownSite } from './next-version.ts';
import { readPdf } from './read-pdf.ts';

// The site without a network, and what comes before and after.

const line = (page: Page): Promise<string> => page.locator('[data-offline] [data-part="words"]').innerText();
const bar = (page: Page) => page.getByRole('region', { name: '新版本' });
const update = (page: Page) => page.getByRole('button', { name: '更新', exact: true });
const version = (page: Page): Promise<string> => page.locator('footer .version').innerText();

/** Waits on the page about the site until the whole of it is kept. */
async function keepAll(site: Site): Promise<void> {
  await site.goto('/about/');
  await expect.poll(() => line(site.page), { timeout: 100_000 }).toMatch(/^这个网站已可离线使用，共存了 \d+\.\d MB。$/);
}

interface Kept {
  readonly workers: number;
  /** How many files each cache holds. */
  readonly files: readonly number[];
}

function kept(page: Page): Promise<Kept> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    files: await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length)),
  }));
}

describe.each<[string, SiteOptions]>([
  ['at the root', { keepsItself: true }],
  ['under a sub-path of a host that answers for files alone', { keepsItself: true, base: '/a/b/', opensFolders: false }],
])('after one visit, %s', (_where, options) => {
  test.override({ options });

  test('everything works when the host is gone: every page and file, typing, importing, rare characters, the whole packet', async ({ site }) => {
    await keepAll(site);
    await site.server.close();
    expect(await filesAmiss(site)).toEqual([]);
    await openPages(site);
    await workThrough(site);
  });
});

/** Words for every file of the site that does not come as it was built. */
function filesAmiss(site: Site): Promise<string[]> {
  const { first, rest } = listOfflineFiles(siteFolder);
  const files = [...first, ...rest].map(([path, , bytes]) => ({ address: new URL(path, site.at('/')).href, bytes }));
  return site.page.evaluate(async (all) => {
    const faults: string[] = [];
    for (const { address, bytes } of all) {
      const found = await fetch(address).then(async (response) => (response.ok ? (await response.arrayBuffer()).byteLength : response.status), () => 0);
      if (found !== bytes) faults.push(`${address}: ${found} instead of ${bytes}`);
    }
    return faults;
  }, files);
}

/** By every kind of address; one that leads nowhere too. */
async function openPages(site: Site): Promise<void> {
  const { page } = site;
  const root = site.at('/').replace(/index\.html$/, '');
  for (const address of ['notice/', 'notice/index.html', 'notice', 'notice/?from=home#s3-2', 'notice?from=home']) {
    await page.goto(root + address);
    expect(await page.locator('h1').first().innerText(), address).toContain('企业科');
  }
  site.forgive(/status of 404/);
  const lost = await page.goto(`${root}notice/nowhere/`);
  expect([lost?.status(), await page.locator('h1').innerText()]).toEqual([404, '没有这一页']);
}

async function workThrough(site: Site): Promise<void> {
  const { page } = site;
  const desk = new ImportDesk(site);
  await desk.read(typedFile('名册.csv', '姓名,性别,出生年月', '王伟,男,1985.06', '李娜,女,1990.01'));
  await desk.importAll();
  await desk.expectCell(2, '姓名', '李娜');
  await desk.typeRow(3, { 姓名: '䶮𬱖㛃堃喆', 性别: '女', 职务: '首席科学家' });
  const names = (await readPdf((await desk.download('PDF', '附件3')).bytes)).flatMap(({ table }) => table.slice(1, 4)).map(([, name]) => name);
  expect(names).toEqual(['王伟', '李娜', '䶮𬱖㛃堃喆']);
  await page.getByRole('link', { name: /体检与下载/ }).first().click();
  await page.waitForURL(/\/apply\/check\//);
  const { files } = await downloadAll(site);
  expect(Object.keys(files).filter((name) => name.includes('附件3')).map((name) => name.slice(-4)).sort()).toEqual(['.pdf', 'docx', 'xlsx']);
}

describe('a new version', () => {
  const own = ownSite();
  beforeAll(() => own.fill());
  afterAll(() => own.remove());
  test.override({ options: { keepsItself: true, folder: own.folder } });

  test('is offered, never forced, and taken in all tabs at once without losing what is being typed', async ({ site }) => {
    const { page } = site;
    own.publish('一');
    await keepAll(site);
    const desk = new ImportDesk(site);
    await site.goto('/apply/members/');
    await desk.typeRow(1, { 姓名: '王伟' });
    await desk.button('保存在这台电脑').click();
    await eventually(() => page.locator('[data-saving]').innerText()).toMatch(/已保存在这台电脑/);
    own.publish('二');
    const other = await site.context.newPage();
    await other.goto(site.at('/notice/'));
    await bar(other).waitFor();
    await bar(page).waitFor();
    await other.reload();
    expect([await version(page), await version(other)]).toEqual(['版本 一', '版本 一']);

    // A dialog somebody works in would be lost.
    await desk.button('导入名册').click();
    await update(other).click();
    await eventually(() => bar(other).innerText()).toContain('那边办完，再按更新');
    await page.keyboard.press('Escape');
    await desk.cell(1, '职务').click();
    await page.keyboard.type('工艺员');
    await update(other).click();
    await eventually(() => version(other)).toBe('版本 二');
    await eventually(() => version(page)).toBe('版本 二');
    await desk.expectCell(1, '姓名', '王伟');
    await desk.expectCell(1, '职务', '工艺员');
    expect([await bar(page).count(), await bar(other).count()]).toEqual([0, 0]);

    // What only the old version had is gone, the new one is there as a whole.
    await keepAll(site);
    const { first, rest } = listOfflineFiles(own.folder);
    const { workers, files } = await kept(page);
    expect([workers, files]).toEqual([1, [first.length + rest.length]]);
  });

  test('that a host has only half of is not taken, and the next visit gets it', async ({ site }) => {
    const { page } = site;
    own.publish('三');
    await keepAll(site);
    own.publish('四');
    const half = join(own.folder, 'notice/index.html');
    const text = readFileSync(half, 'utf8');
    writeFileSync(half, text.replace('版本 四', '版本 三'));
    const desk = new ImportDesk(site);
    await site.goto('/apply/members/');
    await desk.cell(1, '姓名').click();
    await page.keyboard.type('李娜');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await eventually(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null)).toBe(true);
    expect([await version(page), await bar(page).count()]).toEqual(['版本 三', 0]);
    writeFileSync(half, text);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await bar(page).waitFor();
    await update(page).click();
    await eventually(() => version(page)).toBe('版本 四');
    await desk.expectCell(1, '姓名', '李娜');
  });
});

describe('what is kept only when wanted', () => {
  test.override({ options: { keepsItself: true } });

  test('on a line that costs, rare glyphs wait to be asked for', async ({ site }) => {
    const { page } = site;
    await site.context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } }));
    await site.goto('/about/');
    await expect.poll(() => line(page), { timeout: 60_000 }).toMatch(/还有 2\d\.\d MB 没有存/);
    expect(site.server.served.filter(({ path }) => /fonts\/.*-(?!00-)\d\d-/.test(path))).toEqual([]);
    await page.getByRole('button', { name: '现在存全' }).click();
    await expect.poll(() => line(page), { timeout: 60_000 }).toContain('这个网站已可离线使用');
    expect(await page.getByRole('button', { name: '现在存全' }).isVisible()).toBe(false);
  });

  test('who wants nothing saved on a shared computer has nothing kept, and what was kept is taken away', async ({ site }) => {
    const { page } = site;
    await keepAll(site);
    const other = await site.context.newPage();
    await other.goto(site.at('/notice/'));
    await site.goto('/apply/members/');
    await page.getByRole('button', { name: '公用电脑，不保存' }).first().click();
    const nothing = { workers: 0, files: [] };
    await eventually(() => kept(page)).toEqual(nothing);
    await site.goto('/about/');
    await eventually(() => line(page)).toContain('选了“公用电脑，不保存”');
    // A tab that was open then keeps nothing either.
    await other.goto(site.at('/about/'));
    await eventually(() => line(other)).toContain('已经清除');
    expect(await kept(page)).toEqual(nothing);
  });
});

describe('after 清除本机数据', () => {
  test.override({ options: { keepsItself: true } });

  test('worker and files are gone, and the tab keeps nothing more', async ({ site }) => {
    const { page } = site;
    await keepAll(site);
    await site.goto('/apply/');
    await page.getByRole('button', { name: '清除本机数据' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^清除|^全部清除/ }).click();
    await page.waitForURL(/privacy\/index\.html#cleared$/);
    expect(await kept(page)).toEqual({ workers: 0, files: [] });
    await site.goto('/about/');
    await eventually(() => line(page)).toContain('已经清除');
    expect(await kept(page)).toEqual({ workers: 0, files: [] });
  });
});

describe('on plain http', () => {
  test.override({ options: { keepsItself: true, host: 'intranet.test' } });

  test('nothing is asked for and nothing said, but on the page about the site', async ({ site }) => {
    await site.goto('/about/');
    expect(await line(site.page)).toContain('网址不是 https');
    await site.page.waitForLoadState('networkidle');
    expect(site.server.served.filter(({ path }) => path.includes('offline.js'))).toEqual([]);
  });
});
