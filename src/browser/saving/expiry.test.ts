import { expect, test } from 'vitest';
import { dueAt, expiryOf } from './expiry.ts';

const day = 24 * 60 * 60 * 1000;
const saved = (id: string, savedAt: number) => ({ id, label: '', enterprise: '', people: 1, revision: 1, stamp: '', turn: 1, savedAt });

test('a case is due that many days after its last change, or never', () => {
  expect(dueAt(saved('a', 5 * day), 30)).toBe(35 * day);
  expect(dueAt(saved('a', 5 * day), null)).toBeNull();
  expect(expiryOf([saved('a', 0)], null, {}, 1000 * day)).toEqual({ remove: [], due: [], since: {} });
});

test('what is due is told first, and goes a day later', () => {
  const heads = [saved('old', 0), saved('new', 25 * day)];
  expect(expiryOf(heads, 30, {}, 29 * day)).toEqual({ remove: [], due: [], since: {} });
  const told = expiryOf(heads, 30, {}, 31 * day);
  expect(told).toEqual({ remove: [], due: ['old'], since: { old: 31 * day } });
  expect(expiryOf(heads, 30, told.since, 31.5 * day)).toMatchObject({ remove: [], due: ['old'] });
  expect(expiryOf(heads, 30, told.since, 32 * day)).toEqual({ remove: ['old'], due: [], since: {} });
});

test('a clock put far ahead and back again takes nothing', () => {
  const heads = [saved('a', 10 * day)];
  const ahead = expiryOf(heads, 30, {}, 9000 * day);
  expect(ahead.remove).toEqual([]);
  expect(expiryOf(heads, 30, ahead.since, 11 * day)).toEqual({ remove: [], due: [], since: {} });
  expect(expiryOf(heads, 30, ahead.since, 41 * day)).toMatchObject({ remove: [], due: ['a'], since: { a: 41 * day } });
});

test('a case saved while the clock was ahead is not due before it says', () => {
  expect(expiryOf([saved('a', 9000 * day)], 30, {}, 10 * day)).toEqual({ remove: [], due: [], since: {} });
});

test('what was told before the case was changed or kept on is told again before it goes', () => {
  const told = expiryOf([saved('a', 0)], 30, {}, 31 * day).since;
  for (const changed of [saved('a', 32 * day), { ...saved('a', 0), keptFrom: 32 * day }]) {
    expect(expiryOf([changed], 30, told, 40 * day)).toMatchObject({ remove: [], due: [] });
    expect(expiryOf([changed], 30, told, 70 * day)).toEqual({ remove: [], due: ['a'], since: { a: 70 * day } });
  }
});
