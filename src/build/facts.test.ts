import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { factFields, factOfKind } from '../core/template/facts.ts';
import { contentFindings } from './check-content.ts';
import { loadTemplates } from './content.ts';
import { loadFacts } from './facts.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'facts-'));
  cpSync('tests/fixtures/second-notice/content', root, { recursive: true });
  vi.stubEnv('CONTENT_DIR', root);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

test('what is asked about the enterprise comes with the forms', () => {
  const { facts } = loadTemplates();
  expect(facts?.title).toBe('单位情况');
  expect(facts && factFields(facts).map(({ id }) => id)).toEqual(['district', 'town', 'firm', 'where', 'engineers', 'since', 'line', 'plan']);
});

test('a notice that asks for its forms alone has no such questions', () => {
  rmSync(join(root, 'enterprise.yaml'));
  expect(loadFacts()).toBeUndefined();
  expect('facts' in loadTemplates()).toBe(false);
  expect(contentFindings()).toEqual([]);
});

test('a clause that the notice lacks is told with its line', () => {
  const file = join(root, 'enterprise.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('clause: p1', 'clause: p7'));
  const line = text.slice(0, text.indexOf('clause: p1')).split('\n').length;
  expect(contentFindings().map((finding) => [finding.file, finding.line, finding.expected, finding.found])).toEqual([[file, line, 'content/notice 里有的条款号', '“p7”']]);
});

test('a kind of enterprise cannot be asked for without rules to choose from', () => {
  rmSync(join(root, 'routing.yaml'));
  expect(contentFindings().map(({ expected }) => expected)).toEqual(['content/routing.yaml 里有可选的 kinds']);
});

test('the notice of Henan asks what its letters are written from', () => {
  vi.stubEnv('CONTENT_DIR', 'content');
  const facts = loadFacts();
  if (!facts) throw new Error('content/enterprise.yaml is there');
  expect(factFields(facts).map(({ id }) => id).join(' ')).toBe(
    'name business staff scientists city county kind approver way partners lead joint-name reason consent-body consent-paper consent-signer consent-date contact contact-phone group-formed group-head meeting-date meeting-place funds premises',
  );
  expect(factOfKind(facts, 'founding-way')?.source).toEqual({ clause: 's3-2' });
});
