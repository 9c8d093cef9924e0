import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import type { CaseFile } from './case-file.ts';
import { readCase } from './read-case.ts';

const stored = caseWith({ members: [{ ...person, 旧栏: '旧值' }], candidates: [{ member: 1, values: { role: '主席' } }] });

test('a case saved and read again is the same, with the values of columns that are no more', () => {
  expect(readCase(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, case: stored });
});

test.each([undefined, null, 'x', [], {}, { format: 'another' }])('%j is no case', (data) => {
  expect(readCase(data)).toEqual({ ok: false, reason: 'not-a-case', where: 'format' });
});

test('a case of a later version is told from a broken one', () => {
  expect(readCase({ ...stored, version: 3 })).toMatchObject({ reason: 'newer-version' });
});

test('a broken case says where it is broken', () => {
  expect(readCase({ ...stored, members: [{ id: 'm1', values: { name: 3 } }] })).toEqual({ ok: false, reason: 'broken', where: 'members.0.values.name' });
  expect(readCase({ ...stored, enterprise: undefined })).toEqual({ ok: false, reason: 'broken', where: 'enterprise' });
});

test('a case with more faults than can be listed is broken, and nothing worse', { timeout: 60_000 }, () => {
  expect(readCase({ ...stored, members: Array.from({ length: 150_000 }, () => ({})) })).toMatchObject({ reason: 'broken' });
});

describe('a case that version 1 stored', () => {
  const first = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../tests/fixtures/stored-cases/version-1.json'), 'utf8')) as CaseFile; // cast: a stored case, one version older

  test('opens with everything that was filled in', () => {
    const read = readCase(first);
    if (!read.ok) throw new Error(read.where);
    expect(read.case).toEqual({ ...first, version: 2, enterprise: { name: '洛阳示例精密轴承有限公司', facts: {} }, steps: {}, enclosures: {}, letters: {} });
  });

  test('is not changed by being read', () => {
    const before = JSON.stringify(first);
    readCase(first);
    expect(JSON.stringify(first)).toBe(before);
  });

  test('is told to be broken where it is broken', () => {
    expect(readCase({ ...first, members: 3 })).toEqual({ ok: false, reason: 'broken', where: 'members' });
    expect(readCase({ ...first, enterprise: 'x' })).toEqual({ ok: false, reason: 'broken', where: 'enterprise.name' });
  });
});
