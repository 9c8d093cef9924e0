import { expect, test } from 'vitest';
import { ageAt } from './age.ts';

test.each([
  ['1985.11', 41],
  ['1985.12', 40],
  ['1985.10', 41],
  ['2026.11', 0],
])('somebody born %s is %d in November 2026: the month of birth counts as reached', (birth, age) => {
  expect(ageAt(birth, '2026-11-01')).toBe(age);
});

test.each([
  ['2026.12', '2026-11-01'],
  ['1985.1', '2026-11-01'],
  ['', '2026-11-01'],
  ['1985.11', ''],
  ['1985.11', '明天'],
])('born %j, filled in on %j: no age', (birth, filledOn) => {
  expect(ageAt(birth, filledOn)).toBeUndefined();
});
