import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { siteFolder, test, type Site } from '../end-to-end/harness.ts';
import { fileOf, ImportScreen } from '../end-to-end/import-screen.ts';
import type { Served } from '../end-to-end/static-server.ts';
import { RosterScreen } from '../end-to-end/roster-screen.ts';
import { firstOfThousand } from '../end-to-end/rosters.ts';
import { filesIn } from './built-pages.ts';

// Weights as they travel: text gzipped, glyph packs as they are, headers counted. kB are 1,000 bytes.

const kB = (served: readonly Served[]): number => served.reduce((sum, { wireBytes }) => sum + wireBytes, 0) / 1000;
const scripts = (served: readonly Served[]): Served[] => served.filter(({ type }) => type.startsWith('text/javascript'));

function report(what: string, served: readonly Served[]): void {
  const kinds = new Map<string, Served[]>();
  for (const one of served) kinds.set(one.type, [...(kinds.get(one.type) ?? []), one]);
  const parts = Array.from(kinds, ([type, those]) => `${type.split(';')[0]} ${kB(those).toFixed(1)} (${those.length})`);
  console.log(`${what}: ${kB(served).toFixed(1)} kB = ${parts.join(' + ')}`);
}

/** Opens a page and waits until it asks for nothing more. */
async function load(site: Site, path: string): Promise<readonly Served[]> {
  await site.goto(path);
  await site.page.waitForLoadState('networkidle');
  return [...site.server.served];
}

/** Text of every script the page loaded. */
async function codeOf(site: Site, served: readonly Served[]): Promise<string> {
  const texts = await Promise.all(scripts(served).map(async ({ path }) => (await site.context.request.get(site.at(path))).text()));
  return texts.join('\n');
}

// Words that survive minification, one or more for each library that only the desk may load.
const heavy = { Alpine: /x-data|alpine:init/, 'pdf-lib': /FlateDecode|PDFDocument/, 'sheetjs-style': /xl\/workbook\.xml|_xlnm/, docx: /word\/document\.xml/, fflate: /invalid zip data/ };

// hucre, likewise.
const readsWorkbooks = /Invalid XLSX/;

describe('what loads before a person acts', () => {
  // The guide's chapter on the roster is its longest.
  for (const path of ['/', '/notice/', '/guide/', '/guide/attachment-3/', '/privacy/', '/about/']) {
    test(`${path} stays light and loads no Alpine and no code that writes files`, async ({ site }) => {
      const served = await load(site, path);
      report(path, served);
      expect(kB(served)).toBeLessThanOrEqual(60);
      expect(kB(scripts(served))).toBeLessThanOrEqual(15);
      const code = await codeOf(site, served);
      expect(Object.entries(heavy).flatMap(([library, sign]) => (sign.test(code) ? [library] : []))).toEqual([]);
    });
  }
});

test('the signs by which those libraries are told stand in the code of the desk', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.type(1, '姓名', '王伟');
  await screen.download('PDF', '附件3');
  await screen.download('XLSX', '附件3');
  await screen.download('Word', '附件3');
  const code = await codeOf(site, [...site.server.served]);
  expect(Object.entries(heavy).flatMap(([library, sign]) => (sign.test(code) ? [] : [library]))).toEqual([]);
});

describe('what reads somebody\'s file', () => {
  test('comes with the first file, and stays light', async ({ site }) => {
    const screen = new ImportScreen(site.page);
    await load(site, '/apply/members/');
    await screen.open();
    await site.page.waitForLoadState('networkidle');
    site.server.forget();
    await screen.choose(fileOf('名单.csv', '姓名\n王伟\n'));
    await screen.says(/共读到 1 人/);
    const served = [...site.server.served];
    report('the first file', served);
    expect(kB(scripts(served))).toBeLessThanOrEqual(85);
    expect(await codeOf(site, served)).toMatch(readsWorkbooks);
  });

  test('is fetched by its worker alone, and stands in no script of a page', () => {
    const found = filesIn(siteFolder, '.js').filter((file) => readsWorkbooks.test(readFileSync(join(siteFolder, file), 'utf8')));
    expect(found.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual(['_astro/read-source']);
  });
});

describe('the first PDF from an empty cache', () => {
  for (const [people, limit] of [[14, 1100], [200, 1300]] as const) {
    test(`for ${people} people needs at most ${limit} kB, pages and fonts together`, async ({ site }) => {
      const screen = new RosterScreen(site);
      await site.goto('/apply/members/');
      await screen.paste(1, '姓名', { text: firstOfThousand(people) });
      await expect.poll(() => screen.cell(people, '姓名').count(), { timeout: 20_000 }).toBe(1);
      const { bytes } = await screen.download('PDF', '附件3');
      expect(bytes.length).toBeGreaterThan(10_000);
      const served = [...site.server.served];
      report(`first PDF for ${people} people`, served);
      expect(kB(served)).toBeLessThanOrEqual(limit);
      expect(kB(served)).toBeGreaterThan(300);
    });
  }
});
