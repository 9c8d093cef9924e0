import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import * as library from 'sheetjs-style';
import { expect, test } from 'vitest';
import { sheetjsModule } from './sheetjs-style.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('sheetjs-style'), 'utf8');

test('the library can write and name cells, and read nothing', () => {
  expect(Object.keys(library).sort()).toEqual(['utils', 'write']);
});

test('another text of the library stops the build', () => {
  expect(() => sheetjsModule(source.replace('0.15.6', '0.15.7'))).toThrow('not the file of version 0.15.8');
});

test('only the sheet writer names the library, and of it only write, utils and types', () => {
  const src = resolve(import.meta.dirname, '..');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|astro|mjs)$/.test(file) && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'));
  const imports = files.flatMap((file) =>
    Array.from(readFileSync(join(src, file), 'utf8').matchAll(/import([^;]*?)from 'sheetjs-style[^']*'|(import|require)\('sheetjs-style/g), ([whole, names]) => ({ file: file.replaceAll('\\', '/'), whole, names })),
  );
  expect(imports).not.toEqual([]);
  const strangers = imports.filter(({ file, names }) => !file.startsWith('core/xlsx/') || !/^ (?:type )?\{(?: (?:utils|write|type \w+|Cell|CellStyle|Line),?)+ \} $/.test(names ?? ''));
  expect(strangers).toEqual([]);
});
