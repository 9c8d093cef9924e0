import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test, type Site } from './harness.ts';
import { fileOf, ImportScreen, rosterPath } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';

// How a file comes to the page, and what is said when it does not.

const person = '姓名,性别\n李娜,女\n';

/** Lets go of files and folders over a cell of the sheet, as the system does. */
async function drop(site: Site, paths: readonly string[]): Promise<void> {
  const box = await new RosterScreen(site).cell(1, '姓名').boundingBox();
  const session = await site.context.newCDPSession(site.page);
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data: { items: [], files: [...paths], dragOperationsMask: 1 } });
}

/** The script of the worker is not answered before `letGo`: until then nothing is read. */
async function holdWorker(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/import-worker*', async (route) => {
    await held;
    await route.continue().catch(() => undefined); // the page may want it no more
  });
  return letGo;
}

async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dropped-'));
  await act(folder).finally(() => rmSync(folder, { recursive: true }));
}

describe('what is dropped on the sheet', () => {
  test('is read when it is a file, and told for what it is when it is not', async ({ site }) => {
    const dialog = new ImportScreen(site.page);
    await site.goto('/apply/members/');
    await inFolder(async (folder) => {
      mkdirSync(join(folder, '人事处'));
      await drop(site, [join(folder, '人事处')]);
      await dialog.says(/这是一个文件夹\s+“人事处”没有导入。/);
      await site.page.keyboard.press('Escape');
      await drop(site, [rosterPath('members-gb18030.csv'), rosterPath('members-tab.txt')]);
      await dialog.says(/一次只能导入一个文件\s+拖来的有 2 个/);
      await site.page.keyboard.press('Escape');
      await drop(site, [rosterPath('members-gb18030.csv')]);
      await dialog.says(/共读到 60 人/);
    });
    await dialog.goThrough();
    await expect.poll(() => site.page.locator('.toast').innerText()).toMatch(/已导入 60 人/);
  });
});

test('an empty file is told to be empty', async ({ site }) => {
  const dialog = new ImportScreen(site.page);
  await site.goto('/apply/members/');
  await dialog.open();
  await dialog.choose(fileOf('名单.xlsx', ''));
  await dialog.says(/这个文件是空的\s+“名单.xlsx”没有导入。表里的内容没有改动。/);
});

test('a file that went away after it was chosen is told to be out of reach', async ({ site }) => {
  const dialog = new ImportScreen(site.page);
  const letGo = await holdWorker(site.page);
  await site.goto('/apply/members/');
  await dialog.open();
  await inFolder(async (folder) => {
    const path = join(folder, '名单.csv');
    writeFileSync(path, person);
    await dialog.choose(path);
    await dialog.says(/正在读取“名单.csv”/);
  });
  letGo();
  await dialog.says(/现在读不到\s+“名单.csv”没有导入。表里的内容没有改动。/);
  await dialog.choose(fileOf('名单.csv', person));
  await dialog.says(/共读到 1 人/);
});

test('a file that is not read in time is given up, and the next one is read', async ({ site }) => {
  const { page } = site;
  const dialog = new ImportScreen(page);
  await page.clock.install();
  const letGo = await holdWorker(page);
  await site.goto('/apply/members/');
  await dialog.open();
  await dialog.choose(fileOf('名单.csv', person));
  await dialog.says(/正在读取“名单.csv”/);
  await page.clock.fastForward(10_000);
  await dialog.says(/正在读取“名单.csv”/);
  await page.clock.fastForward(15_000);
  await dialog.says(/20 秒还没有读完\s+“名单.csv”没有导入。表里的内容没有改动。/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('import-file');
  letGo();
  await dialog.choose(fileOf('名单二.csv', person));
  await dialog.says(/共读到 1 人/);
});

describe('on an intranet without https', () => {
  test.override({ options: { host: 'intranet.test' } });

  test('workbooks of both kinds and a text file come in', async ({ site }) => {
    const [screen, dialog] = [new RosterScreen(site), new ImportScreen(site.page)];
    await site.goto('/apply/members/');
    expect(await site.page.evaluate(() => isSecureContext)).toBe(false);
    for (const [file, people] of [['hr-export-two-line-header.xlsx', 120], ['hr-export-1904-dates.xls', 40], ['members-gb18030.csv', 60]] as const) {
      await dialog.open();
      await dialog.choose(rosterPath(file));
      await dialog.says(new RegExp(`共读到 ${people} 人`));
      if (file.endsWith('.csv')) await dialog.goThrough();
      else await dialog.press('取消');
    }
    const last = new TextDecoder('gb18030').decode(readFileSync(rosterPath('members-gb18030.csv'))).trimEnd().split(/\r?\n/)[60]?.split(',') ?? [];
    await screen.expectCell(60, '姓名', last[1] ?? '');
  });
});
