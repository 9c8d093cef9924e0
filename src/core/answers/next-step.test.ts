import { expect, test } from 'vitest';
import { caseWith, type ExampleRows, person, templates } from '../../../tests/example-case.ts';
import type { CaseFile } from './case-file.ts';
import { emptyCase } from './case-file.ts';
import { checkCase } from './check.ts';
import { type NextStep, nextStep } from './next-step.ts';

const candidates = [{ member: 1, values: { role: '主席' } }, { member: 2, values: { role: '副主席' } }, { member: 3, values: { role: '秘书长' } }];
const sound = [person, { ...person, name: '陈砚秋', phone: '15869399070' }, { ...person, name: '何泽宇', phone: '13771737304' }];

function after(caseFile: CaseFile): NextStep | null {
  return nextStep(caseFile, checkCase(caseFile, templates, () => true), templates);
}

test('before anything is filled in there is no next step to name', () => {
  expect(after(emptyCase('2026-11-20'))).toBeNull();
});

const steps: readonly (readonly [string, ExampleRows, Partial<NextStep>])[] = [
  ['a company without a roster fills the roster', {}, { title: '填附件3', list: 'members' }],
  ['a sound roster is followed by choosing candidates', { members: sound }, { title: '选出候选人', list: 'candidates' }],
  ['what must be mended comes before what is missing', { members: [{ ...person, sex: '' }] }, { title: '改好附件3里的 1 处', says: '没有填性别。', list: 'members' }],
  ['a fault in the candidates leads to their table', { members: sound, candidates: [...candidates.slice(0, 2), { member: 3, values: { role: '' } }] }, { title: '改好附件2里的 1 处', list: 'candidates' }],
  ['what should be looked at comes last', { members: sound, candidates: candidates.slice(0, 2) }, { title: '核对附件2里的 1 处', says: '候选人里还没有秘书长。', list: 'candidates' }],
  ['a case in order can be downloaded', { members: sound, candidates }, { title: '附件3和附件2可以下载了', list: 'members' }],
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
