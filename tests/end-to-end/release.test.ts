import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packSite } from '../../scripts/release/pack-site.ts';
import { openSite, siteFolder } from './harness.ts';
import { readPdf } from './read-pdf.ts';
import { RosterScreen } from './roster-screen.ts';

test('what comes out of site.zip works from a plain-http host under a sub-path', async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, bytes] of Object.entries(unzipSync(packSite({ folder: siteFolder, maker: 'site 1.2.3', licence: 'MIT' })))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const site = await openSite({ folder: join(folder, 'site'), base: '/kexie/', host: 'intranet.test', opensFolders: false });
  await site.goto('/');
  await site.page.getByRole('link', { name: '办理台' }).first().click();
  await site.page.getByRole('link', { name: /^附件3/ }).first().click();
  const screen = new RosterScreen(site);
  await screen.typeRow(1, { 姓名: '姜㛃', 性别: '男' });
  const pages = await readPdf((await screen.download('PDF', '附件3')).bytes);
  expect(pages[0]?.table[1]?.slice(0, 3)).toEqual(['1', '姜㛃', '男']);
  await site.close();
  expect(site.troubles).toEqual([]);
});
