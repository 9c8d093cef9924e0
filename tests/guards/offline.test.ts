import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leftOut, listOfflineFiles, workerFile } from '../../src/build/offline/site-files.ts';
import type { OfflineFile, OfflineFiles } from '../../src/core/offline/offline-files.ts';
import { secondSiteFolder, siteFolder } from '../end-to-end/harness.ts';
import { filesIn } from './built-pages.ts';

/** The list that the worker of a built site carries. */
function listOf(folder: string): OfflineFiles {
  const [line = ''] = readFileSync(join(folder, workerFile), 'utf8').split('\n');
  return JSON.parse(line.replace(/^self\.offlineFiles=|;$/g, '')) as OfflineFiles; // cast: written by our own build
}

describe.each([
  ['the site', siteFolder],
  ['the site of the second notice', secondSiteFolder],
])('%s', (_name, folder) => {
  test('keeps each of its files as it stands there, but for those left out by name', () => {
    const list = listOf(folder);
    expect(list).toEqual(listOfflineFiles(folder));
    const kept = [...list.first, ...list.rest].map(([path]: OfflineFile) => path);
    expect(filesIn(folder).filter((path) => !kept.includes(path) && !(path in leftOut))).toEqual([]);
  });

  test('has the glyphs of everyday text among what is kept first', () => {
    const { first } = listOf(folder);
    expect(first.map(([path]) => path).filter((path) => path.endsWith('.bin')).map((path) => path.replace(/-[0-9a-f]+\.bin$/, ''))).toEqual([
      'fonts/index', 'fonts/kai-regular-00', 'fonts/sans-regular-00', 'fonts/serif-bold-00', 'fonts/serif-regular-00',
    ]);
  });
});
