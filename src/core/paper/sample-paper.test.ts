import { expect, test } from 'vitest';
import { caseWith, person, templates } from '../../../tests/example-case.ts';
import { asSample } from './sample-paper.ts';
import { setTable } from './set-table.ts';

const own = setTable(templates.members, templates, caseWith({ members: [person] }));
const sample = asSample(own);

test('a sample says so where its file is chosen and where its paper is read', () => {
  expect(sample.fileName).toBe('样例 附件3 企业科协会员汇总表－洛阳示例轴承有限公司');
  expect(sample.properties.title).toBe('样例 附件3 企业科协会员汇总表');
  expect(sample.blocks[0]).toEqual({ kind: 'label', text: '附件3（样例）' });
  expect(sample.footNote).toBe('样例，请勿报送');
});

test('the table of a sample is the table of the form, to the letter', () => {
  expect(sample.blocks.slice(1)).toEqual(own.blocks.slice(1));
});

test('a form of one’s own says nothing of samples', () => {
  expect(JSON.stringify(own)).not.toContain('样例');
});

test('a long name of a file still begins with the word', () => {
  const long = asSample({ ...own, fileName: '长'.repeat(66) });
  expect(long.fileName).toMatch(/^样例 长+$/);
  expect(new TextEncoder().encode(long.fileName).length).toBeLessThanOrEqual(200);
});
