import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CopiedGrid } from '../../src/core/intake/clipboard-source.ts';
import { launchChromium } from './chromium.ts';

// What becomes of copied HTML in a browser, which alone knows how to read it.

let browser: Browser;
let page: Page;
const script = ts.transpileModule(readFileSync('src/browser/clipboard/html-table.ts', 'utf8'), { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 } }).outputText;

beforeAll(async () => {
  // Nothing here leaves the page: a proxy that answers nobody does.
  browser = await launchChromium('http://127.0.0.1:9');
  page = await browser.newPage();
});

afterAll(() => browser.close());

const address = `data:text/javascript,${encodeURIComponent(script)}`;
const table = async (html: string): Promise<CopiedGrid | null> =>
  JSON.parse(await page.evaluate<string>(`import(${JSON.stringify(address)}).then(({ htmlTable }) => JSON.stringify(htmlTable(${JSON.stringify(html)})))`)) as CopiedGrid | null; // cast: what the function returns

test('joined cells are told by their places', async () => {
  const html = '<table><tr><td colspan=3>名册</td></tr><tr><td rowspan="2">一部</td><td>甲一</td><td>男</td></tr><tr><td>乙二</td><td>女</td></tr></table>';
  expect(await table(html)).toEqual({
    cells: [['名册', '', ''], ['一部', '甲一', '男'], ['', '乙二', '女']],
    merges: [
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
    ],
  });
});

test('tables in parts are one, with their joined cells moved down', async () => {
  const part = (name: string): string => `<table><tr><td colspan=2>${name}</td></tr><tr><td>甲</td><td>乙</td></tr></table>`;
  expect(await table(`${part('一')}<p>其他</p>${part('二')}`)).toEqual({
    cells: [['一', ''], ['甲', '乙'], ['二', ''], ['甲', '乙']],
    merges: [
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 },
      { firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 1 },
    ],
  });
});

test('what WPS put on the clipboard comes in whole', async () => {
  const copied = await table(readFileSync('tests/fixtures/rosters/clipboard-wps-table.html', 'utf8'));
  expect(copied?.merges).toEqual([]);
  expect(copied?.cells).toHaveLength(19);
  expect(copied?.cells[2]?.[7]).toBe('技术中心主任\n兼总工程师办公室主任');
});

test('text without a table is none', async () => {
  expect(await table('<p>名册见下</p>')).toBeNull();
});
