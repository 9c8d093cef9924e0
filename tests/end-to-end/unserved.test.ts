import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';
import { siteFolder, test as siteTest } from './harness.ts';

// A site that is opened by a double click, from a folder or a share, and one whose scripts do not come.

describe('opened from a folder', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'share-')), '科协 指南');
    cpSync(siteFolder, folder, { recursive: true });
    browser = await launchChromium('http://127.0.0.1:9');
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(join(folder, '..'), { recursive: true });
  });

  const open = (path: string): Promise<unknown> => page.goto(pathToFileURL(join(folder, path)).href);

  test('the notice and the guide can be read, and one gets from page to page', async () => {
    await open('index.html');
    expect(await page.locator('.unstarted:visible').count()).toBe(0);
    expect(await page.locator('.answer:visible').count()).toBe(4);
    await page.getByRole('link', { name: '通知原文' }).first().click();
    expect(await page.locator('#s3-2').isVisible()).toBe(true);
    await page.getByRole('link', { name: '办理指南' }).first().click();
    await page.getByRole('main').getByRole('link', { name: /部署说明/ }).first().click();
    expect(await page.locator('h1').innerText()).toBe('部署说明');
  });

  test.each(['index', 'members/index', 'candidates/index', 'enterprise/index', 'steps/index', 'letters/index', 'check/index'])('apply/%s.html says that it wants a web site, and how to have one', async (name) => {
    await open(`apply/${name}.html`);
    await page.getByRole('heading', { name: '这一页要从网站打开' }).waitFor();
    expect(await page.locator('.unstarted:visible').innerText()).toContain('http.server');
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
  });
});

siteTest('a page whose scripts the host sends under a wrong type says so', async ({ site }) => {
  site.forgive(/Failed to load module script/);
  await site.context.route('**/*.js', async (route) => route.fulfill({ response: await route.fetch(), contentType: 'text/plain' }));
  await site.goto('/apply/members/');
  await site.page.getByRole('heading', { name: '这一页的程序没有取到' }).waitFor();
  expect(await site.page.locator('.desk-screen').isVisible()).toBe(false);
});
