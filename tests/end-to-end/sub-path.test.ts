import { describe, expect } from 'vitest';
import { test, type Site, type SiteOptions } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet, tableOf } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';
import { membersHead } from './rosters.ts';

// One build, whatever the host: plain http under a name without the powers of localhost, not at the root, folders closed.

const hosts: readonly (readonly [string, SiteOptions])[] = [
  ['under a sub-path of a plain-http host', { base: '/a/b/', host: 'intranet.test' }],
  ['from a server that answers for files alone', { opensFolders: false }],
  ['under a sub-path with Chinese and spaces, from a plain-http host that answers for files alone', { base: '/科协 指南/', host: 'intranet.test', opensFolders: false }],
];

/** Addresses of the links of the page that lead to this host and out of the site. */
async function strayLinks(site: Site): Promise<string[]> {
  const start = site.at('/').replace(/index\.html$/, '');
  const addresses = await site.page.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).href)); // cast: selected as links
  return addresses.filter((address) => new URL(address).host === new URL(start).host && !address.startsWith(start));
}

describe.each(hosts)('everything works %s', (_name, options) => {
  test.override({ options });

  test('what is typed in comes out of both files', async ({ site }) => {
    await site.goto('/');
    expect(await strayLinks(site)).toEqual([]);
    await site.goto('/apply/members/');
    const screen = new RosterScreen(site);
    await screen.typeRow(1, { 姓名: '姜㛃', 性别: '男', 出生年月: '1999.09' });
    const pages = await readPdf((await screen.download('PDF', '附件3')).bytes);
    expect(pages.map((page) => page.table[1]?.slice(0, 4))).toEqual([['1', '姜㛃', '男', '1999.09']]);
    const sheet = tableOf(await readSheet((await screen.download('XLSX', '附件3')).bytes), membersHead);
    expect(sheet[0]?.slice(0, 4)).toEqual(['#1', '姜㛃', '男', '1999.09']);
    expect(site.server.served.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test('one gets from page to page by clicking, by the links that scripts make too', async ({ site }) => {
    const { page } = site;
    const screen = new RosterScreen(site);
    await site.goto('/');
    await page.getByRole('link', { name: '办理台' }).first().click();
    await page.getByRole('link', { name: /^附件3/ }).first().click();
    await screen.typeRow(1, { 姓名: '王伟', 电话: '123' });
    const [beside] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^说明/ }).first().click()]);
    await beside.waitForLoadState();
    expect(await beside.locator('h1').innerText()).toBe('有一格没有填');
    await beside.getByRole('main').getByRole('link', { name: '问题说明' }).click();
    await beside.getByRole('heading', { level: 1, name: '问题说明' }).waitFor();
    await page.getByRole('navigation', { name: '办理', exact: true }).getByRole('link', { name: '办理台' }).click();
    await page.getByRole('link', { name: '去改附件3' }).click();
    await screen.expectCell(1, '姓名', '王伟');
    await page.getByRole('link', { name: /体检与下载/ }).click();
    await page.getByRole('link', { name: /^去改/ }).first().click();
    await screen.expectCell(1, '姓名', '王伟');
    await page.locator('.brand').click();
    await page.getByRole('link', { name: '接着办' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await strayLinks(site)).toEqual([]);
    expect(site.server.served.filter(({ status }) => status >= 400)).toEqual([]);
  });
});
