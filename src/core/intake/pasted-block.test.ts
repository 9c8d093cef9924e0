import { expect, test } from 'vitest';
import { caseWith, change, fixture, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { type PastedBlock, readPastedBlock, splitTabSeparated } from './pasted-block.ts';

const { members, candidates } = templates;
const number = inventedIdNumber('19850312', '124');

const read = (cells: string[][], startColumn = 'name', template = members): PastedBlock => readPastedBlock(cells, template, startColumn);

test('a copied roster comes in whole, heading and running number aside', () => {
  const text = fixture('rosters/members-tab.txt');
  const block = read(splitTabSeparated(text));
  expect(block).toMatchObject({ header: true, ignored: [], columns: [null, 'name', 'sex', 'birth', 'education', 'politics', 'title', 'position', 'phone'] });
  const [entered] = change(caseWith({}), { kind: 'paste', list: 'members', row: null, columns: block.columns, cells: block.cells }).steps;
  const people = text.trim().split('\r\n').slice(1).map((line) => line.split('\t').slice(1));
  expect(entered?.members.map(({ values }) => Object.values(values))).toEqual(people);
});

test('the same roster without its heading comes in the same', () => {
  const cells = splitTabSeparated(fixture('rosters/members-tab.txt'));
  expect(read(cells.slice(1)).columns).toEqual(read(cells).columns);
  expect(read(cells.slice(1)).cells).toEqual(read(cells).cells);
  expect(read(cells.slice(1), 'number').columns).toEqual(read(cells).columns);
});

test('headings are known by label or synonym, in any order, with breaks, spaces, brackets and asterisks', () => {
  const block = read([['手 机', '*姓\n名', '学历（最高）', '出生年月：'], ['13800000000', '甲一', '本科', '1985.03']]);
  expect(block).toEqual({ header: true, columns: ['phone', 'name', 'education', 'birth'], cells: [['13800000000', '甲一', '本科', '1985.03']], ignored: [] });
});

test('a label goes before a synonym', () => {
  expect(read([['姓名', '技术职称', '职称'], ['甲一', '乙', '丙']])).toMatchObject({ columns: ['name', null, 'title'], ignored: ['技术职称'] });
});

test('titles above the heading are left out', () => {
  expect(read([['职工花名册', ''], ['', ''], ['姓名', '性别'], ['甲一', '男']]).cells).toEqual([['甲一', '男']]);
});

test('a line of groups above the heading is nobody', () => {
  const cells = [['基本情况', '', '工作情况', '联系方式'], ['姓名', '性别', '职务', '电话'], ['乙二', '女', '组长', '13800000000']];
  expect(read(cells).cells).toEqual([['乙二', '女', '组长', '13800000000']]);
});

test('a line for unit and date above the heading is nobody', () => {
  const cells = [['填报单位：示例公司', '填表人：甲一', '2026年11月'], ['洛阳示例轴承有限公司', '科技部', '11月'], ['姓名', '性别', '出生年月'], ['乙二', '女', '1986.03']];
  expect(read(cells).cells).toEqual([['乙二', '女', '1986.03']]);
});

test.each([
  ['of a roster with its heading', [['姓 名', '性别'], ['甲一', '男'], ['姓 名', '性别'], ['乙二', '女']], [['甲一', '男'], ['乙二', '女']]],
  ['of one column', [['姓名'], ['甲一'], ['姓名'], ['乙二']], [['甲一'], ['乙二']]],
])('a heading that comes again on the next page %s is nobody', (_which, cells, people) => {
  expect(read(cells).cells).toEqual(people);
});

test('a stroke in a heading parts nothing', () => {
  expect(read([['姓名', '学历/学位'], ['甲一', '本科']])).toMatchObject({ columns: ['name', 'education'] });
});

test('a heading may have two lines', () => {
  const block = read([['姓名', '基本情况', '', '联系方式', ''], ['', '性别', '出生年月', '手机', '邮箱'], ['甲一', '男', '1985.03', '13800000000', 'a@example.com']]);
  expect(block.columns).toEqual(['name', 'sex', 'birth', 'phone', null]);
  expect(block.ignored).toEqual(['邮箱']);
  expect(block.cells).toEqual([['甲一', '男', '1985.03', '13800000000', '']]);
});

test('columns not asked for are named and not kept; an ID number is left for the gate', () => {
  const block = read([['姓名', '部门', '身份证号', ''], ['甲一', '三车间', number, '备注'], ['乙二', '', '无', '']]);
  expect(block).toEqual({ header: true, columns: ['name', null, null, null], cells: [['甲一', '', number, ''], ['乙二', '', '', '']], ignored: ['部门', '身份证号', '第 4 列'] });
});

test('a column without anything in it is not worth a word', () => {
  expect(read([['姓名', '备注', ''], ['甲一', '', '']]).ignored).toEqual([]);
});

test('one column with its heading is known by it', () => {
  expect(read([['电话'], ['13800000000']])).toMatchObject({ header: true, columns: ['phone'] });
});

test('without a heading cells go by position from where the person stands', () => {
  expect(read([['男', '1985.03']], 'sex')).toEqual({ header: false, columns: ['sex', 'birth'], cells: [['男', '1985.03']], ignored: [] });
});

test('a post that is called like a heading makes no heading', () => {
  expect(read([['甲一', '岗位'], ['乙二', '组长']])).toMatchObject({ header: false });
});

test('what stands beyond the last column is named by its place', () => {
  expect(read([['13800000000', '备注']], 'phone')).toMatchObject({ columns: ['phone', null], ignored: ['第 2 列'] });
});

test.each([
  ['counted from 1', [['1', '甲一'], ['2', '乙二']], [null, 'name']],
  ['counted from 5, with an empty row', [['5', '甲一'], ['', ''], ['6', '乙二']], [null, 'name']],
  ['not counted', [['2', '甲一'], ['1', '乙二']], ['name', 'sex']],
  ['of one column', [['1'], ['2']], ['name']],
])('running numbers before the names are left out when they count: %s', (_how, cells, columns) => {
  expect(read(cells).columns).toEqual(columns);
});

test('a candidates’ table without numbers of its own leaves them out too', () => {
  expect(read([['1', '甲一', '男'], ['2', '乙二', '女']], 'name', candidates)).toMatchObject({ columns: [null, 'name', 'sex'], ignored: [] });
});

test('rows of different length are filled up', () => {
  expect(read([['甲一'], ['乙二', '女']]).cells).toEqual([['甲一', ''], ['乙二', '女']]);
});

test('nothing pasted is nothing', () => {
  expect(read([])).toEqual({ header: false, columns: [], cells: [], ignored: [] });
});
