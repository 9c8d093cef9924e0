import { describe, expect, it } from 'vitest';
import { contentsOf } from './contents.ts';

const clause = (id: string, label: string, short?: string) => ({ id, label, short, text: '' });

describe('the contents list of a notice', () => {
  it('puts the items of a section inside it, numbered without the section’s own number', () => {
    expect(contentsOf([clause('s3', '三', '组织体系'), clause('s3-2', '三.2', '模式创新')])).toEqual([
      { id: 's3', number: '三', name: '组织体系', inside: [{ id: 's3-2', number: '2', name: '模式创新', inside: [] }] },
    ]);
  });

  it('names a clause once when its number is its name', () => {
    expect(contentsOf([clause('contacts', '联系人', '联系人')])).toEqual([{ id: 'contacts', number: '', name: '联系人', inside: [] }]);
  });

  it('leaves out what has no short name', () => {
    expect(contentsOf([clause('sign', '落款')])).toEqual([]);
  });

  it('goes two levels deep', () => {
    const [attachment] = contentsOf([clause('a1', '附件1', '程序'), clause('a1-1', '附件1 一', '一般程序'), clause('a1-1-1', '附件1 一.1', '沟通')]);
    expect(attachment?.inside).toEqual([{ id: 'a1-1', number: '一', name: '一般程序', inside: [] }]);
  });
});
