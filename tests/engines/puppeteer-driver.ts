import type { ChildProcess } from 'node:child_process';
import { isComplaint, isOutside, patiently, type Driver } from './engine.ts';

// Chromium 88 needs an old puppeteer-core, Firefox a new one: the little that both have alike. Each is installed apart, so its own types are not here.

export interface Puppeteer {
  launch(options: object): Promise<PuppeteerBrowser>;
}
export interface PuppeteerBrowser {
  version(): Promise<string>;
  newPage(): Promise<PuppeteerPage>;
  process(): ChildProcess | null;
  close(): Promise<void>;
}
export interface PuppeteerPage {
  goto(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<Given, Result>(act: (given: Given) => Result, given: Given): Promise<Result>;
  $(selector: string): Promise<{ uploadFile(...files: readonly string[]): Promise<void> } | null>;
  on(event: string, listener: (it: PuppeteerEvent) => void): void;
  readonly mouse: { click(x: number, y: number): Promise<void> };
  readonly keyboard: { type(text: string): Promise<void>; press(key: string): Promise<void>; down(key: string): Promise<void>; up(key: string): Promise<void> };
}
interface PuppeteerEvent {
  type?(): string;
  text?(): string;
  url?(): string;
  message?: string;
}

/** `isNoise` names what the engine itself says on the console whoever wrote the page. */
export async function driverOf(browser: PuppeteerBrowser, page: PuppeteerPage, origin: string, isNoise: (text: string) => boolean = () => false): Promise<Driver> {
  const troubles: string[] = [];
  page.on('console', (message) => {
    const text = message.text?.() ?? '';
    if (isComplaint(message.type?.()) && !isNoise(text)) troubles.push(`console ${message.type?.()}: ${text}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const address = request.url?.() ?? '';
    if (isOutside(address, origin)) troubles.push(`asked another origin: ${address}`);
  });
  return {
    version: await browser.version(),
    troubles,
    goto: (path) => page.goto(origin + path),
    reload: () => page.reload(),
    run: (act, given) => page.evaluate(act, given),
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: async (key) => {
      if (key === 'Tab') return page.keyboard.press('Tab');
      await page.keyboard.down('Control');
      await page.keyboard.press(key === 'copy' ? 'c' : 'v');
      await page.keyboard.up('Control');
    },
    chooseFile: async (selector, file) => {
      const input = await page.$(selector);
      if (input === null) throw new Error(`Nothing is ${selector}`);
      await input.uploadFile(file);
    },
    close: () => closeOrKill(browser),
  };
}

async function closeOrKill(browser: PuppeteerBrowser): Promise<void> {
  const child = browser.process();
  await patiently(browser.close());
  child?.kill('SIGKILL');
}
