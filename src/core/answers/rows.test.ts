import { expect, test } from 'vitest';
import { caseWith, person, templates } from '../../../tests/example-case.ts';
import { candidateRows, cellValue, memberRole, printedRows, rowNumber } from './rows.ts';

const caseFile = caseWith({
  members: [person, { ...person, name: '陈砚秋', birth: '1986.12' }],
  candidates: [{ member: 2, values: { role: '主席', position: '总经理' } }, { values: { name: '外来人', age: '50' } }],
});

test('a candidate shows what the roster says, an own value before it, and the age in full years', () => {
  expect(candidateRows(caseFile, templates)[0]?.values).toEqual({
    name: '陈砚秋', sex: '女', age: '39', title: '工程师', politics: '中共党员', role: '主席', position: '总经理', phone: '13553567385',
  });
});

test('somebody typed into the candidates has only own values', () => {
  expect(cellValue(templates, caseFile, 'candidates', 'c2', 'age')).toBe('50');
  expect(cellValue(templates, caseFile, 'candidates', 'c2', 'sex')).toBe('');
});

test('a member knows what they are a candidate for', () => {
  expect(memberRole(caseFile, templates, 'm2')).toBe('主席');
  expect(memberRole(caseFile, templates, 'm1')).toBe('');
});

test('rows are numbered from 1', () => {
  expect(rowNumber(caseFile, 'members', 'm2')).toBe(2);
  expect(rowNumber(caseFile, 'members', 'gone')).toBe(0);
  expect(cellValue(templates, caseFile, 'members', 'm2', 'number')).toBe('2');
});

test('printed rows stand in the order of the form, running number first', () => {
  expect(printedRows(templates.members, templates, caseFile)[1]).toEqual({
    row: 'm2',
    cells: ['2', '陈砚秋', '女', '1986.12', '研究生', '中共党员', '工程师', '总工程师', '13553567385'],
  });
  expect(printedRows(templates.candidates, templates, caseFile)[1]).toEqual({ row: 'c2', cells: ['外来人', '', '50', '', '', '', '', ''] });
});
