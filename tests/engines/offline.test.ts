import { expect, test } from 'vitest';
import { readPdf } from '../end-to-end/read-pdf.ts';
import { chromium88 } from './chromium-88.ts';
import { firefox } from './firefox.ts';
import { visit } from './visit.ts';
import { webkit } from './webkit.ts';

// The same without a network.

test.for([chromium88, firefox, webkit])('after one visit the site works without its host in $name', async (engine, context) => {
  const { clerk, driver, server } = await visit(engine, context, { isWatched: false });
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
