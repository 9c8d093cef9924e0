import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from '../end-to-end/chromium.ts';
import { isComplaint, isOutside, patiently, type Driver, type Engine } from './engine.ts';

export const currentChromium: Engine = {
  name: 'current Chromium',
  reasonAbsent: () => undefined,
  start: async ({ origin, proxy, downloads }): Promise<Driver> => {
    const browser = await launchChromium(proxy);
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    const troubles: string[] = [];
    context.on('console', (message) => {
      if (isComplaint(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => troubles.push(`uncaught: ${String(error.error())}`));
    context.on('request', (request) => {
      if (isOutside(request.url(), origin)) troubles.push(`asked another origin: ${request.url()}`);
    });
    page.on('download', (download) => {
      const file = join(downloads, download.suggestedFilename());
      download.saveAs(`${file}.part`).then(() => rename(`${file}.part`, file)).catch((error: unknown) => troubles.push(`download: ${String(error)}`));
    });
    return {
      version: `Chromium ${browser.version()}`,
      troubles,
      goto: (path) => page.goto(origin + path),
      reload: () => page.reload(),
      // cast: playwright's own type tells functions from their handles; both sides here are JSON
      run: (act, given) => page.evaluate(act as (given: unknown) => never, given),
      click: ({ x, y }) => page.mouse.click(x, y),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press({ Tab: 'Tab', copy: 'Control+C', paste: 'Control+V' }[key]),
      chooseFile: (selector, file) => page.setInputFiles(selector, file),
      close: () => patiently(browser.close()),
    };
  },
};
