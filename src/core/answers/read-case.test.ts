import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { readCase } from './read-case.ts';

const stored = caseWith({ members: [{ ...person, 旧栏: '旧值' }], candidates: [{ member: 1, values: { role: '主席' } }] });

test('a case saved and read again is the same, with the values of columns that are no more', () => {
  expect(readCase(JSON.parse(JSON.stringify(stored)))).toEqual({ ok: true, case: stored });
});

test.each([undefined, null, 'x', [], {}, { format: 'another' }])('%j is no case', (data) => {
  expect(readCase(data)).toEqual({ ok: false, reason: 'not-a-case', where: 'format' });
});

test('a case of a later version is told from a broken one', () => {
  expect(readCase({ ...stored, version: 2 })).toMatchObject({ reason: 'newer-version' });
});

test('a broken case says where it is broken', () => {
  expect(readCase({ ...stored, members: [{ id: 'm1', values: { name: 3 } }] })).toEqual({ ok: false, reason: 'broken', where: 'members.0.values.name' });
  expect(readCase({ ...stored, enterprise: undefined })).toEqual({ ok: false, reason: 'broken', where: 'enterprise' });
});
