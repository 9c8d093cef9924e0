import { describe, expect, test } from 'vitest';
import { caseWith } from '../../../tests/example-case.ts';
import type { ResolvedLetter, ResolvedParagraph } from '../answers/letter-text.ts';
import type { Part } from '../answers/slots.ts';
import type { Block } from './paper.ts';
import { setLetter } from './set-letter.ts';

const paragraph = (...parts: Part[]): ResolvedParagraph => ({ id: 'reason', level: 'text', source: undefined, edited: false, parts });
const letter: ResolvedLetter = {
  id: 'application',
  label: '申请',
  title: '关于成立企业科学技术协会的申请',
  to: [{ slot: 'approver', value: '洛阳市科学技术协会' }],
  paragraphs: [paragraph({ text: '妥否，请批示。' })],
  enclosures: [{ name: [{ text: '企业科协会员汇总表；' }] }, { name: [{ text: '《章程》（草案）' }] }],
  signature: { name: [{ slot: 'enterprise', value: '洛阳示例精密轴承有限公司' }], date: [{ slot: 'date', gap: '填表日期' }] },
};
const blocksOf = (more: Partial<ResolvedLetter> = {}): readonly Block[] => setLetter({ ...letter, ...more }, caseWith({})).blocks;

describe('a letter on paper', () => {
  test('has its parts in the order of an official paper', () => {
    expect(blocksOf()).toEqual([
      { kind: 'title', text: '关于成立企业科学技术协会的申请', lines: ['关于成立企业科学技术协会的申请'] },
      { kind: 'recipient', text: '洛阳市科学技术协会：' },
      { kind: 'paragraph', level: 'text', text: '妥否，请批示。' },
      { kind: 'enclosures', names: ['企业科协会员汇总表', '《章程》（草案）'] },
      { kind: 'signature', name: '洛阳示例精密轴承有限公司', date: '【待填：填表日期】' },
    ]);
  });

  test('says behind the name of an enclosure how many pages it has, and nothing while that is not known', () => {
    const enclosures = [{ name: [{ text: '会员汇总表；' }], pages: 12 }, { name: [{ text: '章程' }], pages: undefined }, { name: [{ text: ' ' }], pages: 3 }];
    expect(blocksOf({ enclosures }).filter(({ kind }) => kind === 'enclosures')).toEqual([{ kind: 'enclosures', names: ['会员汇总表（共12页）', '章程'] }]);
  });

  test('is headed by its number where it is an enclosure', () => {
    expect(setLetter(letter, caseWith({}), '附件1').blocks.slice(0, 2)).toMatchObject([{ kind: 'label', text: '附件1' }, { kind: 'title' }]);
  });

  test('has the type area of an official paper', () => {
    const { style, marginsMm: { top, right, bottom, left } } = setLetter(letter, caseWith({}));
    expect([style, 210 - left - right, 297 - top - bottom]).toEqual(['letter', 156, 225]);
  });

  test('tells where something still has to be written', () => {
    const [found] = blocksOf({ paragraphs: [paragraph({ text: '　　现有会员' }, { slot: 'members.count', gap: '会员人数' }, { text: '。' })] }).filter(({ kind }) => kind === 'paragraph');
    expect(found).toEqual({ kind: 'paragraph', level: 'text', text: '现有会员【待填：会员人数】。', gaps: [[4, 13]] });
  });

  test('leaves out what it has not: addressee, enclosures, signature, and a paragraph edited to nothing', () => {
    const { id, label, title } = letter;
    expect(setLetter({ id, label, title, paragraphs: [paragraph()], enclosures: [] }, caseWith({})).blocks.map(({ kind }) => kind)).toEqual(['title']);
  });
});
