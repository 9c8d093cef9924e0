import { expect, test } from 'vitest';
import { samplePath } from './doors.ts';

test('a sample of a form stands in a folder of its own, under the name of the form', () => {
  expect(samplePath('paper-mill', 'members')).toBe('/samples/paper-mill/members/');
  expect(samplePath('paper-mill', 'candidates')).toBe('/samples/paper-mill/candidates/');
});
