import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { blankForms } from '../../src/build/blank-forms.ts';
import { loadTemplates } from '../../src/build/content.ts';
import { tableSamples } from '../../src/build/samples.ts';
import { setTable } from '../../src/core/paper/set-table.ts';
import { caseOf, documentsOf, wholeCases } from '../whole-cases.ts';
import { dumpOf, wordDumpOf } from './golden-dump.ts';
import { contentRoots, sampleCase } from './samples.ts';

// What each sample prints, and what is handed out blank, as text under tests/goldens, to be reviewed as a diff.
// After a change that is meant: UPDATE_GOLDENS=1 npm run test:unit

const folders = { content: 'tests/goldens', 'tests/fixtures/second-notice/content': 'tests/goldens/second-notice' } as const;

afterEach(() => vi.unstubAllEnvs());

describe.each(contentRoots)('%s', (root) => {
  vi.stubEnv('CONTENT_DIR', root);
  const templates = loadTemplates();
  const samples = tableSamples();
  const blanks = blankForms();
  vi.unstubAllEnvs();

  test.each(samples)('$id prints as it did', async (sample) => {
    const caseFile = sampleCase(sample, templates);
    const papers = [setTable(templates.members, templates, caseFile), setTable(templates.candidates, templates, caseFile)];
    expectGolden(`${folders[root]}/${sample.id}.txt`, (await Promise.all(papers.map(dumpOf))).join('\n'));
  });

  test.each(blanks)('$id prints blank as it did', async ({ id, files }) => {
    const [file] = files;
    expectGolden(`${folders[root]}/blank/${id}.txt`, file ? await dumpOf(file.paper) : '');
  });

  test('every golden dump has its sample or its form', () => {
    const dumps = (folder: string): string[] => readdirSync(resolve(folder)).filter((name) => name.endsWith('.txt')).sort();
    expect(dumps(folders[root])).toEqual(samples.map(({ id }) => `${id}.txt`).sort());
    expect(dumps(`${folders[root]}/blank`)).toEqual(blanks.map(({ id }) => `${id}.txt`));
  });
});

describe.each(wholeCases)('$name', ({ id }) => {
  const folder = `tests/goldens/${id}`;
  const documents = documentsOf(caseOf(id));

  test.each(documents)('$id prints as it did', async ({ id: document, paper, types }) => {
    const dumps = await Promise.all([dumpOf(paper), ...(types.includes('docx') ? [wordDumpOf(paper)] : [])]);
    expectGolden(`${folder}/${document}.txt`, dumps.join(''));
  });

  test('every golden dump has its document', () => {
    expect(readdirSync(resolve(folder)).sort()).toEqual(documents.map((document) => `${document.id}.txt`).sort());
  });
});

function expectGolden(path: string, dump: string): void {
  const golden = resolve(path);
  if (process.env['UPDATE_GOLDENS']) write(golden, dump);
  expect(dump).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
