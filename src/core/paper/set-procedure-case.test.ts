import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, templatesWithLetters } from '../../../tests/example-letters.ts';
import type { CaseFile } from '../answers/case-file.ts';
import type { Procedure, ProcedureStep } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import type { Paper, TableBlock } from './paper.ts';
import { setProcedureCase } from './set-procedure-case.ts';

const source = { advice: '例子。' };
const outside = { approver: '洛阳市科协', names };
const step = (clause: string, after: string[] = []): ProcedureStep => ({ clause, advice: '做', yields: '有', after, offline: false });

const procedure: Procedure = {
  kind: 'procedure',
  id: 'steps',
  clause: 'a1',
  label: '表甲',
  title: '程序/材料',
  sections: [
    { clause: 'a1-1', heading: '一、程序', items: [{ clause: 'a1-1-1', text: '1.先沟通。' }, { clause: 'a1-1-2', text: '2.再起草。' }, { clause: 'a1-1-3', text: '3.后报送。' }] },
    { clause: 'a1-2', heading: '二、材料', items: [{ clause: 'a1-2-1', text: '1.请示。' }] },
  ],
  steps: [step('a1-1-1'), step('a1-1-2', ['a1-1-1']), step('a1-1-3', ['a1-1-1', 'a1-1-2'])],
  materials: [{ clause: 'a1-2-1', document: 'request', enclosures: [{ id: 'rules', name: '章程', source }, { id: 'roster', name: '会员名单', document: templatesWithLetters.members.id, source }] }],
  packetTitle: '报送材料',
  print: { marginsMm: { top: 25, right: 24, bottom: 22, left: 23 } },
};
const templates: Templates = { ...templatesWithLetters, procedure };

const blank: CaseFile = { ...caseWith({ members: [person] }), enterprise: { name: '洛阳示例轴承有限公司', facts: {} }, filledOn: '2026-11-22' };
const withStep = (note: string, date = '2026-10-09'): CaseFile => ({ ...blank, steps: { 'a1-1-1': { state: 'done', date, note } } });
const paperOf = (caseFile: CaseFile): Paper => setProcedureCase(procedure, { templates, caseFile, outside });
const tablesOf = ({ blocks }: Paper): TableBlock[] => blocks.filter((block) => block.kind === 'table');
const cellsOf = (caseFile: CaseFile): (readonly string[])[][] => tablesOf(paperOf(caseFile)).map(({ rows }) => rows.map(({ cells }) => cells));
const paragraphsOf = (caseFile: CaseFile): string[] => paperOf(caseFile).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

test('label, title, enterprise and day stand above the two tables, each under the notice’s heading', () => {
  expect(paperOf(blank).blocks.map((block) => (block.kind === 'table' ? block.columns.map(({ label }) => label).join(' ') : block))).toEqual([
    { kind: 'label', text: '表甲' },
    { kind: 'title', text: '程序/材料', lines: ['程序/材料'] },
    { kind: 'line', left: '企业名称：洛阳示例轴承有限公司', right: '2026年11月22日' },
    { kind: 'paragraph', level: 'heading-1', text: '一、程序' },
    '序号 步骤 状态 日期 备注',
    { kind: 'paragraph', level: 'heading-1', text: '二、材料' },
    '序号 材料 状态 页数 备注',
  ]);
});

test('a step says its words, how far it is, its day in words and its note; one that waits says for which', () => {
  const caseFile = { ...withStep('组长为总工程师。'), steps: { ...withStep('组长为总工程师。').steps, 'a1-1-3': { state: 'not-begun' as const, date: '年底', note: '' } } };
  expect(cellsOf(caseFile)[0]).toEqual([
    ['1', '先沟通。', '已完成', '2026年10月9日', '组长为总工程师。'],
    ['2', '再起草。', '可以开始', '', ''],
    ['3', '后报送。', '未开始\n等第 2 步', '年底', ''],
  ]);
});

test('a material says what the case knows of it; what comes from elsewhere has its pages and its note', () => {
  const [, things] = cellsOf({ ...blank, enclosures: { rules: { ready: true, pages: '12', note: '第二稿' } } });
  expect(things?.map(([number, what]) => [number, what])).toEqual([['1', '《关于设立的请示》'], ['附', '章程'], ['附', '会员名单']]);
  expect(things?.[0]?.[2]).toMatch(/^\d+ 处待填$/);
  expect(things?.slice(1).map((cells) => cells.slice(2))).toEqual([['已备齐', '12', '第二稿'], ['已填 1 人', '', '']]);
});

test('problems that are known are not looked for again', () => {
  const caseFile = { ...blank, members: blank.members.map((member) => ({ ...member, values: { ...member.values, phone: '139' } })) };
  const [, table] = tablesOf(setProcedureCase(procedure, { templates, caseFile, outside, problems: [] }));
  expect(table?.rows[2]?.cells[2]).toBe('已填 1 人');
});

test.each([
  ['a note of 200 characters', '筹备工作进展顺利。'.repeat(23).slice(0, 200)],
  ['a note of 5,000 characters', '筹备工作进展顺利。'.repeat(556).slice(0, 5000)],
  ['a note of ten lines', Array.from({ length: 10 }, (_, i) => `第${i}行`).join('\n')],
])('%s stands whole below the tables, and the cell says where', (_, note) => {
  expect(cellsOf(withStep(note))[0]?.[0]?.[4]).toBe('见表后');
  expect(paragraphsOf(withStep(note)).slice(2)).toEqual(['备注', `第 1 步：${note}`]);
});

test('what was typed for a day and is long stands there too', () => {
  const date = '等厂里开过职工代表大会再定'.repeat(9);
  expect(paragraphsOf(withStep('', date)).slice(2)).toEqual(['备注', `第 1 步：${date}`]);
});

test('a short note stays in its row', () => {
  expect(cellsOf(withStep('字'.repeat(42)))[0]?.[0]?.[4]).toBe('字'.repeat(42));
});

test('both tables stand on one grid, so that one sheet holds them', () => {
  const [one, other] = tablesOf(paperOf(blank)).map(({ columns }) => columns.map(({ widthMm }) => widthMm));
  expect(one).toEqual(other);
});

test('the file is named after the procedure and the enterprise, in names every system takes', () => {
  expect(paperOf(blank).fileName).toBe('表甲 程序／材料－洛阳示例轴承有限公司');
  expect(paperOf({ ...blank, enterprise: { name: '', facts: {} } }).fileName).toBe('表甲 程序／材料');
});
