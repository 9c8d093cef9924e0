import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import type { CaseFile } from '../../core/answers/case-file.ts';
import { checkCase } from '../../core/answers/check.ts';
import { readinessOf } from '../../core/answers/readiness.ts';
import { type CheckEntry, checkGroups } from './check-groups.ts';

const procedure = { ...templates.procedure, materials: [{ clause: 'a1-2-1', document: 'request', enclosures: [{ id: 'consent', name: '同意的文件', source: { advice: '例子。' } }, { id: 'nominees', name: '候选人', document: templates.candidates.id, source: { advice: '例子。' } }, { id: 'roster', name: '名册', document: templates.members.id, source: { advice: '例子。' } }] }] } as typeof templates.procedure; // cast: the example with materials
const withMaterials = { ...templates, ...(procedure && { procedure }) };

function groupsOf(caseFile: CaseFile): Record<string, readonly CheckEntry[]> {
  const problems = checkCase(caseFile, withMaterials, () => true, { names });
  const readiness = readinessOf({ caseFile, templates: withMaterials, problems, added: new Set() });
  return Object.fromEntries(checkGroups(readiness, { caseFile, templates: withMaterials, problems }).map(({ title, entries }) => [title, entries]));
}

const rows = (count: number, values: object): CaseFile['members'] => Array.from({ length: count }, (_, at) => ({ id: `m${at + 1}`, values: { ...person, name: `员工${'甲乙丙丁戊己庚辛壬癸'[at % 10] ?? ''}${'子丑寅卯'[Math.floor(at / 10) % 4] ?? ''}`, phone: `1398866${String(1000 + at)}`, ...values } }));

test('the same trouble in many cells is one entry with its first places, leading to the first', () => {
  const roster = groupsOf({ ...caseWith({}), members: rows(5, { sex: '' }) })[`${templates.members.label} ${templates.members.title}`];
  expect(roster?.map(({ mark, says, where, address, act }) => [mark, says, where, address, act])).toContainEqual(['改', '没有填性别', '第 1 行、第 2 行、第 3 行等 5 处 性别', 'apply/members/#row=m1&column=sex', '去改']);
});

test('one cell is told with the person', () => {
  const roster = groupsOf({ ...caseWith({}), members: rows(1, { phone: '139' }) })[`${templates.members.label} ${templates.members.title}`];
  expect(roster?.[0]?.where).toBe('第 1 行 电话，员工甲子');
});

test('what a letter lacks of the enterprise is told once, under the enterprise', () => {
  const groups = groupsOf(caseWith({ members: [person] }));
  expect(groups['单位情况']?.map(({ says, where, address }) => [says, where, address])).toContainEqual(['还没有填职工数', '《关于设立的请示》要用', 'apply/enterprise/#fact-workers']);
  expect(groups['关于设立的请示']).toEqual([]);
});

test('what comes from elsewhere and is not there leads to where it is added, on the same page', () => {
  expect(groupsOf(caseWith({}))['别处来的附件']?.map(({ mark, says, address }) => [mark, says, address])).toEqual([['缺', '同意的文件还没有备齐', '#scans-consent']]);
});

test('a document in order says so by having no entry', () => {
  const groups = groupsOf(caseWith({ members: [person] }));
  expect(groups[`${templates.members.label} ${templates.members.title}`]).toEqual([]);
});

test('a document whose trouble is mended elsewhere does not say that all is well', () => {
  const roles = ['主席', '副主席', '秘书长'];
  const caseFile: CaseFile = {
    ...caseWith({}),
    members: rows(3, {}).map((row, at) => (at === 0 ? { ...row, values: { ...row.values, phone: '139' } } : row)),
    candidates: roles.map((role, at) => ({ id: `c${at + 1}`, memberId: `m${at + 1}`, values: { [templates.candidates.roleColumn ?? '']: role } })),
  };
  const problems = checkCase(caseFile, withMaterials, () => true, { names });
  const groups = checkGroups(readinessOf({ caseFile, templates: withMaterials, problems, added: new Set() }), { caseFile, templates: withMaterials, problems });
  const told = (id: string): unknown => groups.filter(({ key }) => key === id).map(({ entries, follows }) => [entries.length > 0, follows]);
  expect([told(templates.members.id), told(templates.candidates.id), told('request')]).toEqual([[[true, false]], [[false, true]], [[false, true]]]);
});

test('thousands of troubles become few entries', () => {
  const caseFile = { ...caseWith({}), members: rows(5000, { sex: '', phone: '139', politics: '党员' }) };
  const problems = checkCase(caseFile, withMaterials, () => true, { names });
  const groups = checkGroups(readinessOf({ caseFile, templates: withMaterials, problems, added: new Set() }), { caseFile, templates: withMaterials, problems });
  expect(problems.length).toBeGreaterThan(15_000);
  expect(groups.find(({ key }) => key === templates.members.id)?.entries.length).toBeLessThan(100);
});
