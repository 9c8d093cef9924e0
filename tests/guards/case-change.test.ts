import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../src/core/answers/case-file.ts';
import { readers, type ReadDocument } from '../read-documents.ts';
import { caseOf, changed, documentsOf, type CaseDocument, wholeCases } from '../whole-cases.ts';

// What is entered once and printed in many places: a change reaches all of them, and nothing keeps the old words.

interface ReadFile extends ReadDocument {
  /** application pdf */
  readonly file: string;
  readonly fileName: string;
}

/** Every file of the documents, read back. */
function filesOf(documents: readonly CaseDocument[]): Promise<ReadFile[]> {
  return Promise.all(documents.flatMap(({ id, paper, types }) => types.map(async (type) => ({ ...(await readers[type](paper)), file: `${id} ${type}`, fileName: paper.fileName }))));
}

const allOf = ({ text, properties, fileName }: ReadFile): string => [text, properties, fileName].join('\n');

describe('a change of the enterprise’s name', () => {
  const renamed = '豫中样本机器制造股份公司';

  test.each(wholeCases)('shows up in every file of $name', async ({ id }) => {
    const caseFile = caseOf(id);
    const old = caseFile.enterprise.name;
    const files = await filesOf(documentsOf(changed(caseFile, { kind: 'set-enterprise-name', value: renamed })));
    expect(files.filter((file) => allOf(file).includes(old)).map(({ file }) => file)).toEqual([]);
    expect(files.filter(({ properties, fileName }) => !properties.includes(renamed) || !fileName.includes(renamed)).map(({ file }) => file)).toEqual([]);
    expect(files.filter(({ text }) => !text.includes(renamed)).map(({ file }) => file)).toEqual([]);
  });

  test.each(wholeCases)('changes nothing else of $name, and the paragraphs that were edited too', ({ id }) => {
    const caseFile = caseOf(id);
    const edited = Object.values(caseFile.letters).flatMap(Object.values<string>).filter((text) => text.includes('{enterprise}'));
    expect(edited.length).toBeGreaterThan(2);
    const blocksOf = (one: CaseFile): string[] => documentsOf(one).map(({ paper }) => JSON.stringify(paper.blocks));
    const before = blocksOf(caseFile).map((blocks) => blocks.replaceAll(caseFile.enterprise.name, renamed));
    expect(blocksOf(changed(caseFile, { kind: 'set-enterprise-name', value: renamed }))).toEqual(before);
  });
});

describe('a change of a member’s birth month', () => {
  const before = caseOf('zhengzhou-heavy-equipment');
  const born = (name: string, value: string): CaseFile =>
    changed(before, { kind: 'set-cell', list: 'members', row: before.members.find(({ values }) => values['name'] === name)?.id ?? '', column: 'birth', value });
  const changedDocuments = (after: CaseFile): CaseDocument[] => {
    const old = new Map(documentsOf(before).map(({ id, paper }) => [id, JSON.stringify(paper)]));
    return documentsOf(after).filter(({ id, paper }) => JSON.stringify(paper) !== old.get(id));
  };
  const rowOf = ({ rows }: ReadDocument, name: string): string => rows.find((row) => row.includes(name))?.join(' ') ?? '';

  test('of a candidate shows up in both tables and in the report', async () => {
    const documents = changedDocuments(born('龚蕴真', '1966.02'));
    expect(documents.map(({ id }) => id)).toEqual(['attachment-2', 'attachment-3', 'report']);
    for (const { file, text, ...read } of await filesOf(documents)) {
      if (file.startsWith('attachment-2')) expect(rowOf({ text, ...read }, '龚蕴真')).toMatch(/^龚蕴真 女 60 /);
      if (file.startsWith('attachment-3')) expect(rowOf({ text, ...read }, '龚蕴真')).toMatch(/^2 龚蕴真 女 1966\.02 /);
      if (file.startsWith('report')) expect(text).toContain('35岁及以下82人、36至45岁89人、46至55岁47人、56岁及以上18人');
    }
  });

  test('of another member shows up in the roster and in the report', async () => {
    const documents = changedDocuments(born('欧阳恪勤', '1995.07'));
    expect(documents.map(({ id }) => id)).toEqual(['attachment-3', 'report']);
    for (const { file, text, ...read } of await filesOf(documents)) {
      if (file.startsWith('attachment-3')) expect(rowOf({ text, ...read }, '欧阳恪勤')).toMatch(/^137 欧阳恪勤 女 1995\.07 /);
      if (file.startsWith('report')) expect(text).toContain('35岁及以下83人、36至45岁88人、46至55岁48人、56岁及以上17人');
    }
  });
});
