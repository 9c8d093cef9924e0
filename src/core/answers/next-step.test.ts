import { expect, test } from 'vitest';
import { caseWith, type ExampleRows, person, templates } from '../../../tests/example-case.ts';
import type { CaseFile } from './case-file.ts';
import { emptyCase } from './case-file.ts';
import { checkCase } from './check.ts';
import { type NextStep, nextStep } from './next-step.ts';
import type { ProcedureStep } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import { names, templatesWithLetters } from '../../../tests/example-letters.ts';

const candidates = [{ member: 1, values: { role: '主席' } }, { member: 2, values: { role: '副主席' } }, { member: 3, values: { role: '秘书长' } }];
const sound = [person, { ...person, name: '陈砚秋', phone: '15869399070' }, { ...person, name: '何泽宇', phone: '13771737304' }];

function after(caseFile: CaseFile): NextStep | null {
  return nextStep(caseFile, checkCase(caseFile, templates, () => true), templates);
}

test('before anything is filled in there is no next step to name', () => {
  expect(after(emptyCase('2026-11-20'))).toBeNull();
});

const steps: readonly (readonly [string, ExampleRows, Partial<NextStep>])[] = [
  ['a company without a roster fills the roster', {}, { title: '填附件3', target: { screen: 'members', anchor: '' } }],
  ['a sound roster is followed by choosing candidates', { members: sound }, { title: '选出候选人', target: { screen: 'candidates', anchor: '' } }],
  ['what must be mended comes before what is missing', { members: [{ ...person, sex: '' }] }, { title: '改好附件3里的 1 处', says: '没有填性别。', target: { screen: 'members', anchor: '' } }],
  ['a fault in the candidates leads to their table', { members: sound, candidates: [...candidates.slice(0, 2), { member: 3, values: { role: '' } }] }, { title: '改好附件2里的 1 处', target: { screen: 'candidates', anchor: '' } }],
  ['what should be looked at comes last', { members: sound, candidates: candidates.slice(0, 2) }, { title: '核对附件2里的 1 处', says: '候选人里还没有秘书长。', target: { screen: 'candidates', anchor: '' } }],
  ['a case in order can be downloaded', { members: sound, candidates }, { title: '附件3和附件2可以下载了', target: { screen: 'members', anchor: '' } }],
];

test.each(steps)('%s', (_name, rows, step) => {
  expect(after(caseWith(rows))).toMatchObject(step);
});

test('a question keeps its mark, and many kinds are counted', () => {
  expect(after(caseWith({ members: [{ ...person, birth: '1985.1' }] }))?.says).toBe('“1985.1”是 1 月，还是 10 月？');
  expect(after(caseWith({ members: [{ ...person, sex: '', birth: '1985.1' }] }))?.says).toBe('没有填性别；“1985.1”是 1 月，还是 10 月？');
  expect(after(caseWith({ members: [{ ...person, birth: '1985.1', phone: '' }] }))?.says).toBe('“1985.1”是 1 月，还是 10 月？没有填电话。');
  expect(after(caseWith({ members: [{ ...person, sex: '', education: '', politics: '', title: '' }] }))?.says).toBe('没有填性别；没有填文化程度；没有填政治面貌；还有 1 种。');
});

// Beside the tables: invented questions, steps and letters.
const source = { advice: '例子。' };
const step = (clause: string, handsIn: boolean): ProcedureStep => ({ clause, advice: '做', yields: '有', after: [], offline: true, handsIn });
const { procedure } = templatesWithLetters;
if (!procedure) throw new Error('The example has a procedure');
const whole: Templates = {
  ...templatesWithLetters,
  procedure: {
    ...procedure,
    steps: [step('a1-1-1', false), step('a1-1-2', true)],
    materials: [{ clause: 'a1-2-1', document: 'request', enclosures: [{ id: 'charter', name: '章程', source }] }],
  },
};
const answers = { workers: '1200', engineers: '236', town: '410300', district: '410305', sort: 'other', form: 'alone', agreed: '2026-11-02', 'agreed-by': '党组织', call: '13988661086' };
const done = { state: 'done', date: '', note: '' } as const;
const inOrder: CaseFile = (() => {
  const caseFile = caseWith({ members: sound, candidates });
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts: answers }, enclosures: { charter: { ready: true, pages: '3', note: '' } }, steps: { 'a1-1-1': done } };
})();
const withFacts = (facts: Readonly<Record<string, string>>): CaseFile => ({ ...inOrder, enterprise: { ...inOrder.enterprise, facts: { ...answers, ...facts } } });

const further: readonly (readonly [string, CaseFile, Partial<NextStep>])[] = [
  ['an answer that cannot be read is mended first', { ...withFacts({ workers: '很多' }), members: [] }, { title: '改好单位情况里的 1 处', target: { screen: 'enterprise', anchor: '' } }],
  ['what is asked of the enterprise comes before the roster', { ...withFacts({ engineers: '' }), members: [], candidates: [] }, { title: '填好单位情况', says: '没有填工程师数。', target: { screen: 'enterprise', anchor: '' } }],
  ['the name is asked for where the enterprise tells of itself', { ...inOrder, enterprise: { name: '', facts: answers } }, { title: '填好单位情况', target: { screen: 'enterprise', anchor: '' } }],
  ['what only a letter lacks comes after the tables', withFacts({ agreed: '' }), { title: '补上请示里缺的 1 处', says: '《关于设立的请示》里还没有写“同意日期”。', target: { screen: 'letters', anchor: 'request' } }],
  ['what comes from elsewhere follows the letters', { ...inOrder, enclosures: {} }, { title: '备齐章程', target: { screen: 'steps', anchor: 'enclosure-charter' } }],
  ['a step that is not over comes before the check of everything', { ...inOrder, steps: {} }, { title: '沟通', target: { screen: 'steps', anchor: 'a1-1-1' } }],
  ['then everything is checked and handed in', inOrder, { title: '体检，下载全套材料', target: { screen: 'check', anchor: '' } }],
];

test.each(further)('%s', (_name, caseFile, expected) => {
  expect(nextStep(caseFile, checkCase(caseFile, whole, () => true, { approver: '洛阳市科协', names }), whole)).toMatchObject(expected);
});

test('somebody who has only noted a step is told what comes next', () => {
  const caseFile: CaseFile = { ...emptyCase('2026-11-20'), steps: { 'a1-1-1': done } };
  expect(nextStep(caseFile, checkCase(caseFile, whole, () => true, { names }), whole)?.title).toBe('填好单位情况');
});
