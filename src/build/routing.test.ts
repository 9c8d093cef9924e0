import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPlaces } from './content.ts';
import { readNotice } from './notice.ts';
import { loadRouting, readOnPath, readRouting } from './routing.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'routing-'));
  cpSync('tests/fixtures/second-notice/content', root, { recursive: true });
  vi.stubEnv('CONTENT_DIR', root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

/** What is wrong once `old` is written as `by`, with the line that held it. */
function findingsAfter(old: string, by: string): { readonly line: number; readonly found: readonly (readonly [number, string, string])[] } {
  const file = join(root, 'routing.yaml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not hold ${old}`);
  writeFileSync(file, text.replace(old, by));
  const { findings } = readRouting({ clauses: readNotice(), places: loadPlaces() });
  return { line: text.slice(0, text.indexOf(old)).split('\n').length, found: findings.map(({ line, expected, found }) => [line, expected, found]) };
}

test('rules whose quotes stand in the notice are in order', () => {
  expect(readRouting({ clauses: readNotice(), places: loadPlaces() }).findings).toEqual([]);
  expect(loadRouting()?.kinds.map(({ name }) => name)).toEqual(['园区企业', '其他企业']);
});

test('a word changed in a quote is told', () => {
  const { line, found } = findingsAfter('quote: 其他企业，一般由注册地', 'quote: 其它企业，一般由注册地');
  expect(found).toEqual([[line, '〔三〕里连着的原话，一字不差', '“其它企业，一般由注册地的市、县（区）青年工程师协会登记。”']]);
});

test('a clause that the notice lacks is told', () => {
  const { line, found } = findingsAfter('clause: p3', 'clause: p4');
  expect(found).toEqual([[line, 'content/notice 里有的条款号', '“p4”']]);
});

test('an office that no contact has is told', () => {
  const { line, found } = findingsAfter('office: 示例省青年工程师协会秘书处', 'office: 传达室');
  expect(found).toEqual([[line, 'places.yaml 里 contacts 的一个 office，也写在 ask 里', '“传达室”']]);
});

test('a link to a topic that the guide lacks is told, and without a guide it is not shown', () => {
  rmSync(join(root, 'guide'), { recursive: true, force: true });
  const more = 'ask: 先问园区。\n    more: /guide/where/#park';
  expect(findingsAfter('ask: 先问园区。', more).found).toEqual([]);
  expect(loadRouting()?.unstated.map(readOnPath)).toEqual([undefined, undefined]);
  mkdirSync(join(root, 'guide'), { recursive: true });
  writeFileSync(join(root, 'guide/1-where.mdx'), '---\ntitle: 在哪里\nshort: 在哪里\ndescription: 在哪里。\n---\n\n<Topic id="city" title="市">\n</Topic>\n');
  expect(findingsAfter('#park', '#park').found.map(([, ...words]) => words)).toEqual([['指南里有的一个主题，如 /guide/approval/#subsidiary', '“/guide/where/#park”']]);
  expect(findingsAfter('#park', '#city').found).toEqual([]);
  expect(loadRouting()?.unstated.map(readOnPath)).toEqual([undefined, '/guide/where/#city']);
});

test('a notice without such rules has none, and nothing is wrong', () => {
  rmSync(join(root, 'routing.yaml'));
  expect(loadRouting()).toBeUndefined();
  expect(readRouting({ clauses: readNotice() }).findings).toEqual([]);
});
