import fc from 'fast-check';
import { expect, test } from 'vitest';
import { templates } from '../../../tests/example-case.ts';
import { anyIdNumber, inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { column, months, names, propose, said } from '../../../tests/proposals.ts';
import { bookOf, sheetOf } from '../../../tests/source-book.ts';
import { suggestMapping, withTarget } from './mapping.ts';
import { proposeRows } from './proposal.ts';

const { members, candidates } = templates;
const woman = inventedIdNumber('19850312', '124');
const wrong = `${woman.slice(0, 17)}${woman.endsWith('1') ? '2' : '1'}`;

test('values come in as the form writes them, with the number of their row', () => {
  const { rows, questions } = propose([['花名册', '', '', ''], ['姓名', '生日', '移动电话', '党派'], ['张　三', '一九八五年三月', '+86 138-0000-0000', '党员']]);
  expect(rows).toEqual([{ row: 3, values: { name: '张三', birth: '1985.03', phone: '13800000000', politics: '中共党员' } }]);
  expect(questions).toEqual([]);
});

test('rows that are nobody are left out and named', () => {
  const { rows, leftOut } = propose(
    [['花名册', ''], ['姓名', '性别'], ['研发部', ''], ['甲一', '男'], [], ['姓 名', '性 别'], ['乙二', '女'], ['小计', '2人'], ['合计：2人', ''], [], ['制表人：丙三', '审核：丁四'], ['2026年11月20日', '']],
    {},
    { merges: [{ firstRow: 3, lastRow: 3, firstColumn: 0, lastColumn: 1 }] },
  );
  expect(rows.map(({ row }) => row)).toEqual([4, 7]);
  expect(leftOut).toEqual([
    { kind: 'title', rows: [1] },
    { kind: 'heading', rows: [6] },
    { kind: 'empty', rows: [5] },
    { kind: 'section', rows: [3] },
    { kind: 'total', rows: [8, 9] },
    { kind: 'signature', rows: [11, 12] },
  ]);
});

test('people above the heading come in with those below it, and titles do not', () => {
  const { rows, leftOut } = propose([['职工花名册', '', ''], ['示例公司', '11月', ''], ['甲一', '男', '1985.03'], ['合计', '1 人', ''], ['姓名', '性别', '出生年月'], ['乙二', '女', '1986.03']]);
  expect(rows.map(({ row, values }) => [row, values['name']])).toEqual([[3, '甲一'], [6, '乙二']]);
  expect(leftOut).toEqual([{ kind: 'title', rows: [1, 2, 4] }]);
});

test('a page of people before the next one’s heading comes in whole', () => {
  const page = ['甲一', '乙二', '丙三', '丁四', '戊五', '己六', '庚七', '辛八', '壬九', '癸十', '子一', '丑二'];
  expect(names(propose([...page.map((name) => [name, '男']), ['姓名', '性别'], ['寅三', '女']]))).toEqual([...page, '寅三']);
});

test.each([
  ['一、研发部（2人）', 'section'],
  ['（二）生产', 'section'],
  ['生产部', 'section'],
  ['二车间：', 'section'],
  ['财务科（3人）', 'section'],
  ['第 1 页 共 2 页', 'signature'],
  ['第2页', 'signature'],
  ['（以下空白）', 'signature'],
  ['示例：李四', 'example'],
  ['王科', undefined],
  ['欧阳明室', undefined],
])('alone in its row, %s is left out as %s', (text, kind) => {
  const { rows, leftOut } = propose([['姓名', '性别', '电话'], ['甲一', '男', '13800000000'], [text, '', ''], ['乙二', '女', '']]);
  expect(leftOut).toEqual(kind ? [{ kind, rows: [3] }] : []);
  expect(rows).toHaveLength(kind ? 2 : 3);
});

test('the row that shows how to fill in is nobody, whatever stands in it', () => {
  const { rows, leftOut } = propose([['序号', '姓名', '性别'], ['例', '张三', '男'], ['1', '甲一', '男'], ['2', '示例', '女']]);
  expect(rows.map(({ row }) => row)).toEqual([3]);
  expect(leftOut).toEqual([{ kind: 'example', rows: [2, 4] }]);
});

test('a cell joined down a column speaks for all its rows, and makes nobody', () => {
  const down = { firstRow: 2, lastRow: 4, firstColumn: 1, lastColumn: 1 };
  expect(column(propose([['姓名', '职务', '性别'], ['甲一', '车工', '男'], ['', '', ''], ['乙二', '', '女'], ['丙三', '', '男']], {}, { merges: [down] }), 'position')).toEqual(['车工', '车工', '']);
  expect(names(propose([['姓名', '职务', '部门'], ['甲一', '车工', '一部'], ['', '', '二部'], ['乙二', '', '三部']], {}, { merges: [down] }))).toEqual(['甲一', '乙二']);
});

test('somebody called like a total is somebody', () => {
  expect(names(propose([['姓名', '性别'], ['共计', '男']]))).toEqual(['共计']);
});

test('rows in which nothing is asked for are nobody', () => {
  expect(propose([['姓名', '性别', '部门'], ['甲一', '男', '一车间'], ['', '', '二车间']]).leftOut).toEqual([{ kind: 'empty', rows: [3] }]);
});

test('columns that nobody asks for are named and dropped', () => {
  const proposal = propose([['姓名', '月薪', '家庭住址', '', '血型', '身份证号'], ['甲一', '8000', '郑州市', '备用', '', woman]]);
  expect(proposal.ignored).toEqual(['月薪', '家庭住址', 'D 列', '身份证号']);
  expect(JSON.stringify(proposal)).not.toMatch(/8000|郑州市|备用/);
});

test('of dropped columns called the same, each says which it is', () => {
  expect(propose([['姓名', '学历', '学校', '学历', '学校'], ['甲一', '大专', 'A', '本科', 'B']]).ignored).toEqual(['学校（C 列）', '学历（D 列）', '学校（E 列）']);
});

test('columns that must be filled in and that no file column gives are named once', () => {
  const proposal = propose([['姓名', '身份证号', '电话'], ['甲一', woman, '13800000000']]);
  expect(proposal.lacking).toEqual(['文化程度', '政治面貌', '职称', '职务']);
  expect(said(proposal)).toEqual([]);
});

test('an ID number fills birth month and sex where they are missing, and is gone', () => {
  const proposal = propose([['姓名', '出生年月', '身份证号'], ['甲一', '', woman], ['乙二', '1970.01', ''], [`丙三 ${woman}`, '1985.03', '']]);
  expect(proposal.rows.map(({ values }) => values)).toEqual([
    { name: '甲一', birth: '1985.03', sex: '女' },
    { name: '乙二', birth: '1970.01' },
    { name: '丙三', birth: '1985.03', sex: '女' },
  ]);
  expect(proposal.idNumbers).toEqual({ read: 2, lost: 0, filled: [{ label: '出生年月', count: 1 }, { label: '性别', count: 2 }] });
  expect(JSON.stringify(proposal)).not.toContain(woman);
});

test('an ID number that says otherwise than its row is a problem, and so is one with a slip', () => {
  const proposal = propose([['姓名', '出生年月', '性别', '身份证号', '职称', '职务'], ['甲一', '1984.03', '男性', woman, '无', '组长'], ['乙二', '1984.03', '男', wrong, '无', `组长${wrong}`]]);
  expect(said(proposal)).toEqual([
    '第 2 行 B 列 出生年月写的是“1984.03”，身份证号说的是“1985.03”',
    '第 2 行 C 列 性别写的是“男”，身份证号说的是“女”',
    '第 3 行 D 列 身份证号的校验位不对，没有用它',
    '第 3 行 F 列 身份证号的校验位不对，没有用它',
  ]);
  expect(column(proposal, 'position')).toEqual(['组长', '组长']);
  expect(JSON.stringify(proposal)).not.toContain(wrong);
});

test('an ID number that lost its last digits in the file is counted, tells nothing, and is never shown', () => {
  const rounded = `${woman.slice(0, 15)}000`;
  const proposal = propose([['姓名', '性别', '职务', '证件'], ['甲一', '', '组长', '9.99999E+17'], ['乙二', '', `车工 ${rounded}`, rounded], ['丙三', '', '车工', woman], ['丁四 9.99999198503121E+17', '男', '钳工', '']]);
  expect(proposal.idNumbers).toEqual({ read: 1, lost: 4, filled: [{ label: '出生年月', count: 1 }, { label: '性别', count: 1 }] });
  expect(proposal.rows.map(({ values }) => values)).toEqual([
    { name: '甲一', position: '组长' },
    { name: '乙二', position: '车工' },
    { name: '丙三', position: '车工', birth: '1985.03', sex: '女' },
    { name: '丁四', position: '钳工', sex: '男' },
  ]);
  expect(proposal.ignored).toEqual(['证件']);
  expect(said(proposal).filter((line) => line.includes('身份证号'))).toEqual([]);
  expect(JSON.stringify(proposal)).not.toMatch(/E\+17|999999/);
});

test('a table that slipped under its heading is noticed', () => {
  const proposal = propose([['姓名', '性别', '出生年月', '备注'], ['甲一', '', '男', '1985.03'], ['乙二', '', '女', '1986.04']]);
  expect(proposal.shifts).toEqual([{ column: 'birth', label: '出生年月', letters: 'C', better: 'D' }]);
  expect(propose(months).shifts).toEqual([]);
});

test('people beside others in the same row are counted, and told not to be read', () => {
  const { rows, beside } = propose([['序号', '姓名', '电话', '序号', '姓名', '电话'], ['1', '甲一', '13800000000', '3', '丙三', '13900000000'], ['2', '乙二', '', '', '', '']]);
  expect(rows.map(({ values }) => values['name'])).toEqual(['甲一', '乙二']);
  expect(beside).toEqual([{ heading: '姓名', letters: 'E', count: 1 }]);
  const group = { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 3 };
  expect(propose([['', '', '紧急联系人', ''], ['姓名', '电话', '姓名', '电话'], ['甲一', '13800000000', '丙三', '13900000000']], {}, { merges: [group] }).beside).toEqual([]);
});

test('a corrected column is read as the person says', () => {
  const book = bookOf(sheetOf([['姓名', '手机', '办公电话'], ['甲一', '', '0379-64901234']]));
  const mapping = withTarget(suggestMapping(book, members), 1, { kind: 'column', column: 'phone' });
  const { rows, ignored } = proposeRows(book, mapping, {}, { template: members, filledOn: '2026-11-20' });
  expect(rows).toEqual([{ row: 2, values: { name: '甲一' } }]);
  expect(ignored).toEqual(['办公电话']);
});

test('candidates come in by their own form, their age told by the ID number', () => {
  const proposal = propose([['姓名', '科协职务', '身份证号'], ['甲一', '主席候选人', woman]], {}, {}, candidates);
  expect(proposal).toMatchObject({ list: 'candidates', rows: [{ row: 2, values: { name: '甲一', role: '主席', age: '41', sex: '女' } }] });
});

test('a character that the file writes otherwise is told where it stands, of columns and people that come in', () => {
  const replaced = [{ row: 2, column: 0 }, { row: 3, column: 0 }, { row: 2, column: 2 }, { row: 4, column: 0 }].map((place) => ({ ...place, kind: 'old-code' as const, to: '䶮' }));
  const book = bookOf({ ...sheetOf([['姓名', '性别', '血型'], ['䶮一', '男', '䶮'], ['䶮二', '女', ''], ['合计', '2人']]), replaced });
  const { characters } = proposeRows(book, suggestMapping(book, members), {}, { template: members, filledOn: '2026-11-20' });
  expect(characters).toEqual([{ kind: 'old-code', to: '䶮', count: 2, places: ['第 2 行 A 列', '第 3 行 A 列'] }]);
});

const anyText = fc.oneof(fc.constantFrom('', '姓名', '性别', '出生日期', '手机', '政治面貌', '身份证号', '合计', '甲一', '乙二（退）', '男', '党员', '1985.1', '1.38E+10', '13800000000'), anyIdNumber, fc.string({ maxLength: 8 }));
const anyMerge = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.nat(3), fc.nat(5), fc.nat(3)).map(([firstRow, down, firstColumn, across]) => ({ firstRow, lastRow: firstRow + down, firstColumn, lastColumn: firstColumn + across }));
const anySheet = fc.record({ rows: fc.array(fc.array(anyText, { maxLength: 6 }), { maxLength: 8 }), merges: fc.array(anyMerge, { maxLength: 3 }), hiddenRows: fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 3 }) });
const anyAnswer = fc.record({ all: fc.constantFrom('include', 'leave-out', 'take-off', 'keep', 'january', 'likely', 'empty', 'first', 'last') });
const questionIds = ['hidden-rows', 'name-note', 'birth-month:birth', 'birth-year:birth', 'birth-serial:birth', 'phone-lost:phone', 'value:politics', 'value:sex', 'same-person', 'same-name'];
const anyAnswers = fc.dictionary(fc.constantFrom(...questionIds), anyAnswer);

test('whatever a sheet holds and a person answers, each of its rows is a person, left out by name, or part of the heading', () => {
  fc.assert(
    fc.property(anySheet, anyAnswers, ({ rows, merges, hiddenRows: hidden }, answers) => {
      const sheet = sheetOf(rows, { merges, hiddenRows: hidden });
      const mapping = suggestMapping(bookOf(sheet), members);
      const proposal = proposeRows(bookOf(sheet), mapping, answers, { template: members, filledOn: '2026-11-20' });
      const { first = 0, last = -1 } = mapping.header ?? {};
      const told = [...proposal.rows.map(({ row }) => row), ...proposal.leftOut.flatMap((left) => left.rows)];
      expect(new Set(told).size).toBe(told.length);
      expect(sheet.rows.map(({ number }) => number).filter((number) => !told.includes(number) && (number < first || number > last))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('no ID number of a sheet gets into its proposal, whatever a person answers', () => {
  fc.assert(
    fc.property(anySheet, anyAnswers, anyIdNumber, fc.nat(), ({ rows, merges }, answers, number, at) => {
      const withNumber = rows.map((row, y) => (y === at % rows.length ? [...row.slice(1), `${row[0] ?? ''} ${number}`] : row));
      const book = bookOf(sheetOf(withNumber, { merges }));
      const mapping = suggestMapping(book, members);
      expect(JSON.stringify([mapping, proposeRows(book, mapping, answers, { template: members, filledOn: '2026-11-20' })])).not.toContain(number);
    }),
    { numRuns: 300 },
  );
});
