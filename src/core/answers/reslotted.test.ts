import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reslotted } from './reslotted.ts';
import { type FillSlot, partsOf, textOf, unslotted } from './slots.ts';

const values: Readonly<Record<string, string>> = { enterprise: '洛阳示例轴承有限公司', 'members.count': '5', 'fact.staff': '236人', candidates: '主席候选人张三', odd: '{(}' };
const fill: FillSlot = (name) => {
  const value = values[name];
  if (value !== undefined) return { value };
  return name.startsWith('gap:') ? { gap: name.slice(4) } : undefined;
};

const afterEdit = (template: string, edited: string): string => reslotted(partsOf(template, fill), edited);

const template = '{enterprise}现有职工{fact.staff}，会员{members.count}人，每届{gap:任期}。';
const shown = '洛阳示例轴承有限公司现有职工236人，会员5人，每届【待填：任期】。';

test.each([
  ['words around the data change', `我公司（${shown.replace('现有职工', '在岗职工').replace('每届', '委员会每届')}`, '我公司（{enterprise}在岗职工{fact.staff}，会员{members.count}人，委员会每届{gap:任期}。'],
  ['a figure is typed over', shown.replace('236人', '300人'), '{enterprise}现有职工300人，会员{members.count}人，每届{gap:任期}。'],
  ['a figure is made longer', shown.replace('5人', '15人'), '{enterprise}现有职工{fact.staff}，会员15人，每届{gap:任期}。'],
  ['a figure gets another figure behind it', shown.replace('5人', '56人'), '{enterprise}现有职工{fact.staff}，会员56人，每届{gap:任期}。'],
  ['what was missing is written', shown.replace('【待填：任期】', '五年'), '{enterprise}现有职工{fact.staff}，会员{members.count}人，每届五年。'],
  ['a sentence goes', shown.replace('，会员5人', ''), '{enterprise}现有职工{fact.staff}，每届{gap:任期}。'],
  ['a number stands there by chance', '分5个阶段推进。', '分5个阶段推进。'],
  ['everything goes', '', ''],
])('when %s, the rest goes on following the data', (_, edited, kept) => {
  expect(afterEdit(template, edited)).toBe(kept);
});

test('two changes in one paragraph leave what stands between them', () => {
  const edited = shown.replace('现有', '目前有').replace('每届【待填：任期】', '任期另定');
  expect(afterEdit(template, edited)).toBe('{enterprise}目前有职工{fact.staff}，会员{members.count}人，任期另定。');
});

const words = fc.oneof(fc.constantFrom('会员', '5', '人', '{', '}', '{enterprise}', '{(}', '236人', '洛阳示例轴承有限公司', '𬀩', '\n'), fc.string({ unit: 'grapheme', maxLength: 6 })).map((text) => text.replace(/[【】]/g, ''));
const slot = fc.constantFrom('{enterprise}', '{members.count}', '{fact.staff}', '{candidates}', '{odd}', '{gap:任期}');
const anyTemplate = fc.array(fc.oneof(words.map(unslotted), slot), { maxLength: 12 }).map((pieces) => pieces.join(''));

test('a paragraph that nobody changed has the template’s own text', () => {
  fc.assert(fc.property(anyTemplate, (text) => {
    const parts = partsOf(text, fill);
    expect(reslotted(parts, textOf(parts))).toBe(text);
  }));
});

test('whatever a person types reads as it was typed', () => {
  const typed = fc.array(fc.oneof(words, fc.constantFrom(...Object.values(values), '【待填：任期】')), { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(anyTemplate, typed, (text, edited) => {
    expect(textOf(partsOf(reslotted(partsOf(text, fill), edited), fill))).toBe(edited);
  }));
});

test('a slot far from every change stays', () => {
  fc.assert(fc.property(anyTemplate, anyTemplate, words, (before, after, typed) => {
    const [left, right] = [partsOf(before, fill), partsOf(after, fill)];
    const parts = partsOf(`${before}——{enterprise}——${after}`, fill);
    const edited = `${textOf(left)}${typed}——${textOf([{ slot: 'enterprise', value: values['enterprise'] ?? '' }])}——${textOf(right)}`;
    expect(reslotted(parts, edited)).toContain('——{enterprise}——');
  }));
});

test('a paragraph of 5,000 characters changed at both ends keeps its data', () => {
  const long = `甲{enterprise}${'会员积极参加活动。'.repeat(560)}{fact.staff}乙`;
  const edited = textOf(partsOf(long, fill)).replace('甲', '丙').replace('乙', '丁');
  expect(afterEdit(long, edited)).toBe(long.replace('甲', '丙').replace('乙', '丁'));
});
