import { expect, test } from 'vitest';
import { type FillSlot, partsOf, textOf, unslotted } from './slots.ts';

const fill: FillSlot = (name) => {
  if (name === 'enterprise') return { value: '洛阳示例{轴承}有限公司' };
  return name.startsWith('gap:') ? { gap: name.slice(4) } : undefined;
};

test('a slot is filled where it stands', () => {
  expect(partsOf('{enterprise}：每届{gap:任期}。', fill)).toEqual([
    { slot: 'enterprise', value: '洛阳示例{轴承}有限公司' },
    { text: '：每届' },
    { slot: 'gap:任期', gap: '任期' },
    { text: '。' },
  ]);
});

test('what is missing is marked in the text', () => {
  expect(textOf(partsOf('每届{gap:任期}。', fill))).toBe('每届【待填：任期】。');
});

test('braces around what is no slot stay as they are', () => {
  expect(partsOf('集合{a, b}和半个{', fill)).toEqual([{ text: '集合{a, b}和半个{' }]);
});

test('a brace that a person typed never makes a slot', () => {
  const typed = '请写“{enterprise}”，{(}也一样';
  expect(partsOf(unslotted(typed), fill)).toEqual([{ text: typed }]);
});

test('a mark of something missing that a person typed is a gap like any other', () => {
  expect(partsOf(unslotted('经费【待填：来源】'), fill)).toEqual([{ text: '经费' }, { slot: 'gap:来源', gap: '来源' }]);
});
