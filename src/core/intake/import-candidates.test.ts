import { expect, test } from 'vitest';
import { caseWith, change, changed, person, templates } from '../../../tests/example-case.ts';
import { bookOf, sheetOf } from '../../../tests/source-book.ts';
import type { Candidate, CaseFile } from '../answers/case-file.ts';
import { checkCase } from '../answers/check.ts';
import { newHistory, record, undo } from '../answers/history.ts';
import { type ImportMode, type ImportPlan, planImport } from './import-plan.ts';
import { suggestMapping } from './mapping.ts';
import { proposeRows } from './proposal.ts';

// A list of candidates meets the roster.

const { candidates: template } = templates;
const chen = { ...person, name: '陈砚秋', phone: '13900000001', birth: '1970.01' };
const [twin, otherTwin] = [{ ...person, name: '王伟', phone: '13900000003', birth: '1990.03' }, { ...person, name: '王伟', phone: '13900000004', birth: '1980.04' }];
const roster = caseWith({ members: [person, chen, twin, otherTwin] });

function plan(rows: readonly (readonly string[])[], mode: ImportMode = 'update', caseFile = roster): ImportPlan {
  const book = bookOf(sheetOf(rows));
  return planImport(caseFile, templates, proposeRows(book, suggestMapping(book, template), {}, { template, filledOn: caseFile.filledOn }), mode);
}

function candidatesAfter({ change: wanted }: ImportPlan, caseFile = roster): readonly Candidate[] {
  return (wanted ? changed(caseFile, wanted) : caseFile).candidates;
}

const codes = (caseFile: CaseFile): string[] => [...new Set(checkCase(caseFile, templates, () => true).filter(({ place }) => place.document === template.id && place.row !== undefined).map(({ code }) => code))];

test('a member of the roster becomes a candidate, and only what differs is written down', () => {
  const planned = plan([['姓名', '性别', '年龄', '技术职称', '政治面貌', '科协职务', '工作单位职务', '电话'], ['陈砚秋', '女', '56', '高级工程师', '中共党员', '主席', '总工程师', chen.phone]]);
  expect(planned.added).toMatchObject([{ name: '陈砚秋', member: { id: 'm2', differences: [{ label: '技术职称', before: '工程师', after: '高级工程师' }] } }]);
  expect(candidatesAfter(planned)).toEqual([{ id: 'new1', memberId: 'm2', values: { role: '主席', title: '高级工程师' } }]);
});

test.each([
  ['phone', ['王伟', '', '13900000004'], 'm4'],
  ['age', ['王伟', '46', ''], 'm4'],
  ['age, though the phone is another', ['王伟', '46', '13911111111'], 'm4'],
  ['a name that nobody else has', ['陈砚秋', '', ''], 'm2'],
  ['nothing, where two have the name', ['王伟', '', ''], null],
  ['nothing, where all else differs', ['陈砚秋', '30', '13911111111'], null],
  ['nothing, when nobody has the name', ['外来人', '56', chen.phone], null],
])('a member is known by %s', (_by, [name = '', age = '', phone = ''], member) => {
  expect(candidatesAfter(plan([['姓名', '年龄', '电话', '科协职务'], [name, age, phone, '主席']])).map(({ memberId }) => memberId)).toEqual([member]);
});

test('two rows of one name are nobody the roster knows by the name alone', () => {
  expect(candidatesAfter(plan([['姓名', '科协职务'], ['陈砚秋', '主席'], ['陈砚秋', '秘书长']])).map(({ memberId }) => memberId)).toEqual([null, null]);
});

test('somebody who is not in the roster stands as typed, and the check says so', () => {
  const { change: wanted } = plan([['姓名', '性别', '年龄', '技术职称', '政治面貌', '科协职务', '工作单位职务', '电话'], ['外来人', '男', '50', '无', '群众', '秘书长', '顾问', '13700000000']]);
  const after = wanted ? changed(roster, wanted) : roster;
  expect(after.candidates).toMatchObject([{ memberId: null, values: { name: '外来人', role: '秘书长', phone: '13700000000' } }]);
  expect(codes(after)).toEqual(['candidate-not-in-roster']);
});

test('a phone other than the roster’s is told as the check tells it', () => {
  const { change: wanted } = plan([['姓名', '年龄', '科协职务', '电话'], ['陈砚秋', '56', '主席', '13911111111']]);
  const after = wanted ? changed(roster, wanted) : roster;
  expect(after.candidates).toMatchObject([{ memberId: 'm2', values: { phone: '13911111111' } }]);
  expect(codes(after)).toEqual(['tables-differ']);
});

test('spellings of a role are one', () => {
  expect(candidatesAfter(plan([['候选人姓名', '拟任科协职务'], ['陈砚秋', '主席候选人']]))).toMatchObject([{ values: { role: '主席' } }]);
});

test('what the roster fills is no gap of the file', () => {
  const rows = [['姓名', '性别', '科协职务', '电话'], ['陈砚秋', '', '主席', ''], ['外来人', '', '', '13700000000']];
  expect(plan(rows).doubts.map(({ row, column }) => [row, column])).toEqual([[3, 'sex'], [3, 'role']]);
});

const standing = caseWith({
  members: [person, chen, twin, otherTwin],
  candidates: [{ member: 2, values: { role: '主席', phone: '13911111111' } }, { member: 3, values: { role: '副主席' } }, { values: { name: '外来人', sex: '男', role: '秘书长', phone: '13700000000' } }],
});

test('a member who is a candidate already is that candidate, whatever phone stands there', () => {
  const planned = plan([['姓名', '科协职务', '电话'], ['陈砚秋', '副主席', chen.phone]], 'update', standing);
  expect(planned.added).toEqual([]);
  expect(candidatesAfter(planned, standing)[0]).toEqual({ id: 'c1', memberId: 'm2', values: { role: '副主席' } });
});

test('replacing takes away candidates, not members, and empties only what no roster fills', () => {
  const planned = plan([['姓名', '性别', '科协职务', '电话'], ['外来人', '', '秘书长', '13700000000'], ['陈砚秋', '', '主席', '13911111111']], 'replace', standing);
  expect(planned.removed).toEqual([{ id: 'c2', name: '王伟', candidate: false }]);
  const { change: wanted } = planned;
  const after = wanted ? changed(standing, wanted) : standing;
  expect(after.members).toBe(standing.members);
  expect(after.candidates).toEqual([
    { id: 'c3', memberId: null, values: { name: '外来人', role: '秘书长', phone: '13700000000' } },
    { id: 'c1', memberId: 'm2', values: { role: '主席', phone: '13911111111' } },
  ]);
});

test('one step back takes an import of candidates back', () => {
  const { change: wanted } = plan([['姓名', '科协职务'], ['戚梓桐', '秘书长'], ['陈砚秋', '主席']], 'replace', standing);
  const { steps } = wanted ? change(standing, wanted) : { steps: [] };
  expect(steps).toHaveLength(1);
  expect(steps.reduce((history) => undo(history), record(newHistory(standing), steps)).present).toBe(standing);
});

test('a member is nobody’s candidate twice, even when marked meanwhile', () => {
  const { change: wanted } = plan([['姓名', '科协职务'], ['戚梓桐', '秘书长']]);
  const marked = { ...roster, candidates: [{ id: 'c1', memberId: 'm1', values: { role: '主席' } }] };
  expect(wanted && changed(marked, wanted).candidates.map(({ memberId }) => memberId)).toEqual(['m1', null]);
});

test('a file of candidates imported again changes nobody', () => {
  const rows = [['姓名', '年龄', '科协职务', '电话'], ['陈砚秋', '56', '主席', '13911111111'], ['外来人', '50', '秘书长', '13700000000']];
  const { change: wanted } = plan(rows);
  const after = wanted ? changed(roster, wanted) : roster;
  expect(plan(rows, 'update', after)).toMatchObject({ added: [], changed: [], change: null });
  expect(plan(rows, 'replace', after).change).toBeNull();
});
