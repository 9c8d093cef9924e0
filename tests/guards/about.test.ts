import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { licenceFiles, shippedParts } from '../../src/build/licences/licence-files.ts';
import { secondSiteFolder, siteFolder } from '../end-to-end/harness.ts';
import { filesIn } from './built-pages.ts';

// What a built site says of itself: which version it is, and whose work is in it.

describe.each([
  ['the built site', siteFolder],
  ['the site of the second notice', secondSiteFolder],
])('%s', (_, folder) => {
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const pages = filesIn(folder, '.html').map((file) => ({ file, html: read(file) }));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string }; // cast: our own package.json

  test('every page names the version at its foot and for programs, and all name the same', () => {
    const makers = pages.map(({ html }) => /<meta name="generator" content="([^"]*)"/.exec(html)?.[1]);
    expect(new Set(makers).size).toBe(1);
    expect(makers[0]).toMatch(new RegExp(`^${name} ${version}(\\+[0-9a-f]{7}(\\.changed)?)?$`));
    const shown = makers[0]?.replace(`${name} `, '') ?? '';
    // The page for what is not there stands alone, without a foot.
    const faults = pages.filter(({ file, html }) => file !== '404.html' && !footOf(html).includes(`版本 ${shown}`));
    expect(faults.map(({ file }) => file)).toEqual([]);
  });

  test('the licence of everything in it is one link away from /about/', () => {
    const linked = Array.from(read('about/index.html').matchAll(/href="\.\.\/(licences\/[^"]+)"/g), ([, path = '']) => path);
    expect(linked.sort()).toEqual([...licenceFiles().keys()].sort());
    for (const [path, text] of licenceFiles()) expect(read(path)).toBe(text);
    expect(linked.length).toBe(shippedParts().length + 1);
  });

  test('the fonts have their licence beside them', () => {
    expect(existsSync(join(folder, 'fonts'))).toBe(true);
    for (const name of ['OFL.txt', 'OFL-Noto-Sans-SC.txt', 'OFL-LXGW-WenKai.txt']) expect(read(`fonts/${name}`)).toContain('SIL OPEN FONT LICENSE');
  });
});

/** The text of a page's footer. */
function footOf(html: string): string {
  const foot = /<footer[\s\S]*<\/footer>/.exec(html)?.[0] ?? '';
  return textOf(parse(foot));
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
