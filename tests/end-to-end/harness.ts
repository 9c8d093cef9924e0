import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect, test as plainTest } from 'vitest';
import { launchChromium } from './chromium.ts';
import { watchOutside } from './outside.ts';
import { fileAddress } from '../../src/core/text/file-address.ts';
import { serveFolder, type Hosting, type StaticServer } from './static-server.ts';

const top = resolve(import.meta.dirname, '../..');

/** The built site, and the one built from the invented second notice. `npm test` builds both. */
export const siteFolder = resolve(top, process.env['SITE_DIR'] ?? 'dist');
export const secondSiteFolder = resolve(top, process.env['SECOND_SITE_DIR'] ?? '.cache/second-dist');

export interface Site {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: StaticServer;
  /** What must not happen: messages on the console, errors, CSP violations, requests to another origin. Not empty: the test is red. */
  readonly troubles: readonly string[];
  /** Absolute address of a page of the site: `/notice/`. */
  at(path: string): string;
  goto(path: string): Promise<void>;
  /** Puts it on the clipboard, as another program does. */
  copy(data: Copied): Promise<void>;
  /** Does something that ends in a download. */
  download(act: () => Promise<unknown>): Promise<Download>;
  /** Counts a trouble as none that the test itself makes, whenever it is told. */
  forgive(trouble: RegExp): void;
  close(): Promise<void>;
}

export interface Copied {
  readonly text: string;
  readonly html?: string;
}

export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface SiteOptions extends Hosting {
  readonly folder?: string;
  /** `intranet.test` is a plain-http origin without the powers of localhost. */
  readonly host?: '127.0.0.1' | 'intranet.test';
  /** Whether the site may keep itself for times without a network. Where it may not, each file is asked for as a test expects. */
  readonly keepsItself?: boolean;
}

/** Serves the built site and opens a fresh browser on it: empty cache, empty storage. */
export async function openSite({ folder = siteFolder, base = '/', opensFolders = true, host = '127.0.0.1', keepsItself = false }: SiteOptions = {}): Promise<Site> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: npm test builds it first, npm run build does too`);
  const [server, outside] = await Promise.all([serveFolder(folder, { base, opensFolders }), watchOutside()]);
  const browser = await launchChromium(outside.address);
  const origin = `http://${host}:${server.port}`;
  const at = (path: string): string => encodeURI(origin + base) + (opensFolders ? path : fileAddress(path)).replace(/^\//, '');
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  context.setDefaultTimeout(15_000);
  if (!keepsItself) await context.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const troubles: string[] = [];
  const forgiven: RegExp[] = [];
  await watch(context, origin, troubles);
  const page = await context.newPage();
  return {
    page,
    context,
    server,
    get troubles() {
      return troubles.filter((trouble) => !forgiven.some((pattern) => pattern.test(trouble)));
    },
    forgive: (trouble) => void forgiven.push(trouble),
    at,
    goto: async (path) => {
      const response = await page.goto(at(path), { waitUntil: 'load' });
      expect(response?.status() ?? 304, `status of ${path}`).toBeLessThan(400);
    },
    copy: (data) => copyElsewhere(browser, data),
    download: (act) => downloadOf(page, act),
    close: async () => {
      await closeAll(browser, server);
      troubles.push(...outside.asked.map((address) => `asked another host: ${address}`));
      await outside.close();
    },
  };
}

/** That page of the site where no script runs; it goes with the browser. */
export async function pageWithoutScripts(site: Site, path: string): Promise<Page> {
  const context = await site.context.browser()?.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  if (!context) throw new Error('The browser is gone');
  const page = await context.newPage();
  await page.goto(site.at(path));
  return page;
}

/** A test with a fresh `site`; red at its end when anything in `troubles` happened. */
export const test = plainTest.extend<{ options: SiteOptions; site: Site }>({
  options: [{}, { injected: true }],
  site: async ({ options }, use) => {
    const site = await openSite(options);
    await use(site);
    await site.close();
    expect(site.troubles).toEqual([]);
  },
});

async function watch(context: BrowserContext, origin: string, troubles: string[]): Promise<void> {
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^(https?|wss?|ftp):$/.test(protocol) && asked !== origin) troubles.push(`asked another origin: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => troubles.push(`uncaught: ${String(error.error())}`));
  await context.exposeBinding('reportViolation', (_source, text: string) => void troubles.push(`CSP: ${text}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void }).reportViolation; // put there by exposeBinding
      report(`${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
}

/** Copies in a page of its own that nobody watches: Chromium parses the HTML where it is copied, and a strict page would object. */
async function copyElsewhere(browser: Browser, data: Copied): Promise<void> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>copied from</title>' }));
  const page = await context.newPage();
  await page.goto('http://127.0.0.1/');
  await page.evaluate(async ({ html, text }) => {
    const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }), ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }) };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  }, data);
  await context.close();
}

async function downloadOf(page: Page, act: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function closeAll(browser: Browser, server: StaticServer): Promise<void> {
  await browser.close();
  await server.close();
}
