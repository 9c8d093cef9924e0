import { describe, expect, test } from 'vitest';
import { listFaults, packageOf } from './bundled.ts';
import { parts, type Part } from './parts.ts';

test.each([
  ['a package', '/home/me/site/node_modules/fflate/esm/browser.js', 'fflate'],
  ['a package with an owner', '/home/me/site/node_modules/@alpinejs/csp/dist/module.esm.js', '@alpinejs/csp'],
  ['a package inside another', '/home/me/site/node_modules/pdf-lib/node_modules/tslib/tslib.es6.js', 'pdf-lib/node_modules/tslib'],
  ['a package on Windows', 'C:\\site\\node_modules\\pako\\index.js', 'pako'],
  ['a module that the bundler turned into another', '\0/home/me/site/node_modules/pako/index.js?commonjs-module', 'pako'],
  ['a helper of the bundler', '\0vite/preload-helper.js', 'vite'],
  ['our own code', '/home/me/site/src/browser/make-pdf.ts', undefined],
  ['our own virtual module', '\0virtual:glyph-packs', undefined],
])('whose code a module is: %s', (_, id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

describe('the list of parts', () => {
  const part = (folder: string, reach: Part['reach']): Part => ({ id: folder, name: folder, use: '', licence: 'MIT', folder, reach, texts: [] });
  const list = [part('fflate', 'bundled'), part('inner', 'within'), part('font', 'data')];

  test('holds when it names what is bundled', () => {
    expect(listFaults(list, new Set(['fflate']))).toEqual([]);
  });

  test('fails when something is bundled that it does not name', () => {
    expect(listFaults(list, new Set(['fflate', 'left-pad']))).toEqual(['The site’s scripts hold left-pad, which src/build/licences/parts.ts does not list.']);
  });

  test('fails when it names what is bundled no more', () => {
    expect(listFaults(list, new Set())).toEqual(['src/build/licences/parts.ts lists fflate, but no script of the site holds it.']);
  });

  test('names each part once', () => {
    const ids = parts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
