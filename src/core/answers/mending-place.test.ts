import { expect, test } from 'vitest';
import { caseWith, person, templates as tables } from '../../../tests/example-case.ts';
import { names, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import type { Problem } from '../problems/problem.ts';
import type { CaseFile, Values } from './case-file.ts';
import { checkCase } from './check.ts';
import { mendingPlace, type MendingPlace } from './mending-place.ts';

function caseOf(facts: Values, rest: Partial<CaseFile> = {}): CaseFile {
  const caseFile = caseWith({ members: [person], candidates: [{ member: 1, values: { role: '主席' } }] });
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts }, ...rest };
}

/** Where the first problem that fits is mended. */
function placeOf(caseFile: CaseFile, fits: (problem: Problem) => boolean): MendingPlace | undefined {
  const found = checkCase(caseFile, templates, () => true, { names }).find(fits);
  return found && mendingPlace(found, { caseFile, templates });
}

const gap = (slot: string) => ({ facts }: Problem): boolean => facts['slot'] === slot;
const at = (document: string, column?: string) => ({ place }: Problem): boolean => place.document === document && (column === undefined || place.column === column);

test('a cell is mended where it stands', () => {
  const caseFile = { ...caseOf({}), members: [{ id: 'm1', values: { ...person, phone: '138' } }] };
  expect(placeOf(caseFile, at(tables.members.id, 'phone'))).toEqual({ kind: 'cell', list: 'members', row: 'm1', column: 'phone' });
});

test('what a candidate has from the roster is mended in the roster, its own value in its own table', () => {
  const members = [{ id: 'm1', values: { ...person, phone: '138', birth: '85.3' } }];
  expect(placeOf({ ...caseOf({}), members }, at(tables.candidates.id, 'phone'))).toEqual({ kind: 'cell', list: 'members', row: 'm1', column: 'phone' });
  expect(placeOf({ ...caseOf({}), members }, at(tables.candidates.id, 'age'))).toEqual({ kind: 'cell', list: 'members', row: 'm1', column: 'birth' });
  const candidates = [{ id: 'c1', memberId: 'm1', values: { role: '主席', phone: '139' } }];
  expect(placeOf({ ...caseOf({}), members, candidates }, at(tables.candidates.id, 'phone'))).toEqual({ kind: 'cell', list: 'candidates', row: 'c1', column: 'phone' });
});

test('the name of the enterprise is a question about it, the date stands above the tables', () => {
  const caseFile = { ...caseOf({}), enterprise: { name: '', facts: {} }, filledOn: '今天' };
  expect(placeOf(caseFile, ({ code }) => code === 'enterprise-name-empty')).toEqual({ kind: 'fact', field: 'firm' });
  expect(placeOf(caseFile, ({ code }) => code === 'filled-on-unreadable')).toEqual({ kind: 'filled-on' });
});

test.each<[string, MendingPlace]>([
  ['fact.workers', { kind: 'fact', field: 'workers' }],
  ['place', { kind: 'fact', field: 'town' }],
  ['approver', { kind: 'fact', field: 'sort' }],
])('what a letter lacks as %s is filled in where it is asked', (slot, place) => {
  expect(placeOf(caseOf({ engineers: '236' }), gap(slot))).toEqual(place);
});

test('who approves is asked for by what is still open: the seat once the kind is known', () => {
  expect(placeOf(caseOf({ sort: 'other', town: '410300' }), gap('approver'))).toEqual({ kind: 'fact', field: 'district' });
});

test('what only the letter can say is written in its paragraph', () => {
  expect(placeOf(caseOf({ form: 'joint' }), gap('gap:哪几家'))).toEqual({ kind: 'paragraph', letter: 'request', paragraph: 'joint' });
});

test('what the tables lack for a letter leads to the table', () => {
  const problem = (slot: string): Problem => ({ code: 'letter-gap', severity: 'missing', place: { document: 'request' }, facts: { slot }, fixes: [], source: { advice: '' } });
  const empty = { caseFile: { ...caseOf({}), members: [], candidates: [] }, templates };
  const filled = { caseFile: caseOf({}), templates };
  expect(mendingPlace(problem('members.count'), empty)).toEqual({ kind: 'table', list: 'members' });
  expect(mendingPlace(problem('candidates'), empty)).toEqual({ kind: 'table', list: 'candidates' });
  expect(mendingPlace(problem('members.by.title'), empty)).toEqual({ kind: 'table', list: 'members' });
  expect(mendingPlace(problem('members.by.title'), filled)).toEqual({ kind: 'cell', list: 'members', row: 'm1', column: 'title' });
  expect(mendingPlace(problem('members.ages'), filled)).toEqual({ kind: 'cell', list: 'members', row: 'm1', column: 'birth' });
});

test('a step’s date is mended with the step', () => {
  const steps = { 'a1-1-1': { state: 'doing', date: '月底', note: '' } } as const;
  expect(placeOf(caseOf({}, { steps }), ({ code }) => code === 'step-date-unreadable')).toEqual({ kind: 'step', clause: 'a1-1-1' });
});
