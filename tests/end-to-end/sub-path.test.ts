import { expect } from 'vitest';
import { test } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet, tableOf } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';
import { membersHead } from './rosters.ts';

// As an enterprise's intranet serves it: plain http, a host name without the powers of localhost, not at the root.
test.override({ options: { base: '/a/b/', host: 'intranet.test' } });

test('everything works under a sub-path of a plain-http host', async ({ site }) => {
  expect(await site.page.evaluate(() => window.isSecureContext)).toBe(false);
  await site.goto('/');
  const start = site.at('/');
  for (const address of await site.page.$$eval('a[href]', (links) => links.map((link) => (link as HTMLAnchorElement).href))) { // cast: selected as links
    if (new URL(address).host === new URL(start).host) expect(address.startsWith(start), address).toBe(true);
  }
  await site.goto('/apply/members/');
  const screen = new RosterScreen(site);
  await screen.typeRow(1, { 姓名: '姜㛃', 性别: '男', 出生年月: '1999.09' });
  const pages = await readPdf((await screen.download('PDF', '附件3')).bytes);
  expect(pages.map((page) => page.table[1]?.slice(0, 4))).toEqual([['1', '姜㛃', '男', '1999.09']]);
  const sheet = tableOf(await readSheet((await screen.download('XLSX', '附件3')).bytes), membersHead);
  expect(sheet[0]?.slice(0, 4)).toEqual(['#1', '姜㛃', '男', '1999.09']);
  expect(site.server.served.filter(({ status }) => status >= 400)).toEqual([]);
});
