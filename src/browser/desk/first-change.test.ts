import { expect, test } from 'vitest';
import { caseWith, changed, person } from '../../../tests/example-case.ts';
import type { CaseFile } from '../../core/answers/case-file.ts';
import { firstChange } from './first-change.ts';

const start = caseWith({ members: [person, { ...person, name: '陈砚秋' }] });
const columns = ['name', 'sex', 'birth', 'phone'];
const beside = () => undefined;

test('the first cell that says something else is where to look', () => {
  const after = changed(start, { kind: 'set-cells', list: 'members', cells: [{ row: 'm2', column: 'phone', value: '13700000000' }, { row: 'm2', column: 'sex', value: '男' }] });
  expect(firstChange(start, after, 'members', { columns, beside })).toEqual({ row: 'm2', number: 2, column: 'sex' });
});

test('a new row is looked at from its beginning', () => {
  const after = changed(start, { kind: 'add-rows', list: 'members', at: 1, rows: [{ sex: '男' }] });
  expect(firstChange(start, after, 'members', { columns, beside })).toEqual({ row: 'new1', number: 2, column: null });
});

test('where rows only went there is nothing to look at', () => {
  expect(firstChange(start, changed(start, { kind: 'delete-rows', list: 'members', rows: ['m1'] }), 'members', { columns, beside })).toBeNull();
});

test('a role that was given is a change of its member’s row', () => {
  const after = changed(start, { kind: 'set-role', member: 'm2', role: '主席' });
  const role = (caseFile: CaseFile, row: string, key: string) => (key === 'role' ? (caseFile.candidates.find(({ memberId }) => memberId === row)?.values['role'] ?? '') : undefined);
  expect(firstChange(start, after, 'members', { columns: [...columns, 'role'], beside: role })).toEqual({ row: 'm2', number: 2, column: 'role' });
});
