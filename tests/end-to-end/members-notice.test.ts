import { describe, expect } from 'vitest';
import { pageWithoutScripts, secondSiteFolder, test } from './harness.ts';
import { readPdf } from './read-pdf.ts';

// What members are to be told, as a page to print and to fill in by hand.

const title = '关于登记企业科协会员个人信息的告知';

test('/privacy/ leads to it, and it comes as one sheet of A4, without scripts too', async ({ site }) => {
  const page = await pageWithoutScripts(site, '/privacy/');
  await page.getByRole('link', { name: `《${title}》` }).click();
  await page.waitForURL(/privacy\/to-members\//);
  const sheet = await page.getByRole('article', { name: title }).innerText();
  for (const words of ['各位会员：', '政治面貌', '（企业名称）', '（批准机关）', '（什么时候）', '年　　月　　日']) expect(sheet).toContain(words);
  expect(sheet).not.toContain('待填');
  const pages = await readPdf(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })));
  expect(pages.length).toBe(1);
  const printed = (pages[0]?.lines ?? []).join('').replace(/\s/g, '');
  expect(printed).toContain('三、交给谁');
  expect(printed).not.toContain('本站建议');
  expect(printed).not.toContain('隐私');
});

describe('a notice with no such letter', () => {
  test.override({ options: { folder: secondSiteFolder } });

  test('has no such page, and /privacy/ names none', async ({ site }) => {
    await site.goto('/privacy/');
    expect(await site.page.getByText('给会员的告知').count()).toBe(0);
    site.forgive(/404/);
    const response = await site.page.goto(site.at('/privacy/to-members/'));
    expect(response?.status()).toBe(404);
  });
});
