import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, templatesWithLetters } from '../../../tests/example-letters.ts';
import { sentenceOf } from '../problems/table.ts';
import { letterSchema } from '../template/letter.ts';
import type { Templates } from '../template/template.ts';
import { checkEdits } from './check-edits.ts';

const letter = letterSchema.parse({
  kind: 'letter', id: 'account', label: '报告', title: '报告', advice: '范例。',
  paragraphs: [
    { id: 'who', text: '{enterprise}开展了筹备工作，现有职工{fact.workers}。' },
    { id: 'members', text: '按照章程，共吸收会员{members.count}人，名单附后。' },
    { id: 'agreed', text: '我单位于{fact.agreed}同意成立。' },
    { id: 'joint', text: '参加的有会员{members.count}人。', when: { fact: 'form', is: ['joint'] } },
  ],
});
const templates: Templates = { ...templatesWithLetters, letters: [letter] };
const caseFile = { ...caseWith({ members: [person, person, person] }) };
const facts = { workers: '1200', agreed: '2026-11-02', form: 'alone' };

/** What is told of paragraphs in the person's words. */
function told(edits: Record<string, string>): string[] {
  const filled = { ...caseFile, enterprise: { ...caseFile.enterprise, facts }, letters: { account: edits } };
  return checkEdits({ caseFile: filled, templates, outside: { names } }).map(sentenceOf);
}

test.each([
  ['another number of members', { members: '按照章程，共吸收会员5人，名单附后。' }, '会员人数写的是“5”，现在填的是“3”'],
  ['the name that the enterprise had before', { who: '洛阳旧名轴承有限公司开展了筹备工作，现有职工{fact.workers}。' }, '企业名称写的是“洛阳旧名轴承有限公司”，现在填的是“洛阳示例轴承有限公司”'],
  ['another number of staff', { who: '{enterprise}开展了筹备工作，现有职工1100人。' }, '职工数写的是“1100人”，现在填的是“1200人”'],
  ['another day', { agreed: '我单位于2026年11月5日同意成立。' }, '同意日期写的是“2026年11月5日”，现在填的是“2026年11月2日”'],
])('%s in an edited paragraph is asked about', (_, edits, sentence) => {
  expect(told(edits)).toEqual([`《报告》里改过的一段，${sentence}`]);
});

test.each([
  ['the very number, typed', { members: '按照章程，共吸收会员3人，名单附后。' }],
  ['a slot that still follows', { members: '共吸收会员{members.count}人，其中女会员80人。' }],
  ['other words around other numbers', { members: '名单附后，女会员80人，党员会员20人。' }],
  ['words instead of a number', { members: '按照章程，共吸收会员若干人，名单附后。' }],
  ['a sentence of one’s own', { who: '我们做好了准备，洛阳别家轴承有限公司也参加。' }],
  ['the same day written otherwise', { agreed: '我单位于2026-11-02同意成立。' }],
  ['a paragraph that this case does not print', { joint: '参加的有会员9人。' }],
  ['a paragraph edited to nothing', { members: '' }],
])('%s is no contradiction', (_, edits) => {
  expect(told(edits)).toEqual([]);
});
