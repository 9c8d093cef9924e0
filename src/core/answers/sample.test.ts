import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { templates } from '../../../tests/example-case.ts';
import { templatesWithLetters } from '../../../tests/example-letters.ts';
import type { CaseFile } from './case-file.ts';
import { candidateRows } from './rows.ts';
import { caseOfSample, sampleSchema } from './sample.ts';

const yaml = `
name: 两人
expects: [value-synonym]
case:
  enterprise: 洛阳　示例公司
  filledOn: 2026-11-20
  members:
    - { name: 甲　一, politics: 党员, birth: 1985年3月 }
    - { name: 乙二 }
  roles: { 乙二: 副主席 }
  candidates:
    - { name: 外来人, role: 主席 }
`;

function caseOf(text: string): CaseFile {
  let made = 0;
  return caseOfSample(sampleSchema.parse(parse(text)), templates, () => `r${(made += 1)}`);
}

test('a sample comes in as if somebody had typed it', () => {
  const caseFile = caseOf(yaml);
  expect(caseFile).toMatchObject({ enterprise: { name: '洛阳 示例公司' }, filledOn: '2026-11-20' });
  expect(caseFile.members[0]?.values).toEqual({ name: '甲一', politics: '中共党员', birth: '1985.03' });
  expect(candidateRows(caseFile, templates).map(({ values }) => [values['name'], values['role']])).toEqual([['乙二', '副主席'], ['外来人', '主席']]);
});

test('a raw sample keeps what tidying would mend', () => {
  expect(caseOf(`raw: true\n${yaml}`).members[0]?.values).toEqual({ name: '甲　一', politics: '党员', birth: '1985年3月' });
});

test('a role for somebody who is not in the roster is a mistake in the sample', () => {
  expect(() => caseOf(yaml.replace('乙二: 副主席', '丁四: 副主席'))).toThrow('丁四');
});

test('a sample promises only problems that there are', () => {
  expect(sampleSchema.safeParse(parse(yaml.replace('value-synonym', 'no-such-code'))).success).toBe(false);
});

test('a date that the reader of YAML made a Date of is a day all the same', () => {
  const sample: unknown = parse(yaml);
  const read = sampleSchema.parse({ ...(sample as object), case: { enterprise: '', filledOn: new Date('2026-11-20T00:00:00Z') } }); // cast: the YAML above is an object
  expect(read.case.filledOn).toBe('2026-11-20');
});

const besideTables = `
name: 表以外的回答
case:
  enterprise: 洛阳示例公司
  filledOn: 2026-11-20
  facts: { workers: 1200, agreed: 2026年11月2日 }
  steps: { a1-1-1: { state: done, date: 2026-11-02 } }
  enclosures: { charter: { ready: true, pages: 3 } }
  letters: { request: { head: 一、同意的文件 } }
`;

test.each([
  ['as if somebody had typed it', '', '2026-11-02'],
  ['as it stands when it is raw', 'raw: true', '2026年11月2日'],
])('what a sample says beside the tables comes in %s', (_how, raw, agreed) => {
  const caseFile = caseOfSample(sampleSchema.parse(parse(`${raw}${besideTables}`)), templatesWithLetters, () => 'r1');
  expect(caseFile).toMatchObject({
    enterprise: { facts: { workers: '1200', agreed } },
    steps: { 'a1-1-1': { state: 'done', date: '2026-11-02', note: '' } },
    enclosures: { charter: { ready: true, pages: '3', note: '' } },
    letters: { request: { head: '一、同意的文件' } },
  });
});
