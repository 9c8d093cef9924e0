import { expect, test } from 'vitest';
import { checkPath, enterprisePath, formPaths, lettersPath, stepsPath } from '../../components/site/doors.ts';
import { addressOfPlace, cellOfHash, screenFolders } from './problem-address.ts';

test('the screens are called by script as the pages call them', () => {
  const paths = { ...formPaths, enterprise: enterprisePath, steps: stepsPath, letters: lettersPath, check: checkPath };
  expect(Object.fromEntries(Object.entries(screenFolders).map(([name, folder]) => [name, `/${folder}`]))).toEqual(paths);
});

test.each([
  [{ kind: 'cell', list: 'candidates', row: '0a1b', column: 'phone' } as const, 'apply/candidates/#row=0a1b&column=phone'],
  [{ kind: 'table', list: 'members' } as const, 'apply/members/'],
  [{ kind: 'fact', field: 'city' } as const, 'apply/enterprise/#fact-city'],
  [{ kind: 'paragraph', letter: 'report' } as const, 'apply/letters/#report'],
  [{ kind: 'paragraph', letter: 'report', paragraph: 'group' } as const, 'apply/letters/#report.group'],
  [{ kind: 'step', clause: 'a1-1-3' } as const, 'apply/steps/#a1-1-3'],
  [{ kind: 'enclosure', id: 'consent' } as const, 'apply/steps/#enclosure-consent'],
])('%j lies at %s', (place, address) => {
  expect(addressOfPlace(place)).toBe(address);
});

test('a cell is found again in its address, another hash names none', () => {
  expect(cellOfHash(addressOfPlace({ kind: 'cell', list: 'members', row: 'a&b', column: 'x' }).split('#')[1] ?? '')).toEqual({ row: 'a&b', column: 'x' });
  expect(cellOfHash('')).toBeNull();
  expect(cellOfHash('#filled-on')).toBeNull();
});
