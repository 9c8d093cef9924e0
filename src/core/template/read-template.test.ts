import { expect, test } from 'vitest';
import { readTemplate } from './read-template.ts';
import type { Template } from './template.ts';

const source = { advice: '示例。' };
const print = { portrait: 40, landscape: 60 };

/** A small roster, as a YAML file would hold it. */
function roster(): Record<string, unknown> {
  return {
    id: 'roster',
    label: '附表一',
    title: '名册',
    shortName: '名册',
    clause: 'a1',
    list: 'members',
    columns: [
      { id: 'name', label: '姓名', kind: 'name', source: { clause: 'a1' }, print },
      { id: 'born', label: '出生年月', head: ['出生', '年月'], kind: 'birth-month', source: { clause: 'a1' }, print },
      { id: 'level', label: '学位', kind: 'choice', source: { clause: 'a1' }, values: { accepted: ['博士', '硕士'], synonyms: { 博: '博士' }, other: 'warning', source }, print },
    ],
    rules: [{ check: 'same-person', name: 'name', columns: ['born'], source }],
    print: {
      orientation: 'portrait',
      marginsMm: { top: 20, right: 20, bottom: 20, left: 20 },
      minimumRows: 3,
      minimumRowsSource: source,
      sealLine: { left: '单位：{enterprise}', right: '{date}', source },
    },
  };
}

function candidates(): Record<string, unknown> {
  return {
    ...roster(),
    id: 'candidates',
    list: 'candidates',
    roleColumn: 'role',
    columns: [
      { id: 'name', label: '姓名', kind: 'name', from: { column: 'name' }, source, print },
      { id: 'age', label: '年龄', kind: 'age', from: { column: 'born', as: 'age' }, source, print },
      { id: 'role', label: '拟任职务', kind: 'choice', source, values: { accepted: ['会长'], other: 'error', source }, print },
    ],
    rules: [{ check: 'value-once', column: 'role', values: ['会长'], source }, { check: 'in-roster', source }],
  };
}

function changed(data: Record<string, unknown>, path: readonly (string | number)[], value: unknown): Record<string, unknown> {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>; // cast: a copy has the shape of what it copies
  const last = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<Record<string | number, unknown>>((node, step) => node[step] as Record<string | number, unknown>, copy); // cast: the paths below lead through objects
  parent[last] = value;
  return copy;
}

function read(data: unknown): Template {
  const reading = readTemplate(data);
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  return reading.template;
}

test('a template in order is read, with what it leaves out filled in', () => {
  const template = read(roster());
  expect(template.columns.map((column) => column.label)).toEqual(['姓名', '出生年月', '学位']);
  expect(template.columns[0]).toMatchObject({ synonyms: [], print: { align: 'center' } });
  expect(readTemplate(candidates(), { roster: template })).toMatchObject({ ok: true });
});

const wrong: readonly [string, unknown, (string | number)[], string, string][] = [
  ['a title is missing', changed(roster(), ['title'], undefined), ['title'], '文字', '没有填'],
  ['a document is of no known kind', changed(roster(), ['kind'], 'letter'), ['kind'], 'table 或 procedure，不写就是 table', '“letter”'],
  ['a label is empty', changed(roster(), ['label'], ''), ['label'], '字数不小于 1', '空的文字'],
  ['a width is text', changed(roster(), ['columns', 0, 'print', 'portrait'], '宽'), ['columns', 0, 'print', 'portrait'], '数字', '“宽”'],
  ['a width is nothing', changed(roster(), ['columns', 0, 'print', 'portrait'], 0), ['columns', 0, 'print', 'portrait'], '大于 0', '0'],
  ['a key is misspelt', changed(roster(), ['columns', 0, 'lable'], '姓名'), ['columns', 0, 'lable'], '没有这个键（可能是写错了名字）', '“姓名”'],
  ['an id is not an identifier', changed(roster(), ['id'], '附表一'), ['id'], '小写英文字母开头，只含小写字母、数字和连字符', '“附表一”'],
  ['a list is neither of the two', changed(roster(), ['list'], 'staff'), ['list'], 'members 或 candidates', '“staff”'],
  ['a source is neither clause nor advice', changed(roster(), ['columns', 0, 'source'], {}), ['columns', 0, 'source'], '{ clause: 条款号 } 或 { advice: 理由 }', '一组“键: 值”（）'],
  ['a kind does not exist', changed(roster(), ['columns', 0, 'kind'], 'nickname'), ['columns', 0, 'kind'], 'row-number、name、birth-month、age、phone、text 或 choice', '“nickname”'],
  ['a check does not exist', changed(roster(), ['rules', 0, 'check'], 'twins'), ['rules', 0, 'check'], 'same-person、value-present、value-once 或 in-roster', '“twins”'],
  ['the file is a list', [], [], '一组“键: 值”', '0 项的列表'],
  ['two columns have one id', changed(roster(), ['columns', 2, 'id'], 'born'), ['columns', 2, 'id'], '每一列的 id 都不同', '“born”，第 2 列已经用了'],
  ['nobody has a name', changed(roster(), ['columns', 0, 'kind'], 'text'), ['columns'], '正好一列的 kind 是 name', '0 列'],
  ['a broken heading is not the heading', changed(roster(), ['columns', 1, 'head'], ['出生', '日']), ['columns', 1, 'head'], '各行连起来是“出生年月”', '“出生日”'],
  ['a broken title is not the title', changed(roster(), ['titleLines'], ['名', '单']), ['titleLines'], '各行连起来是“名册”', '“名单”'],
  ['a synonym points nowhere', changed(roster(), ['columns', 2, 'values', 'synonyms'], { 学: '学士' }), ['columns', 2, 'values', 'synonyms', '学'], 'accepted 里的一个值（博士、硕士）', '“学士”'],
  ['a value is listed twice', changed(roster(), ['columns', 2, 'values', 'accepted'], ['博士', '博士']), ['columns', 2, 'values', 'accepted', 1], '每个值只写一次', '“博士”'],
  ['a rule names a column that is not there', changed(roster(), ['rules', 0, 'columns'], ['phone']), ['rules', 0, 'columns', 0], '这张表里一列的 id', '“phone”'],
  ['a rule asks for a value nobody can give', changed(candidates(), ['rules', 0, 'values'], ['社长']), ['rules', 0, 'values', 0], '“role”列 accepted 里的一个值', '“社长”'],
  ['a roster takes from itself', changed(roster(), ['columns', 0, 'from'], { column: 'name' }), ['columns', 0, 'from'], '名册的列不写 from', '“name”'],
  ['candidates stand for nothing', changed(candidates(), ['roleColumn'], undefined), ['roleColumn'], '候选人表里一列的 id，那列的 kind 是 choice、没有 from', '没有填'],
  ['the portrait table is wider than the paper', changed(roster(), ['columns', 0, 'print', 'portrait'], 100), ['columns'], '各列 print.portrait 相加不超过版心宽 170 毫米', '180 毫米'],
  ['the landscape table is wider than the paper', changed(roster(), ['columns', 0, 'print', 'landscape'], 200), ['columns'], '各列 print.landscape 相加不超过版心宽 257 毫米', '320 毫米'],
  ['the seal line has an unknown blank', changed(roster(), ['print', 'sealLine', 'right'], '{name}'), ['print', 'sealLine', 'right'], '占位只有 {enterprise} 和 {date}', '“{name}”'],
];

test.each(wrong)('is refused when %s', (_, data, path, expected, found) => {
  expect(readTemplate(data)).toEqual({ ok: false, findings: [{ path, expected, found }] });
});

test('is refused when a candidate takes from a column that the roster lacks', () => {
  const data = changed(candidates(), ['columns', 1, 'from'], { column: 'birthday', as: 'age' });
  expect(readTemplate(data, { roster: read(roster()) })).toEqual({
    ok: false,
    findings: [{ path: ['columns', 1, 'from', 'column'], expected: '名册（roster）里一列的 id', found: '“birthday”' }],
  });
});

test('is refused when an age comes from something that is no month of birth', () => {
  const data = changed(candidates(), ['columns', 1, 'from'], { column: 'level', as: 'age' });
  expect(readTemplate(data, { roster: read(roster()) })).toEqual({
    ok: false,
    findings: [{ path: ['columns', 1, 'from', 'column'], expected: '名册里 kind 是 birth-month 的列', found: '“level”，kind 是 choice' }],
  });
});

test('every cited clause must be in the notice', () => {
  const data = changed(roster(), ['columns', 1, 'source'], { clause: 'a9' });
  expect(readTemplate(data, { clauses: new Set(['a1']) })).toEqual({
    ok: false,
    findings: [{ path: ['columns', 1, 'source', 'clause'], expected: 'content/notice 里有的条款号', found: '“a9”' }],
  });
});

test('everything that is wrong is told at once', () => {
  const data = changed(changed(roster(), ['label'], 3), ['title'], undefined);
  expect(readTemplate(data)).toMatchObject({ findings: [{ path: ['label'] }, { path: ['title'] }] });
});
