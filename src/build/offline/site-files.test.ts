import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { listOfflineFiles, workerText } from './site-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeEach(() => {
  for (const path of ['index.html', 'notice/index.html', '_astro/a.js', 'fonts/index-0a.bin', 'fonts/serif-regular-00-0a.bin', 'fonts/serif-regular-01-0a.bin', 'fonts/kai-regular-12-0b.bin', 'fonts/OFL.txt']) put(path, path);
});

const paths = (files: readonly (readonly [string, ...unknown[]])[]): string[] => files.map(([path]) => path);

test('every file is listed: what all need first, rare glyphs after it', () => {
  const { first, rest } = listOfflineFiles(folder);
  expect(paths(first)).toEqual(['_astro/a.js', 'fonts/OFL.txt', 'fonts/index-0a.bin', 'fonts/serif-regular-00-0a.bin', 'index.html', 'notice/index.html']);
  expect(paths(rest)).toEqual(['fonts/kai-regular-12-0b.bin', 'fonts/serif-regular-01-0a.bin']);
});

test('the worker and the picture for links are not', () => {
  const before = listOfflineFiles(folder);
  for (const path of ['offline.js', 'card.png']) put(path, 'x');
  expect(listOfflineFiles(folder)).toEqual(before);
});

test('a page that changes changes its hash, and no other', () => {
  const before = listOfflineFiles(folder);
  put('notice/index.html', 'anew');
  const after = listOfflineFiles(folder);
  expect(after.first.filter(([path, hash]) => !before.first.some((known) => known[0] === path && known[1] === hash)).map(([path, , bytes]) => [path, bytes])).toEqual([['notice/index.html', 4]]);
  expect(after.rest).toEqual(before.rest);
});

test('the same site makes the same worker', () => {
  const text = workerText(listOfflineFiles(folder), 'code()');
  expect(workerText(listOfflineFiles(folder), 'code()')).toBe(text);
  expect(text.split('\n')[1]).toBe('code()');
});
