import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { slotFiller } from './slot-values.ts';

const members = [person, { ...person, name: '陈砚秋', education: '本科' }, { ...person, name: '何泽宇', education: '' }];
const candidates = [{ member: 2, values: { role: '副主席' } }, { member: 1, values: { role: '主席' } }, { values: { name: '外来人', role: '副主席' } }, { values: { name: '未定' } }, { values: { role: '顾问' } }];
const full = slotFiller(caseWith({ members, candidates }), templates, { approver: '洛阳市科协', names });
const empty = slotFiller({ ...caseWith({}), enterprise: { name: '', facts: {} }, filledOn: '' }, templates, { names });

test.each([
  ['enterprise', '洛阳示例轴承有限公司', '企业名称'],
  ['date', '2026年11月20日', '填表日期'],
  ['approver', '洛阳市科协', '批准机关'],
  ['members.count', '3', '会员人数'],
  ['members.by.education', '研究生1人、大学本科1人、文化程度未填1人', '会员的文化程度'],
  ['members.ages', '36至45岁3人', '会员的年龄'],
  ['candidates', '主席候选人戚梓桐，副主席候选人陈砚秋、外来人，顾问候选人（姓名未填），候选人未定', '候选人名单'],
  ['candidates.count', '5', '候选人人数'],
])('{%s} is %s, or the gap %s', (slot, value, gap) => {
  expect(full(slot)).toEqual({ value });
  expect(empty(slot)).toEqual({ gap });
});

test('words that end their sentence themselves leave the end to the letter', () => {
  const answered = (why: string): unknown => slotFiller({ ...caseWith({}), enterprise: { name: '', facts: { why } } }, templates, { names })('fact.why');
  expect(['自筹。', '自筹', '每年五万元。由工会管。'].map(answered)).toEqual([{ value: '自筹' }, { value: '自筹' }, { value: '每年五万元。由工会管' }]);
});

test('a gap of the template is never filled', () => {
  expect(full('gap:任期')).toEqual({ gap: '任期' });
});

test.each(['fact.nothing', 'members.by.nothing', 'nothing', 'constructor'])('{%s} is no slot', (slot) => {
  expect(full(slot)).toBeUndefined();
});
