import { expect, test } from 'vitest';
import { bytesOf, pathNamed } from './offline-files.ts';

const root = 'https://example.org/a/b/';

test.each([
  ['the root', root, 'index.html'],
  ['a folder', `${root}notice/`, 'notice/index.html'],
  ['the file in it', `${root}notice/index.html`, 'notice/index.html'],
  ['a question and a place on the page', `${root}notice/?from=home#s3-2`, 'notice/index.html'],
  ['a place with a slash in it', `${root}notice/#a/b`, 'notice/index.html'],
  ['a file', `${root}_astro/a.B-1.js`, '_astro/a.B-1.js'],
  ['a folder without its slash', `${root}notice`, 'notice'],
  ['letters beyond ASCII', `${root}%E8%A1%A8.pdf`, '表.pdf'],
  ['what is no text', `${root}%E8%A1`, undefined],
  ['the folder above', 'https://example.org/a/', undefined],
  ['a folder beside', 'https://example.org/a/bc/', undefined],
  ['another host', 'https://example.com/a/b/', undefined],
])('%s', (_what, address, path) => {
  expect(pathNamed(address, root)).toBe(path);
});

test('what files weigh together', () => {
  expect(bytesOf([['a', '', 3], ['b', '', 4]])).toBe(7);
});
