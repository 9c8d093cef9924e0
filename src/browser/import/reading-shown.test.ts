import { describe, expect, it } from 'vitest';
import type { ReadingProgress } from '../../core/intake/progress.ts';
import { readingShown } from './reading-shown.ts';

const told = (progress: Partial<ReadingProgress>): ReadingProgress => ({ act: 'rows', sheet: '', rows: 0, done: 0, total: null, ...progress });
const wordsOf = (progress: ReadingProgress | null): string => readingShown('花名册.xlsx', progress).words;

describe('how far the reading is, in words and numbers', () => {
  it.each([
    [null, '正在读取“花名册.xlsx”'],
    [told({ act: 'unpacking', done: 1.25 * 2 ** 20, total: 3 * 2 ** 20 }), '正在解开“花名册.xlsx”：已解开 1.3 兆字节，共 3.0 兆字节'],
    [told({ act: 'unpacking', done: 5000, total: 20_000 }), '正在读取“花名册.xlsx”'],
    [told({ rows: 12_000, done: 3, total: 4 }), '正在读取“花名册.xlsx”：已读 12,000 行'],
    [told({ rows: 1000, sheet: '在职' }), '正在读取“花名册.xlsx”的工作表“在职”：已读 1,000 行'],
    [told({ act: 'cells', rows: 50_000 }), '正在读取“花名册.xlsx”：共 50,000 行，正在取出各格的内容'],
    [told({ act: 'people', done: 2000, total: 50_000 }), '正在核对“花名册.xlsx”：已核对 2,000 行，共 50,000 行'],
  ])('%j', (progress, words) => {
    expect(wordsOf(progress)).toBe(words);
  });

  it('fills the bar where it is known how much there is, and only there', () => {
    expect(readingShown('a', told({ done: 3, total: 4 }))).toMatchObject({ share: 0.75, isShareKnown: true });
    for (const progress of [null, told({ act: 'cells', rows: 7 })]) expect(readingShown('a', progress).isShareKnown).toBe(false);
  });

  it('is heard at every ten thousand rows, not at each', () => {
    const spoken = (rows: number): string => readingShown('a', told({ rows })).spoken;
    expect(spoken(1000)).toBe('正在读取“a”');
    expect(spoken(9000)).toBe(spoken(1000));
    expect(spoken(12_000)).toBe('正在读取“a”：已读 10,000 行');
    expect(spoken(19_000)).toBe(spoken(12_000));
    expect(readingShown('a', told({ act: 'people', done: 12_000, total: 50_000 })).spoken).toBe('正在核对“a”：已核对 10,000 行，共 50,000 行');
  });
});
