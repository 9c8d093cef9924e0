import { expect, test } from 'vitest';
import { secondTemplates, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { bookOf, sheetOf, type TypedSheet } from '../../../tests/source-book.ts';
import { columnSummaries } from './column-summaries.ts';
import { type Mapping, suggestMapping, withHeader, withSheet, withTarget } from './mapping.ts';
import type { SourceBook } from './source.ts';

const { members, candidates } = templates;
const number = inventedIdNumber('19850312', '124');

const book = (rows: readonly (readonly string[])[], sheet: TypedSheet = {}): SourceBook => bookOf(sheetOf(rows, sheet));
const across = (row: number, firstColumn: number, lastColumn: number) => ({ firstRow: row, lastRow: row, firstColumn, lastColumn });
const down = (row: number, column: number) => ({ firstRow: row, lastRow: row + 1, firstColumn: column, lastColumn: column });

/** What each column is: D birth. */
const targets = ({ columns }: Mapping): string[] => columns.map(({ letters, target }) => `${letters} ${target.kind === 'column' ? target.column : target.kind}`);
const headings = ({ columns }: Mapping): string[] => columns.map(({ heading }) => heading);
const suggest = (rows: readonly (readonly string[])[], sheet?: TypedSheet): Mapping => suggestMapping(book(rows, sheet), members);

test('a heading is found under its titles, and is named by its rows', () => {
  const mapping = suggest([['花名册', '', ''], ['填报单位：人事部', '', '2026年10月'], [], ['姓名', '性别', '手机'], ['甲一', '男', '13800000000']]);
  expect(mapping.header).toEqual({ first: 4, last: 4 });
  expect(targets(mapping)).toEqual(['A name', 'B sex', 'C phone']);
});

test('a heading of two lines is read through joined cells, down and across', () => {
  const rows = [['序号', '姓名', '学历', '', '联系方式', '', '备注'], ['', '', '最高学历', '毕业院校', '手机', '办公电话', ''], ['1', '甲一', '本科', '郑州大学', '13800000000', '0379-64901234', '']];
  const mapping = suggest(rows, { merges: [down(1, 0), down(1, 1), across(1, 2, 3), across(1, 4, 5), down(1, 6)] });
  expect(mapping.header).toEqual({ first: 1, last: 2 });
  expect(headings(mapping)).toEqual(['序号', '姓名', '最高学历', '毕业院校', '手机', '办公电话', '备注']);
  expect(targets(mapping)).toEqual(['A running-number', 'B name', 'C education', 'D ignored', 'E phone', 'F ignored', 'G ignored']);
});

test.each([
  ['what must be filled in and how', ['*姓名（必填）', '（必填）性别', '出生年月（格式：YYYY-MM）', '手机号（11位）', '身份证号（18位）'], ['name', 'sex', 'birth', 'phone', 'id-number']],
  ['two languages', ['姓名\nName', '性别 Sex', '出生年月（Date of Birth）'], ['name', 'sex', 'birth']],
  ['two things in one column, by the first that is known', ['姓名', '学历/学位', '职称、职业资格', '政治面貌及入党时间'], ['name', 'education', 'title', 'politics']],
  ['which of two telephones it is', ['姓名', '联系电话（办公）', '联系电话（手机）'], ['name', 'ignored', 'phone']],
  ['somebody else than the person', ['姓名', '配偶姓名', '紧急联系人', '紧急联系电话', '手机'], ['name', 'ignored', 'ignored', 'ignored', 'phone']],
  ['capital and small letters', ['NAME', 'gender', 'Date of birth', 'Mobile'], ['name', 'sex', 'birth', 'phone']],
])('a heading is known that says %s', (_what, head, ids) => {
  expect(targets(suggest([head, head.map(() => '')])).map((target) => target.slice(2))).toEqual(ids);
});

test('a name in two lines is one name', () => {
  const mapping = suggest([['姓', '出生', '政治', '文化'], ['名', '年月', '面貌', '程度'], ['甲一', '1985.03', '群众', '初中']]);
  expect(targets(mapping)).toEqual(['A name', 'B birth', 'C politics', 'D education']);
});

test('what stands alone goes before the like of it in somebody else’s group', () => {
  const rows = [['紧急联系人', '', '姓名', '电话'], ['姓名', '电话', '', ''], ['乙二', '13900000000', '甲一', '13800000000']];
  expect(targets(suggest(rows, { merges: [across(1, 0, 1), down(1, 2), down(1, 3)] }))).toEqual(['A ignored', 'B ignored', 'C name', 'D phone']);
});

test.each([
  ['手机 before 办公电话', ['办公电话', '手机'], ['0379-64901234', '13800000000'], 'phone', 2, [1]],
  ['a column in which something stands before an empty one', ['手机', '办公电话'], ['', '0379-64901234'], 'phone', 2, [1]],
  ['最高学历 before 学历', ['学历', '最高学历'], ['大专', '本科'], 'education', 2, [1]],
  ['what fits before what does not', ['最高学历', '学历'], ['郑州大学', '本科'], 'education', 2, [1]],
  ['the very label before all others', ['岗位', '职务'], ['车工', '组长'], 'position', 2, [1]],
  ['职称 before 专业技术职称', ['专业技术职称', '职称'], ['工程师', '工程师'], 'title', 2, [1]],
])('of two columns for one the nearer is taken, and the other remembered: %s', (_which, names, values, id, at, others) => {
  const mapping = suggest([['姓名', ...names], ['甲一', ...values]]);
  expect(mapping.columns.filter(({ target }) => target.kind === 'column').map((column) => column.at)).toEqual([0, at]);
  expect(mapping.alternatives).toEqual({ [id]: others });
});

test.each([
  ['by the heading', '身份证号码', '无'],
  ['by what stands there', '备注', number],
  ['by what stands there, its check digit wrong', '电话', `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`],
])('a column of ID numbers is known %s', (_how, heading, text) => {
  expect(targets(suggest([['姓名', heading], ['甲一', text]]))).toEqual(['A name', 'B id-number']);
});

test('the sheet whose heading says most is taken, a hidden one never beside others', () => {
  const roster = [['姓名', '性别', '电话'], ['甲一', '男', '13800000000']];
  const sheets = bookOf(sheetOf([['本表仅供内部使用']]), sheetOf(roster, { hidden: true }), sheetOf([['姓名', '性别'], ['甲一', '男']]), sheetOf(roster.map((row) => row.slice(0, 1))));
  expect(suggestMapping(sheets, members).sheet).toBe(2);
  expect(suggestMapping(bookOf(sheetOf(roster, { hidden: true })), members).sheet).toBe(0);
});

test('without a heading columns go by their place, running numbers aside', () => {
  const mapping = suggest([['1', '甲一', '男', '1985.03'], ['2', '乙二', '女', '1986.04']]);
  expect(mapping.header).toBeNull();
  expect(targets(mapping)).toEqual(['A running-number', 'B name', 'C sex', 'D birth']);
});

test('without a heading and out of order columns go by what stands in them', () => {
  const mapping = suggest([['甲一', '13800000000', '女', 'A01', '1985-3-12', '群众'], ['乙二', '13900000000', '男', 'A02', '1986-4-1', '党员']]);
  expect(targets(mapping)).toEqual(['A name', 'B phone', 'C sex', 'D ignored', 'E birth', 'F politics']);
});

test('numbers of staff are no names, whatever column they stand in', () => {
  expect(targets(suggest([['E01', '甲一', '13800000000'], ['E02', '乙二', '13900000000']]))).toEqual(['A ignored', 'B name', 'C phone']);
});

test('a heading is found under a page of instructions', () => {
  const instructions = Array.from({ length: 14 }, (_line, at) => [`${at + 1}. 请按要求填写`]);
  expect(suggest([...instructions, ['姓名', '性别'], ['甲一', '男']]).header).toEqual({ first: 15, last: 15 });
});

test('columns without a heading have their letters', () => {
  const names = Array.from({ length: 27 }, (_name, at) => (at === 0 ? '姓名' : at === 1 ? '性别' : ''));
  expect(suggest([names, names.map(() => '甲一')]).columns[26]).toMatchObject({ at: 26, letters: 'AA', heading: '', target: { kind: 'ignored' } });
});

test('a column meant otherwise takes what another had', () => {
  const mapping = suggest([['姓名', '手机', '办公电话'], ['甲一', '13800000000', '0379-64901234']]);
  expect(targets(withTarget(mapping, 2, { kind: 'column', column: 'phone' }))).toEqual(['A name', 'B ignored', 'C phone']);
  expect(targets(withTarget(mapping, 1, { kind: 'ignored' }))).toEqual(['A name', 'B ignored', 'C ignored']);
});

test('another row may be the heading, or none', () => {
  const rows = [['姓名', '性别'], ['名字', '手机'], ['甲一', '13800000000']];
  const mapping = suggest(rows);
  expect(targets(mapping)).toEqual(['A name', 'B sex']);
  expect(targets(withHeader(book(rows), members, mapping, { first: 2, last: 2 }))).toEqual(['A name', 'B phone']);
  expect(withHeader(book(rows), members, mapping, null).header).toBeNull();
});

test('another sheet has its own heading and columns', () => {
  const sheets = bookOf(sheetOf([['姓名', '性别', '电话'], ['甲一', '男', '']]), sheetOf([['二车间', ''], ['手机', '姓名'], ['13800000000', '乙二']]));
  const mapping = withSheet(sheets, members, 1);
  expect(mapping).toMatchObject({ sheet: 1, header: { first: 2, last: 2 } });
  expect(targets(mapping)).toEqual(['A phone', 'B name']);
  expect(() => withSheet(sheets, members, 2)).toThrow('No sheet 2');
});

test('a candidates’ file is read by the candidates’ form', () => {
  const mapping = suggestMapping(book([['姓名', '年龄', '拟任职务', '职务'], ['甲一', '41', '主席', '董事长']]), candidates);
  expect(targets(mapping)).toEqual(['A name', 'B age', 'C role', 'D position']);
});

test('another notice’s form is known by its own template', () => {
  const { members: formA } = secondTemplates;
  const mapping = suggestMapping(book([['工号', '姓名', '所在部门', '出生日期', '性别', '最高学位', '手机号码', '身份证号'], ['Y01', '甲一', '一部', '2001.04', '男', '学士', '13600000401', number]]), formA);
  expect(targets(mapping)).toEqual(['A staff-number', 'B full-name', 'C department', 'D born', 'E ignored', 'F degree', 'G mobile', 'H id-number']);
});

test('a heading with an ID number in it shows none', () => {
  expect(JSON.stringify(suggest([[`姓名（${number}）`, '性别', number], ['甲一', '男', '']]))).not.toContain(number);
});

test('a person sees samples of what comes in, of nothing else, and of ID numbers none', () => {
  const rows = [['姓名', '身份证号', '月薪', '职务'], ['甲一', number, '8000', '组长'], ['乙二', number, '', `组长 ${number}`], ['丙三', '', '', '车工'], ['丁四', '', '', '工程师'], ['合计', '4人']];
  const table = book(rows);
  expect(columnSummaries(table, suggestMapping(table, members), members).map(({ letters, heading, samples, filled }) => ({ letters, heading, samples, filled }))).toEqual([
    { letters: 'A', heading: '姓名', samples: ['甲一', '乙二', '丙三'], filled: 4 },
    { letters: 'B', heading: '身份证号', samples: [], filled: 2 },
    { letters: 'C', heading: '月薪', samples: [], filled: 1 },
    { letters: 'D', heading: '职务', samples: ['组长', '车工', '工程师'], filled: 4 },
  ]);
});
