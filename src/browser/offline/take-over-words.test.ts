import { expect, test } from 'vitest';
import { takeOverWords } from './take-over-words.ts';

test('a version that does not answer leaves the person a way on', () => {
  expect(takeOverWords(null)).toBe('没有更新成，请再按一次；还是不行，请关掉本站的所有标签页再打开。');
});

test('only a version that takes over is said to', () => {
  expect(takeOverWords('done')).toContain('正在更新');
  expect(takeOverWords('busy')).toContain('再按更新');
});
