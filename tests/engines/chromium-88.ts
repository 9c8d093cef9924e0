import { launchChromium88, reasonChromium88IsAbsent } from '../end-to-end/chromium-88.ts';
import type { Engine } from './engine.ts';
import { driverOf, type PuppeteerBrowser, type PuppeteerPage } from './puppeteer-driver.ts';

/** The oldest browser the site runs in. */
export const chromium88: Engine = {
  name: 'Chromium 88',
  reasonAbsent: reasonChromium88IsAbsent,
  start: async ({ origin, proxy, downloads }) => {
    const browser = await launchChromium88<OldBrowser>(proxy, { defaultViewport: { width: 1440, height: 900 } });
    const page = await browser.newPage();
    await (await page.target().createCDPSession()).send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    // Alpine looks at every global once, to know which it must refuse; the old browser grumbles about one of its own.
    return driverOf(browser, page, origin, (text) => text.startsWith("'window.webkitStorageInfo' is deprecated"));
  },
};

interface OldBrowser extends PuppeteerBrowser {
  newPage(): Promise<OldPage>;
}

interface OldPage extends PuppeteerPage {
  target(): { createCDPSession(): Promise<{ send(method: string, params: object): Promise<unknown> }> };
}
