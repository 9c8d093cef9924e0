import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { lentFonts, unpackedChromium } from './chromium.ts';

// The oldest browser the site runs in. Its package stands apart (tests/chromium-88) and is installed for this test alone.

const home = resolve(import.meta.dirname, '../chromium-88');
const packed = join(home, 'node_modules/chrome-aws-lambda/bin');
const unpacked = join(home, 'node_modules/.cache/chromium-88-with-graphics');

const startFlags = ['--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote'];

/** The little of puppeteer-core 5.5 that the tests use. */
export interface OldPage {
  goto(url: string, options?: { waitUntil: 'load' | 'networkidle0' }): Promise<unknown>;
  evaluate<A extends unknown[], R>(run: (...given: A) => R | Promise<R>, ...given: A): Promise<R>;
  waitForFunction(run: (...given: never[]) => unknown, options: { timeout: number }, ...given: unknown[]): Promise<unknown>;
  on(event: string, listener: (it: OldEvent) => void): void;
  target(): { createCDPSession(): Promise<{ send(method: string, params: object): Promise<unknown> }> };
}
interface OldEvent {
  type?(): string;
  text?(): string;
  url?(): string;
  message?: string;
}
interface OldBrowser {
  version(): Promise<string>;
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}

export interface OldSite {
  readonly page: OldPage;
  readonly version: string;
  readonly troubles: readonly string[];
  /** Does something that ends in a download, and waits for the whole file. */
  download(act: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }>;
  close(): Promise<void>;
}

/** Why Chromium 88 cannot be had here, or undefined when it can. Installs it when it is not there yet. */
export function reasonChromium88IsAbsent(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `Chromium 88 comes for 64-bit Linux, this is ${process.platform} ${process.arch}`;
  const script = resolve(home, '../../scripts/ensure-installed.mjs');
  const install = spawnSync(process.execPath, [script, 'tests/chromium-88'], { encoding: 'utf8', timeout: 180_000 });
  if (install.status !== 0) return `Chromium 88 could not be installed: ${lastLine(install.stderr) || 'time ran out'}`;
  unpack();
  // It grumbles about graphics wherever it runs, and its exit code tells little: what counts is that it shows a page.
  const probe = spawnSync(join(unpacked, 'chromium'), [...startFlags, '--dump-dom', 'data:text/html,<p>started'], { encoding: 'utf8', env: surroundings(), timeout: 60_000 });
  if (probe.error) return `Chromium 88 does not start: ${probe.error.message}`;
  return probe.stdout.includes('<p>started') ? undefined : `Chromium 88 does not start: ${lastLine(probe.stderr)}`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

/** Starts Chromium 88; its type is the caller's view of puppeteer-core 5.5. */
export function launchChromium88<Launched = OldBrowser>(proxy: string, options: object = {}): Promise<Launched> {
  const puppeteer = createRequire(join(home, 'package.json'))('puppeteer-core') as { launch(options: object): Promise<Launched> }; // untyped here: it is no dependency of the project
  return puppeteer.launch({
    executablePath: join(unpacked, 'chromium'),
    args: [...startFlags, '--disable-background-networking', `--proxy-server=${proxy}`, '--lang=zh-CN'],
    env: surroundings(),
    ...options,
  });
}

/** Opens `url` in Chromium 88 and watches it. Requests that leave its origin, messages and errors are troubles. */
export async function openInChromium88(url: string, proxy: string): Promise<OldSite> {
  const browser = await launchChromium88(proxy);
  const page = await browser.newPage();
  const troubles: string[] = [];
  watch(page, new URL(url).origin, troubles);
  const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
  await (await page.target().createCDPSession()).send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.goto(url, { waitUntil: 'load' });
  return {
    page,
    version: await browser.version(),
    troubles,
    download: (act) => downloadInto(folder, act),
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function watch(page: OldPage, origin: string, troubles: string[]): void {
  page.on('console', (message) => {
    // Alpine looks at every global once, to know which it must refuse; the old browser grumbles about one of its own.
    if (message.text?.().startsWith("'window.webkitStorageInfo' is deprecated")) return;
    if (['error', 'warning', 'assert'].includes(message.type?.() ?? '')) troubles.push(`console ${message.type?.()}: ${message.text?.()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const asked = new URL(request.url?.() ?? 'about:blank');
    if (/^(https?|wss?):$/.test(asked.protocol) && asked.origin !== origin) troubles.push(`asked another origin: ${asked.href}`);
  });
}

async function downloadInto(folder: string, act: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }> {
  const before = new Set(readdirSync(folder));
  await act();
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((wake) => setTimeout(wake, 100))) {
    const name = readdirSync(folder).find((file) => !before.has(file) && !file.endsWith('.crdownload'));
    if (name !== undefined) return { name, bytes: new Uint8Array(readFileSync(join(folder, name))) };
  }
  throw new Error('No download within 60 s');
}

/** The package holds brotli files; one of them is the browser, the others its libraries. */
function unpack(): void {
  if (existsSync(unpacked)) return;
  const half = `${unpacked}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  for (const name of ['chromium', 'aws.tar', 'swiftshader.tar']) writeFileSync(join(half, name), brotliDecompressSync(readFileSync(join(packed, `${name}.br`))));
  // It looks for its drawing library in a folder of that name. Without it, it now and then complains without end instead of starting.
  mkdirSync(join(half, 'swiftshader'));
  spawnSync('tar', ['-xf', 'aws.tar'], { cwd: half });
  spawnSync('tar', ['-xf', 'swiftshader.tar', '-C', 'swiftshader'], { cwd: half });
  chmodSync(join(half, 'chromium'), 0o755);
  renameSync(half, unpacked);
}

function surroundings(): NodeJS.ProcessEnv {
  return { ...process.env, LD_LIBRARY_PATH: libraries(), ...lentFonts(unpackedChromium()) };
}

/** The package brings only some libraries. A bare container lacks the rest: the newer Chromium brings those, as one set. */
function libraries(): string {
  const own = join(unpacked, 'lib');
  const linked = spawnSync('ldd', [join(unpacked, 'chromium')], { encoding: 'utf8', env: { ...process.env, LD_LIBRARY_PATH: own } });
  return linked.stdout.includes('not found') ? `${join(unpackedChromium(), 'al2023/lib')}:${own}` : own;
}
