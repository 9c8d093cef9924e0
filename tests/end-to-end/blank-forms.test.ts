import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { test, type Download, type Site } from './harness.ts';
import { readFileSync } from 'node:fs';

// Blank forms are files of the site: they come without scripts.

async function withoutScripts(site: Site, path: string): Promise<Page> {
  const browser = site.context.browser();
  if (!browser) throw new Error('The context has no browser');
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(site.at(path));
  return page;
}

async function take(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

describe('without scripts', () => {
  test.for([
    ['/notice/', '下载 PDF 附件1', '附件1 企业科协建立一般程序及需上报材料.pdf'],
    ['/notice/', '下载 Word 附件1', '附件1 企业科协建立一般程序及需上报材料.docx'],
    ['/notice/', '下载空白表 PDF 附件2', '附件2 企业科协主席、副主席、秘书长候选人汇总表.pdf'],
    ['/notice/', '下载空白表 XLSX 附件3', '附件3 企业科协会员汇总表.xlsx'],
    ['/apply/members/', '下载空白表 XLSX 附件3', '附件3 企业科协会员汇总表.xlsx'],
    ['/apply/candidates/', '下载空白表 PDF 附件2', '附件2 企业科协主席、副主席、秘书长候选人汇总表.pdf'],
    ['/apply/candidates/', '下载空白表 Word 附件2', '附件2 企业科协主席、副主席、秘书长候选人汇总表.docx'],
  ] as const)('%s: “%s” saves %s', async ([path, link, file], { site }) => {
    const page = await withoutScripts(site, path);
    const { name, bytes } = await take(page, link);
    expect(name).toBe(file);
    expect(new TextDecoder().decode(bytes.slice(0, 5))).toContain(file.endsWith('.pdf') ? '%PDF-' : 'PK');
    await page.context().close();
  });
});
