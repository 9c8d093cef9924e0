import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../end-to-end/chromium.ts';
import { secondSiteFolder, siteFolder } from '../end-to-end/harness.ts';
import { filesIn, readPage, readPages } from './built-pages.ts';
import { addressFaults, textFaults } from './text-addresses.ts';
import { pageFaults } from './page-faults.ts';

let parser: Page;
let close: () => Promise<void>;
beforeAll(async () => {
  const browser = await launchChromium('http://127.0.0.1:9');
  parser = await browser.newPage();
  close = () => browser.close();
});
afterAll(() => close());

describe.each([
  ['the built site', siteFolder],
  ['the site of the second notice', secondSiteFolder],
])('%s', (_name, folder) => {
  test('every page has language, title, one h1 and a strict CSP, and every address on it leads somewhere', async () => {
    const pages = await readPages(folder, parser);
    expect(pages.length).toBeGreaterThan(5);
    expect(pageFaults(pages, filesIn(folder))).toEqual([]);
  });

  test('no script, style sheet or page asks for anything from the root of the host or another host', () => {
    expect(addressFaults(folder)).toEqual([]);
  });

  test('no page tells an address of its own, for nobody said where the site is', async () => {
    const pages = await readPages(folder, parser);
    expect(pages.flatMap(({ canonical }) => canonical)).toEqual([]);
    expect(filesIn(folder, '.html').filter((file) => readFileSync(join(folder, file), 'utf8').includes('property="og:'))).toEqual([]);
  });

  test('the page for what is missing asks for nothing, for it is shown at any depth', async () => {
    const page = await readPage('404.html', readFileSync(join(folder, '404.html'), 'utf8'), parser);
    expect(page.addresses.filter(({ address }) => !address.startsWith('data:'))).toEqual([]);
    expect(page.inline.map(({ kind }) => kind)).toEqual(['style']);
  });
});

test('the site of the second notice has its own guide', () => {
  expect(filesIn(secondSiteFolder, 'index.html').filter((file) => file.startsWith('guide/'))).toEqual(['guide/form-a/index.html', 'guide/index.html', 'guide/register/index.html']);
});

test('the site of the second notice says nothing of the first one', () => {
  const pages = filesIn(secondSiteFolder, '.html').map((file) => ({ file, text: readFileSync(join(secondSiteFolder, file), 'utf8') }));
  const words = /科协|附件[123一二三]|主席|秘书长|河南/g;
  expect(pages.flatMap(({ file, text }) => Array.from(text.matchAll(words), ([found]) => `${file}: ${found}`))).toEqual([]);
});

describe('a faulty page is noticed', () => {
  const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'">`;
  const whole = (head: string, body: string, lang = 'zh-CN'): string => `<!doctype html><html lang="${lang}"><head><title>页</title>${head}</head><body><h1 id="top">页</h1>${body}</body></html>`;

  async function faultsOf(html: string, file = 'notice/index.html'): Promise<string[]> {
    const pages = [await readPage(file, html, parser), await readPage('index.html', whole(policy, ''), parser)];
    return pageFaults(pages, ['notice/index.html', 'index.html', 'main.css']).map((fault) => fault.replace(`${file}: `, ''));
  }

  test('and a sound one is not', async () => {
    const body = '<a href="../index.html">首页</a><a href="../index.html#top">上</a><a href="#top">上</a><a href="https://example.org/">外</a><link rel="stylesheet" href="../main.css"><a href="tel:0371">电话</a>';
    expect(await faultsOf(whole(policy, body))).toEqual([]);
  });

  test.each([
    ['a link from the root', '<a href="/guide/">x</a>', 'a href starts at the root of the host: /guide/'],
    ['a link to a folder, which some servers do not open', '<a href="../">x</a>', 'a href names a folder, not a file: ../'],
    ['a link to no page', '<a href="../guide/index.html">x</a>', 'a href leads nowhere: ../guide/index.html'],
    ['a link that climbs out of the site', '<a href="../../index.html">x</a>', 'a href leads nowhere: ../../index.html'],
    ['a link to no such place', '<a href="#s9">x</a>', 'a href has no such place: #s9'],
    ['a link to no such place on another page', '<a href="../index.html#s9">x</a>', 'a href has no such place: ../index.html#s9'],
    ['a picture of another host', '<img src="https://example.org/a.png">', 'img src asks another host: https://example.org/a.png'],
    ['a style attribute', '<p style="color:red">x</p>', 'the CSP refuses p style'],
    ['an inline handler', '<p onclick="x()">x</p>', 'the CSP refuses p onclick'],
    ['a script without its hash', '<script>x()</script>', 'the CSP has no hash for a script: x()'],
    ['a style without its hash', '<style>p{}</style>', 'the CSP has no hash for a style: p{}'],
    ['two h1', '<h1>x</h1>', '2 h1'],
    ['one id twice', '<p id="top">x</p>', 'id top twice'],
  ])('%s', async (_what, body, fault) => {
    expect(await faultsOf(whole(policy, body))).toEqual([fault]);
  });

  test('no language', async () => {
    expect(await faultsOf(whole(policy, '', ''))).toEqual(['lang is ""']);
  });

  test('no CSP, or one that lets scripts be made of text', async () => {
    expect(await faultsOf(whole('', ''))).toEqual(['no CSP']);
    expect(await faultsOf(whole(policy.replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"), ''))).toEqual(["script-src allows 'unsafe-eval'"]);
    expect(await faultsOf(whole(policy.replace("connect-src 'self'", "connect-src 'self' *"), ''))).toEqual(['connect-src allows *', "CSP without connect-src 'self'"]);
    expect(await faultsOf(whole(policy.replace("script-src 'self'", "script-src 'self' data: https://example.org"), ''))).toEqual(['script-src allows data:', 'script-src allows https://example.org']);
    expect(await faultsOf(whole(policy.replace("default-src 'none'", "default-src 'self'"), ''))).toEqual(["CSP without default-src 'none'"]);
  });
});

describe('an address in a file that is no page', () => {
  const tops = ['_astro', 'fonts', 'manifest.webmanifest'];

  test.each([
    ['main.css', 'a{background:url(/a.png)}', ['url(/a.png)']],
    ['main.css', 'a{background:url("https://example.org/a.png")}', ['url("https://example.org/a.png")']],
    ['main.css', '@import "b.css";', ['@import "b.css"']],
    ['main.css', `a{background:url(a.png) url("data:image/svg+xml,x")}`, []],
    ['a.js', 'import("/_astro/b.js")', ['"/_astro']],
    ['a.js', 'new Worker("/_astro/b.js")', ['"/_astro']],
    ['a.js', 'fetch("https://example.org/a")', ['https://example.org']],
    ['a.js', 'new WebSocket("wss://example.org")', ['wss://example.org']],
    ['a.js', 'import("./b.js");x="http://www.w3.org/2000/svg";y="/Subtype"', []],
    ['manifest.webmanifest', '{"start_url":"/fonts/"}', ['"/fonts']],
  ])('%s: %s', (file, text, faults) => {
    expect(textFaults(file, text, tops)).toEqual(faults);
  });
});
