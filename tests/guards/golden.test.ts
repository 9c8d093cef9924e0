import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadSamples, loadTemplates } from '../../src/build/content.ts';
import { setTable } from '../../src/core/paper/set-table.ts';
import { dumpOf } from './golden-dump.ts';
import { contentRoots, sampleCase } from './samples.ts';

// What each sample prints, as text under tests/goldens, to be reviewed as a diff.
// After a change that is meant: UPDATE_GOLDENS=1 npm run test:unit

const folders = { content: 'tests/goldens', 'tests/fixtures/second-notice/content': 'tests/goldens/second-notice' } as const;

afterEach(() => vi.unstubAllEnvs());

describe.each(contentRoots)('%s', (root) => {
  vi.stubEnv('CONTENT_DIR', root);
  const templates = loadTemplates();
  const samples = loadSamples();
  vi.unstubAllEnvs();

  test.each(samples)('$id prints as it did', async (sample) => {
    const caseFile = sampleCase(sample, templates);
    const papers = [setTable(templates.members, templates, caseFile), setTable(templates.candidates, templates, caseFile)];
    const golden = resolve(folders[root], `${sample.id}.txt`);
    const dump = (await Promise.all(papers.map(dumpOf))).join('\n');
    if (process.env['UPDATE_GOLDENS']) write(golden, dump);
    expect(dump).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });

  test('every golden dump has its sample', () => {
    const dumps = readdirSync(resolve(folders[root])).filter((file) => file.endsWith('.txt'));
    expect(dumps.sort()).toEqual(samples.map(({ id }) => `${id}.txt`).sort());
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
