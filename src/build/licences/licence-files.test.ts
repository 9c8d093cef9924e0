import { expect, test } from 'vitest';
import { licenceFiles, ownLicencePath, shippedParts } from './licence-files.ts';

const files = licenceFiles();

test('every part has its text, and so have we', () => {
  expect([...files.keys()].sort()).toEqual([ownLicencePath, ...shippedParts().map(({ path }) => path)].sort());
});

test.each([...files])('%s grants rights and names whose they are', (_, text) => {
  expect(text).toMatch(/copyright/i);
  expect(text).toMatch(/permission|licensed under/i);
  expect(text.length).toBeGreaterThan(500);
});

// Each licence by words of its own, so that a text under the wrong name is noticed.
const words: Readonly<Record<string, RegExp>> = {
  MIT: /The above copyright notice and this permission notice\s+shall be included/i,
  zlib: /The origin of this software must not be misrepresented/,
  ISC: /distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear/,
  '0BSD': /copy, modify, and\/or distribute this software for any\s+purpose with or without fee/,
  'Apache-2.0': /Apache License\s+Version 2\.0/,
  'SIL Open Font License 1.1': /SIL OPEN FONT LICENSE Version 1\.1/,
};

test.each(shippedParts())('the text of $name is its licence, $licence', ({ path, licence }) => {
  for (const name of licence.split('、')) expect(files.get(path)).toMatch(words[name] ?? /^$/);
});

test('a bundler’s text ends where the licences of what is not in the site begin', () => {
  expect(files.get('licences/vite.txt')).not.toContain('Bundled dependencies');
});
