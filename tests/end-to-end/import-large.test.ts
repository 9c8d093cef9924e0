import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { anyWorkbook } from '../any-workbook.ts';
import { test } from './harness.ts';
import { fileOf, ImportScreen } from './import-screen.ts';
import { RosterScreen } from './roster-screen.ts';
import { invented, rosterFile } from './rosters.ts';

// Rosters of a large enterprise: they come in whole, and nobody waits before a page that does not answer.

const csv = rosterFile('members-5000-utf8.csv');
const lines = csv.trimEnd().split(/\r?\n/).map((line) => line.split(','));

function workbook(): Uint8Array {
  const rows = lines.map((cells, at) => `<row r="${at + 1}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`);
  return anyWorkbook({ sheets: [{ rows: rows.join('') }] });
}

const folder = mkdtempSync(join(tmpdir(), 'large-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** On disk: the page has no work with it. */
function written(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Takes seconds to read, wherever. */
const huge = (): string => written('集团花名册.csv', invented(60_000).replaceAll('\t', ','));

/** Tasks of the page that took longer than 50 ms, in whole milliseconds. */
async function countLongTasks(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const list: number[] = [];
    Object.assign(window, { longTasks: list });
    new PerformanceObserver((entries) => list.push(...entries.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: 'longtask' });
  });
  return () => page.evaluate(() => JSON.stringify((window as unknown as { longTasks: number[] }).longTasks.splice(0))); // cast: put there above
}

describe('five thousand people come in whole', () => {
  for (const [name, content] of [['花名册.xlsx', workbook()], ['花名册.csv', csv]] as const) {
    test(`from ${name}`, async ({ site }) => {
      const { page } = site;
      const longTasks = await countLongTasks(page);
      const [screen, dialog] = [new RosterScreen(site), new ImportScreen(page)];
      await site.goto('/apply/members/');
      await dialog.open();
      await longTasks();
      await dialog.choose(written(name, content));
      await dialog.says(/共读到 5000 人/);
      console.log(`5,000 rows from ${name}, long tasks of the page while they are read: ${await longTasks()} ms`);
      await dialog.goThrough();
      await expect.poll(() => page.locator('.toast').innerText(), { timeout: 60_000 }).toMatch(/已导入 5000 人/);
      console.log(`and while they are imported: ${await longTasks()} ms`);
      const [head = [], first = [], last = []] = [lines[0], lines[1], lines[lines.length - 1]];
      for (const [row, cells] of [[1, first], [5000, last]] as const) {
        for (const column of ['姓名', '电话']) await screen.expectCell(row, column, cells[head.indexOf(column)] ?? '');
      }
      await expect.poll(() => dialog.workers, { timeout: 15_000 }).toBe(0);
    });
  }
});

describe('while a huge file is read', () => {
  test('the page says how far it is and answers the keyboard', async ({ site }) => {
    const { page } = site;
    const longTasks = await countLongTasks(page);
    const dialog = new ImportScreen(page);
    await site.goto('/apply/members/');
    await dialog.open();
    await longTasks();
    await dialog.choose(huge());
    await dialog.says(/“集团花名册.csv”：已读 [\d,]+ 行/);
    const early = await page.locator('.import-step:visible progress:visible').evaluate((bar: HTMLProgressElement) => bar.position);
    await page.keyboard.press('Tab');
    const answer = await page.evaluate(() => [document.activeElement?.textContent, document.activeElement?.closest('[data-import-step]')?.getAttribute('data-import-step'), document.activeElement?.getClientRects().length]);
    expect(answer).toEqual(['取消', 'busy', 1]);
    expect(early).toBeGreaterThan(0);
    await dialog.says(/已核对 [\d,]+ 行，共 60,000 行/);
    console.log(`60,000 rows, long tasks of the page while they are read: ${await longTasks()} ms`);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('it can be given up in every way, nothing is left of it, and the next file is read at once', async ({ site }) => {
    const { page } = site;
    const [screen, dialog] = [new RosterScreen(site), new ImportScreen(page)];
    await site.goto('/apply/members/');
    const ways = { 取消: () => dialog.press('取消'), Escape: () => page.keyboard.press('Escape'), 'beside the dialog': () => page.mouse.click(5, 5) };
    for (const [way, giveUp] of Object.entries(ways)) {
      await dialog.open();
      await dialog.choose(huge());
      await dialog.says(/“集团花名册.csv”：(?:已读|已核对) [\d,]+ 行/);
      expect(dialog.workers, way).toBe(1);
      await giveUp();
      await expect.poll(() => page.getByRole('dialog').count(), { timeout: 10_000, message: way }).toBe(0);
      // The browser asks a busy worker to end, and ends it two seconds later.
      await expect.poll(() => dialog.workers, { timeout: 15_000, message: way }).toBe(0);
      expect(await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), document.body.textContent])), way).not.toContain('集团花名册');
    }
    await dialog.open();
    await dialog.choose(fileOf('名单.csv', '姓名,性别\n李娜,女\n'));
    await dialog.says(/共读到 1 人/);
    await dialog.goThrough();
    await screen.expectCell(1, '姓名', '李娜');
    await screen.expectCell(2, '姓名', '');
  });
});
