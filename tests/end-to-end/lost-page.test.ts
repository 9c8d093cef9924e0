import { expect } from 'vitest';
import { test } from './harness.ts';

// The page for what is missing, as hosts show it: under any address, however deep.
test.override({ options: { base: '/a/b/' } });

test('a wrong address, however deep, is answered with words and asks for no other file', async ({ site }) => {
  const { page } = site;
  // The browser itself notes on the console that the page is missing.
  site.forgive(/status of 404/);
  for (const [theme, ground] of [['light', 'rgb(243, 242, 238)'], ['dark', 'rgb(17, 18, 20)']] as const) {
    await page.emulateMedia({ colorScheme: theme });
    site.server.forget();
    const response = await page.goto(site.at(`/notice/no/such/page/${theme}/`));
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('没有这一页');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(ground);
    expect(await page.getByRole('listitem').count()).toBe(2);
    expect(site.server.served.map(({ status }) => status)).toEqual([404]);
  }
});
