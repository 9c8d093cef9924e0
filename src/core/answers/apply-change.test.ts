import { expect, test } from 'vitest';
import { caseWith, change, changed, person, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import type { CaseFile } from './case-file.ts';
import { candidateRows } from './rows.ts';

const one = caseWith({ members: [person] });
const setCell = (column: string, value: string, row = 'm1') => ({ kind: 'set-cell', list: 'members', row, column, value }) as const;
const names = (caseFile: CaseFile): (string | undefined)[] => caseFile.members.map(({ values }) => values['name']);

test('what is typed is tidied in the step that enters it', () => {
  const { steps } = change(one, setCell('phone', '+86 138-0000-0000'));
  expect(steps).toHaveLength(1);
  expect(steps[0]?.members[0]?.values['phone']).toBe('13800000000');
});

test('what is typed over with itself changes nothing', () => {
  expect(change(one, setCell('phone', '135 5356 7385'))).toEqual({ steps: [], notes: [] });
});

test('an emptied cell is gone from the values', () => {
  expect(changed(one, setCell('title', ' ')).members[0]?.values).not.toHaveProperty('title');
});

test('a cell of a row that is gone meanwhile changes nothing', () => {
  expect(change(one, setCell('title', '技师', 'm9')).steps).toEqual([]);
});

test('what did not change is the same object as before', () => {
  const two = caseWith({ members: [person, person] });
  const { steps } = change(two, setCell('title', '技师', 'm2'));
  expect(steps[0]?.members[0]).toBe(two.members[0]);
  expect(steps[0]?.candidates).toBe(two.candidates);
});

test('a synonym is entered first and unified second, and the person is told', () => {
  const { steps, notes } = change(caseWith({ members: [{}] }), setCell('politics', '党员'));
  expect(steps.map(({ members }) => members[0]?.values['politics'])).toEqual(['党员', '中共党员']);
  expect(notes).toEqual([{ kind: 'unified', column: '政治面貌', from: '党员', to: '中共党员', cells: 1 }]);
});

test('a synonym that somebody went back to stays, however often it is entered again', () => {
  const standing = caseWith({ members: [{ ...person, politics: '党员' }] });
  expect(change(standing, setCell('politics', '党员')).steps).toEqual([]);
  expect(changed(standing, setCell('title', '技师')).members[0]?.values['politics']).toBe('党员');
});

test('the button that mends a synonym sets the accepted value', () => {
  const standing = caseWith({ members: [{ ...person, politics: '党员' }] });
  expect(changed(standing, setCell('politics', '中共党员')).members[0]?.values['politics']).toBe('中共党员');
});

const woman = inventedIdNumber('19850312', '124');

test('an ID number typed as a name fills birth and sex, and the person is told', () => {
  const { steps, notes } = change(caseWith({ members: [{}] }), setCell('name', `张三${woman}`));
  expect(steps[0]?.members[0]?.values).toEqual({ name: '张三', birth: '1985.03', sex: '女' });
  expect(notes).toEqual([{ kind: 'id-number-taken-out', place: '第 1 行 姓名', filled: ['出生年月', '性别'], differs: [] }]);
});

test('what a cell holds already is kept, and told when the ID number says otherwise', () => {
  const { steps, notes } = change(one, setCell('title', `工程师 ${woman}`));
  expect(steps).toEqual([]);
  expect(notes).toEqual([{ kind: 'id-number-taken-out', place: '第 1 行 职称', filled: [], differs: ['出生年月'] }]);
});

test('an ID number typed over a name leaves the name', () => {
  expect(changed(one, setCell('name', woman)).members[0]?.values['name']).toBe('戚梓桐');
});

test('an ID number typed over a month of birth becomes the month it tells', () => {
  expect(changed(one, setCell('birth', woman)).members[0]?.values['birth']).toBe('1985.03');
});

test('an ID number in the enterprise name or the date is taken out', () => {
  const { steps, notes } = change(one, { kind: 'set-enterprise-name', value: `示例公司${woman}` });
  expect(steps[0]?.enterprise.name).toBe('示例公司');
  expect(notes).toEqual([{ kind: 'id-number-taken-out', place: '企业名称', filled: [], differs: [] }]);
  expect(change(one, { kind: 'set-filled-on', value: woman }).steps).toEqual([]);
});

test('an ID number typed into the candidates fills the age of somebody who is no member', () => {
  const typed = caseWith({ candidates: [{ values: { name: '张三' } }] });
  const { steps } = change(typed, { kind: 'set-cell', list: 'candidates', row: 'c1', column: 'phone', value: woman });
  expect(steps[0]?.candidates[0]?.values).toEqual({ name: '张三', age: '41', sex: '女' });
});

test('an ID number typed for a candidate from the roster leaves the age to the roster', () => {
  const linked = caseWith({ members: [{ name: '张三' }], candidates: [{ member: 1, values: { role: '主席' } }] });
  const { steps } = change(linked, { kind: 'set-cell', list: 'candidates', row: 'c1', column: 'phone', value: woman });
  expect(steps[0]?.candidates[0]?.values).toEqual({ role: '主席', sex: '女' });
});

test('the date is stored in one form, or as it was typed', () => {
  expect(changed(one, { kind: 'set-filled-on', value: '2026年1月2日' }).filledOn).toBe('2026-01-02');
  expect(changed(one, { kind: 'set-filled-on', value: ' 明天 ' }).filledOn).toBe('明天');
});

test('the way the paper lies is stored when it is not the usual one', () => {
  const landscape = changed(one, { kind: 'set-orientation', document: 'attachment-3', orientation: 'landscape' });
  expect(landscape.print.orientation).toEqual({ 'attachment-3': 'landscape' });
  expect(changed(landscape, { kind: 'set-orientation', document: 'attachment-3', orientation: 'portrait' }).print.orientation).toEqual({});
  expect(() => change(one, { kind: 'set-orientation', document: 'attachment-9', orientation: 'portrait' })).toThrow('attachment-9');
});

test('the line for the seal can be left off', () => {
  expect(changed(one, { kind: 'set-seal-line', shown: false }).print.sealLine).toBe(false);
  expect(change(one, { kind: 'set-seal-line', shown: true }).steps).toEqual([]);
});

test('marking members makes candidates in the order of the roles', () => {
  const three = caseWith({ members: ['甲一', '乙二', '丙三', '丁四'].map((name) => ({ name })) });
  const marks = [['m1', '副主席'], ['m2', '秘书长'], ['m3', '主席'], ['m4', '副主席']] as const;
  const marked = marks.reduce((caseFile, [member, role]) => changed(caseFile, { kind: 'set-role', member, role }), three);
  expect(candidateRows(marked, templates).map(({ values }) => [values['name'], values['role']])).toEqual([
    ['丙三', '主席'], ['甲一', '副主席'], ['丁四', '副主席'], ['乙二', '秘书长'],
  ]);
});

test('several members marked at once are one step', () => {
  const three = caseWith({ members: ['甲一', '乙二', '丙三'].map((name) => ({ name })) });
  const { steps } = change(three, { kind: 'set-roles', roles: [{ member: 'm1', role: '副主席' }, { member: 'm3', role: '主席' }] });
  expect(steps.map(({ candidates }) => candidates.map(({ memberId }) => memberId))).toEqual([['m3', 'm1']]);
});

test('another role keeps what the candidate has of their own; no role takes the candidate off', () => {
  const linked = caseWith({ members: [person], candidates: [{ member: 1, values: { role: '副主席', position: '总经理' } }] });
  expect(changed(linked, { kind: 'set-role', member: 'm1', role: '主席' }).candidates[0]).toEqual({ id: 'c1', memberId: 'm1', values: { role: '主席', position: '总经理' } });
  expect(changed(linked, { kind: 'set-role', member: 'm1', role: '' }).candidates).toEqual([]);
  expect(change(linked, { kind: 'set-role', member: 'm1', role: '副主席' }).steps).toEqual([]);
});

test('an own value like the roster’s is no own value', () => {
  const linked = caseWith({ members: [person], candidates: [{ member: 1, values: { role: '主席', sex: '男' } }] });
  const set = (value: string) => changed(linked, { kind: 'set-cell', list: 'candidates', row: 'c1', column: 'sex', value });
  expect(set('女').candidates[0]?.values).toEqual({ role: '主席' });
  expect(set('').candidates[0]?.values).toEqual({ role: '主席' });
});

test('rows are added where they were asked for', () => {
  const two = caseWith({ members: [{ name: '甲一' }, { name: '乙二' }] });
  const { steps, notes } = change(two, { kind: 'add-rows', list: 'members', at: 1, rows: [{ name: '丙　三' }, {}] });
  expect(steps.map(names)).toEqual([['甲一', '丙三', undefined, '乙二']]);
  expect(notes).toEqual([{ kind: 'rows-added', count: 2 }]);
});

test('a pasted block overwrites from its first cell on, and adds the rows it needs', () => {
  const { steps, notes } = change(caseWith({ members: [person, person] }), {
    kind: 'paste', list: 'members', row: 'm2', columns: ['name', 'sex'], cells: [['甲一', '男'], ['乙二', '女']],
  });
  expect(steps.map(names)).toEqual([['戚梓桐', '甲一', '乙二']]);
  expect(steps[0]?.members[1]?.values['phone']).toBe(person.phone);
  expect(notes).toEqual([{ kind: 'rows-added', count: 1 }]);
});

test('a pasted block leaves out its empty rows', () => {
  const cells = [['', ''], ['甲一', '男'], ['\u3000', '\u200B'], ['乙二', ''], ['', '']];
  expect(names(changed(one, { kind: 'paste', list: 'members', row: null, columns: ['name', 'sex'], cells }))).toEqual(['戚梓桐', '甲一', '乙二']);
});

test('a pasted column of telephone numbers stays beside the people it belongs to, gaps included', () => {
  const three = caseWith({ members: [{ name: '甲一' }, { name: '乙二', phone: '13500000000' }, { name: '丙三' }, { name: '丁四', phone: '13600000000' }] });
  const pasted = changed(three, { kind: 'paste', list: 'members', row: 'm1', columns: ['phone'], cells: [['13800000001'], [''], ['13800000003'], ['']] });
  expect(pasted.members.map(({ values }) => values['phone'])).toEqual(['13800000001', undefined, '13800000003', '13600000000']);
});

test('a column that is left out is kept nowhere, but its ID numbers fill what they tell', () => {
  const { steps, notes } = change(caseWith({}), { kind: 'paste', list: 'members', row: null, columns: ['name', null], cells: [['甲一', woman], ['乙二', '三车间']] });
  expect(steps[0]?.members.map(({ values }) => values)).toEqual([{ name: '甲一', birth: '1985.03', sex: '女' }, { name: '乙二' }]);
  expect(notes).toContainEqual({ kind: 'id-number-taken-out', place: '第 1 行', filled: ['出生年月', '性别'], differs: [] });
});

test('spellings of a whole block are unified in one step, with the number of cells', () => {
  const cells = [['党员'], ['群众'], ['党员']];
  const { steps, notes } = change(caseWith({}), { kind: 'paste', list: 'members', row: null, columns: ['politics'], cells });
  expect(steps).toHaveLength(2);
  expect(notes).toContainEqual({ kind: 'unified', column: '政治面貌', from: '党员', to: '中共党员', cells: 2 });
});

test('a deleted member takes their candidacy along, and the person is told', () => {
  const linked = caseWith({ members: [person, person], candidates: [{ member: 2, values: { role: '主席' } }, { values: { name: '外来人' } }] });
  const { steps, notes } = change(linked, { kind: 'delete-rows', list: 'members', rows: ['m2', 'm9'] });
  expect(steps[0]?.members.map(({ id }) => id)).toEqual(['m1']);
  expect(steps[0]?.candidates.map(({ id }) => id)).toEqual(['c2']);
  expect(notes).toEqual([{ kind: 'rows-deleted', count: 1, candidates: 1 }]);
});

test('a deleted candidate stays a member', () => {
  const linked = caseWith({ members: [person], candidates: [{ member: 1, values: { role: '主席' } }] });
  expect(changed(linked, { kind: 'delete-rows', list: 'candidates', rows: ['c1'] })).toEqual({ ...linked, candidates: [] });
});

test.each([
  [['m2'], -1, 'm2 m1 m3 m4 m5'],
  [['m2'], 1, 'm1 m3 m2 m4 m5'],
  [['m2', 'm3'], 1, 'm1 m4 m2 m3 m5'],
  [['m1', 'm3'], 1, 'm2 m1 m4 m3 m5'],
  [['m1', 'm3'], -9, 'm1 m3 m2 m4 m5'],
  [['m4', 'm5'], 1, 'm1 m2 m3 m4 m5'],
  [['m1', 'm4'], 9, 'm2 m3 m5 m1 m4'],
])('rows %j moved by %d stand as %s', (rows, by, order) => {
  const five = caseWith({ members: Array.from({ length: 5 }, () => ({})) });
  expect(changed(five, { kind: 'move-rows', list: 'members', rows, by }).members.map(({ id }) => id).join(' ')).toBe(order);
});
