import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

// What our documents say about files is true.

const top = resolve(import.meta.dirname, '../..');
const documents = readdirSync(top).filter((name) => name.endsWith('.md'));
const entries = readdirSync(top);
const scripts = Object.keys((JSON.parse(readFileSync(resolve(top, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts); // cast: our own package.json

/** What stands between backquotes or as the target of a link. */
function quoted(document: string): string[] {
  const text = readFileSync(resolve(top, document), 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return [...text.matchAll(/`([^`\n]+)`|\]\(([^)#:\s]+)\)/g)].map((match) => match[1] ?? match[2] ?? '');
}

/** A path of the repository: begins with something that lies at its top, and has no gap or place holder in it. */
function isPath(text: string): boolean {
  const [first = ''] = text.split('/');
  return entries.includes(first) && /^[\w@./-]+$/.test(text);
}

test('the repository has the documents that a newcomer looks for', () => {
  expect(documents).toEqual(expect.arrayContaining(['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md']));
});

test.each(documents)('every file that %s names exists', (document) => {
  const missing = quoted(document).filter((text) => isPath(text) && !existsSync(resolve(top, text)));
  expect(missing).toEqual([]);
});

test.each(documents)('every npm script that %s names exists', (document) => {
  const named = [...readFileSync(resolve(top, document), 'utf8').matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
});
