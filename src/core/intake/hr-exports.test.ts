import { expect, test } from 'vitest';
import { caseWith, change, fixture, templates } from '../../../tests/example-case.ts';
import { rosterBook } from '../../../tests/source-book.ts';
import type { Values } from '../answers/case-file.ts';
import { acceptedFor } from '../answers/enter-row.ts';
import { columnOf } from '../template/template.ts';
import { columnSummaries } from './column-summaries.ts';
import { planImport } from './import-plan.ts';
import { suggestMapping } from './mapping.ts';
import { type Proposal, proposeRows } from './proposal.ts';
import type { Answers } from './questions.ts';

// Two exports as personnel programs write them, and the truth about the people in them.

const { members } = templates;
const frame = { template: members, filledOn: '2026-11-20' };
const nameAlone: Answers = { 'name-note': { all: 'take-off' } };

async function proposalOf(file: string, answers: Answers = nameAlone): Promise<Proposal> {
  const book = await rosterBook(`${file}.xlsx`);
  return proposeRows(book, suggestMapping(book, members), answers, frame);
}

interface ExpectedRow {
  readonly row: number;
  readonly values: Values;
}

/** The truth, its values in the template's words. `empty` are rows without anything: the truth gives the person below such a row its number. */
function expectedRows(file: string, empty: readonly number[]): ExpectedRow[] {
  const [head = [], ...lines] = fixture(`rosters/${file}.expected.csv`).replace('\uFEFF', '').trim().split(/\r?\n/).map((line) => line.split(','));
  return lines.map(([number, ...texts]) => ({
    row: Number(number) + (empty.includes(Number(number)) ? 1 : 0),
    values: Object.fromEntries(texts.map((text, at) => valueOf(head[at + 1] ?? '', text))),
  }));
}

function valueOf(label: string, text: string): [string, string] {
  const id = members.columns.find((column) => column.label === label)?.id ?? '';
  const column = columnOf(members, id);
  return [id, column.kind === 'choice' ? acceptedFor(column, text) : text];
}

const exports = [
  { file: 'hr-export-two-line-header', empty: [34, 64, 94, 124], people: 120 },
  { file: 'hr-export-1904-dates', empty: [33], people: 40 },
];

test.each(exports)('everybody in $file comes in as they are', async ({ file, empty, people }) => {
  const { rows } = await proposalOf(file);
  expect(rows).toHaveLength(people);
  expect(rows).toEqual(expectedRows(file, empty));
});

/** What a person is told and asked about a file, line by line. */
function dumpOf({ ignored, leftOut, questions, matches, problems }: Proposal): string[] {
  return [
    `已忽略：${ignored.join('、')}`,
    ...leftOut.map(({ kind, rows }) => `${kind} ${rows.join(' ')}`),
    ...questions.flatMap(({ id, items }) => items.map(({ shown, count, places }) => `${id}? ${shown} ×${count} ${places.join('、')}`)),
    ...matches.map(({ column, from, to, count }) => `${column.label} ${from} → ${to ?? '？'} ×${count}`),
    ...problems.map(({ place, sentence }) => `${place} ${sentence}`),
  ];
}

test('what is left out, asked and doubted of the export with two lines of headings', async () => {
  expect(dumpOf(await proposalOf('hr-export-two-line-header', {}))).toEqual([
    '已忽略：工号、民族、籍贯、身份证号码、毕业院校、专业、部门、岗位、办公电话、家庭住址、月薪',
    'title 1 2',
    'empty 34 64 94 124',
    'total 129',
    'hidden-rows? 谭之鸣 ×1 第 9 行',
    'hidden-rows? 冯善伦 ×1 第 14 行',
    'name-note? （退） ×3 第 12 行 B 列、第 54 行 B 列、第 97 行 B 列',
    '文化程度 中专 → 中等职业教育 ×10',
    '文化程度 高中 → 普通高中 ×14',
    '文化程度 本科 → 大学本科 ×12',
    '文化程度 大专 → 大学专科 ×10',
    '文化程度 硕士 → 硕士研究生 ×9',
    '政治面貌 团员 → 共青团员 ×16',
    '政治面貌 党员 → 中共党员 ×12',
    '第 12 行 B 列 姓名“石凯策（退）”里夹着别的字',
    '第 22 行 G 列 身份证号的校验位不对，没有用它',
    '第 25 行 G 列 身份证号的校验位不对，没有用它',
    '第 26 行 G 列 身份证号的校验位不对，没有用它',
    '第 42 行 G 列 身份证号的校验位不对，没有用它',
    '第 54 行 B 列 姓名“方㛃（退）”里夹着别的字',
    '第 66 行 G 列 身份证号的校验位不对，没有用它',
    '第 97 行 B 列 姓名“何浩利（退）”里夹着别的字',
  ]);
});

test('what is left out, asked and doubted of the export with dates from 1904', async () => {
  expect(dumpOf(await proposalOf('hr-export-1904-dates', {}))).toEqual([
    '已忽略：工号、民族、籍贯、身份证号码、毕业院校、专业、部门、岗位、办公电话、家庭住址、月薪',
    'title 1 2',
    'empty 33',
    'total 45',
    'hidden-rows? 龙鑫帆 ×1 第 8 行',
    'hidden-rows? 尹明清 ×1 第 13 行',
    'name-note? （退） ×1 第 11 行 B 列',
    '文化程度 硕士 → 硕士研究生 ×7',
    '文化程度 大专 → 大学专科 ×5',
    '文化程度 中专 → 中等职业教育 ×5',
    '文化程度 高中 → 普通高中 ×3',
    '文化程度 本科 → 大学本科 ×5',
    '政治面貌 团员 → 共青团员 ×5',
    '政治面貌 党员 → 中共党员 ×4',
    '第 9 行 G 列 身份证号的校验位不对，没有用它',
    '第 11 行 B 列 姓名“孔英盛（退）”里夹着别的字',
    '第 18 行 G 列 身份证号的校验位不对，没有用它',
  ]);
});

test('no ID number of a file is in anything that is made of it', async () => {
  for (const { file } of exports) {
    const book = await rosterBook(`${file}.xlsx`);
    const numbers = (book.sheets[0]?.rows ?? []).map(({ cells }) => cells[6] ?? '').filter((text) => /^\d{17}[\dX]$/.test(text));
    expect(numbers.length).toBeGreaterThan(30);
    const mapping = suggestMapping(book, members);
    const proposal = proposeRows(book, mapping, nameAlone, frame);
    const plan = planImport(caseWith({}), templates, proposal, 'add');
    const made = JSON.stringify([mapping, columnSummaries(book, mapping, members), proposal, plan, plan.change && change(caseWith({}), plan.change)]);
    expect(numbers.filter((number) => made.includes(number))).toEqual([]);
  }
});

test('without its columns of birth and sex, an export gives both by ID numbers', async () => {
  const book = await rosterBook('hr-export-two-line-header.xlsx');
  const mapping = suggestMapping(book, members);
  const columns = mapping.columns.map((column) => ([2, 3].includes(column.at) ? { ...column, target: { kind: 'ignored' as const } } : column));
  const { rows, idNumbers, lacking } = proposeRows(book, { ...mapping, columns }, nameAlone, frame);
  expect(idNumbers).toEqual({ read: 115, lost: 0, filled: [{ label: '出生年月', count: 115 }, { label: '性别', count: 115 }] });
  expect(lacking).toEqual([]);
  const truth = expectedRows('hr-export-two-line-header', [34, 64, 94, 124]);
  const told = rows.filter(({ values }) => values['birth'] !== undefined);
  expect(told).toEqual(truth.filter(({ row }) => told.some((one) => one.row === row)));
});
