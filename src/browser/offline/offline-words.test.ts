import { expect, test } from 'vitest';
import { offlineWords } from './offline-words.ts';

test('only a site that is there as a whole is said to be', () => {
  expect(offlineWords({ kind: 'whole', whole: 27_120_000 })).toBe('这个网站已可离线使用，共存了 27.2 MB。');
  expect(offlineWords({ kind: 'partly', whole: 27_120_000, left: 21_000_000, rest: 'fetching' })).toContain('还有 21.0 MB');
});

test('a little that is left is not nothing', () => {
  expect(offlineWords({ kind: 'partly', whole: 27_120_000, left: 12, rest: 'paused' })).toContain('还有 0.1 MB 没有存');
});

test('a version that waits is named as what is waited for', () => {
  expect(offlineWords({ kind: 'partly', whole: 27_120_000, left: 5_000_000, rest: 'awaits-update' })).toContain('还有 5.0 MB 没有存，更新到新版本后再存');
});

test('what could not be kept says when it is tried again', () => {
  expect(offlineWords({ kind: 'failed' })).toContain('连着网再打开本站时会再存');
});

test.each(['unknown', 'impossible', 'declined', 'cleared', 'beginning', 'failed'] as const)('%s promises nothing', (kind) => {
  expect(offlineWords({ kind })).not.toContain('可离线使用，');
});
