import { expect, test } from 'vitest';
import { offlineWords } from './offline-words.ts';

test('only a site that is there as a whole is said to be', () => {
  expect(offlineWords({ kind: 'whole', whole: 27_120_000 })).toBe('这个网站已可离线使用，共存了 27.2 MB。');
  expect(offlineWords({ kind: 'partly', whole: 27_120_000, left: 21_000_000, paused: false })).toContain('还有 21.0 MB');
});

test('a little that is left is not nothing', () => {
  expect(offlineWords({ kind: 'partly', whole: 27_120_000, left: 12, paused: true })).toContain('还有 0.1 MB 没有存');
});

test.each(['unknown', 'impossible', 'declined', 'cleared', 'beginning'] as const)('%s promises nothing', (kind) => {
  expect(offlineWords({ kind })).not.toContain('可离线使用，');
});
