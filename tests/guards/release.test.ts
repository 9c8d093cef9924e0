import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { packSite } from '../../scripts/release/pack-site.ts';
import { secondSiteFolder, siteFolder } from '../end-to-end/harness.ts';
import { filesIn } from './built-pages.ts';

// site.zip, as `npm run release` packs it.

const site = { folder: siteFolder, maker: 'site 1.2.3', licence: 'MIT' };
let packed: Uint8Array;
let files: Record<string, Uint8Array>;
beforeAll(() => {
  packed = packSite(site);
  files = unzipSync(packed);
});

const text = (path: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[path]);

test('the zip file holds the built site, byte for byte, and what its host wants to know', () => {
  const built = filesIn(siteFolder);
  expect(Object.keys(files).sort()).toEqual(['LICENSE.txt', 'SHA256SUMS', '部署说明.txt', ...built.map((path) => `site/${path}`)].sort());
  expect(built.filter((path) => !readFileSync(join(siteFolder, path)).equals(files[`site/${path}`] ?? new Uint8Array()))).toEqual([]);
});

test('its list tells the sum of every other file, in the form that sha256sum reads', () => {
  const listed = text('SHA256SUMS').trimEnd().split('\n').map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)?.slice(1) ?? [line, '']);
  expect(listed.map(([, path]) => path).sort()).toEqual(Object.keys(files).filter((path) => path !== 'SHA256SUMS').sort());
  expect(listed.filter(([sum, path = '']) => createHash('sha256').update(files[path] ?? '').digest('hex') !== sum)).toEqual([]);
});

test('the same site gives the same bytes', () => {
  expect(Buffer.from(packSite(site)).equals(packed)).toBe(true);
});

test('what it tells its host names the version, and only files that are there', () => {
  const words = text('部署说明.txt');
  expect(words).toContain('site 1.2.3');
  expect(words.startsWith('\ufeff')).toBe(true);
  expect(words.replaceAll('\r\n', '')).not.toContain('\n');
  const named = Array.from(words.matchAll(/\bsite\/[\w./-]+|(?<![\w/.])\w+\.html/g), ([path]) => (path.startsWith('site/') ? path : `site/${path}`));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((path) => !Object.keys(files).some((file) => file.startsWith(path)))).toEqual([]);
});

test('another notice’s site is told nothing of a chapter it does not have', () => {
  const second = unzipSync(packSite({ ...site, folder: secondSiteFolder }), { filter: ({ name }) => name === '部署说明.txt' });
  expect(new TextDecoder().decode(second['部署说明.txt'])).not.toMatch(/guide\/hosting|科协/);
});
