import { expect, test } from 'vitest';
import { isMetered, type Line } from './metered.ts';

test.each<[string, Line | undefined, boolean]>([
  ['a browser that does not tell', undefined, false],
  ['a good line', { saveData: false, effectiveType: '4g' }, false],
  ['an office network', { type: 'ethernet', effectiveType: '4g' }, false],
  ['a person who wants to save data', { saveData: true, effectiveType: '4g' }, true],
  ['a phone network', { type: 'cellular', effectiveType: '4g' }, true],
  ['a slow line', { effectiveType: '3g' }, true],
])('%s', (_what, line, metered) => {
  expect(isMetered(line)).toBe(metered);
});
