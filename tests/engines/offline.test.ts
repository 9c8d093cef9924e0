import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFolder } from '../end-to-end/harness.ts';
import { watchOutside } from '../end-to-end/outside.ts';
import { readPdf } from '../end-to-end/read-pdf.ts';
import { serveFolder } from '../end-to-end/static-server.ts';
import { chromium88 } from './chromium-88.ts';
import { Clerk } from './clerk.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

// The same without a network.

test.for([chromium88, firefox, webkit])('after one visit the site works without its host in $name', async (engine, { skip, task, onTestFinished }) => {
  const reason = engine.reasonAbsent();
  if (reason !== undefined) {
    Object.assign(task.meta, { reason });
    skip(reason);
  }
  const [server, outside] = await Promise.all([serveFolder(siteFolder), watchOutside()]);
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  onTestFinished(async () => {
    await Promise.all([server.close(), outside.close()]);
    rmSync(downloads, { recursive: true, force: true });
  });
  const driver = await engine.start({ origin: `http://127.0.0.1:${server.port}`, proxy: outside.address, downloads, isWatched: false });
  onTestFinished(() => driver.close());
  const clerk = new Clerk(driver, downloads);
  await clerk.open('/about/');
  const line = (): Promise<string> => driver.run(() => document.querySelector('[data-offline] [data-part="words"]')?.textContent ?? '', undefined);
  await expect.poll(line, { timeout: 100_000 }).toContain('这个网站已可离线使用');
  await server.close();
  await clerk.open('/apply/members/');
  // None of them everyday characters; WebKit's driver types none beyond U+FFFF.
  await clerk.write('第 1 行 姓名', '䶮㛃堃喆');
  const pages = await readPdf((await clerk.download('下载 PDF 附件3')).bytes);
  expect(pages[0]?.table[1]?.[1]).toBe('䶮㛃堃喆');
  expect(driver.troubles).toEqual([]);
});
