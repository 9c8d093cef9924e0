import { expect, test } from 'vitest';
import { caseWith, person, templates } from '../../../tests/example-case.ts';
import { planImport } from '../../core/intake/import-plan.ts';
import { planPaste } from '../../core/intake/paste-plan.ts';
import { firstImport, followPlan, followView, type ImportState } from './import-state.ts';
import { nothingWords } from './plan-words.ts';
import { previewWords } from './preview-words.ts';
import { SourceSession } from './source-session.ts';

const { members } = templates;
const start = caseWith({ members: [person, { ...person, name: '陈砚秋' }, { ...person, name: '吴桐' }] });

/** What the dialog shows of cells pasted in a cell of the first row. */
async function pasted(cells: string[][], column: string): Promise<ImportState> {
  const reply = await new SourceSession().take({ kind: 'open-pasted', copied: { cells, merges: [] }, startColumn: column, template: members, filledOn: start.filledOn });
  if (reply.kind !== 'view' || !reply.view.block) throw new Error('Nothing to lay');
  const state = { ...firstImport(), comesFrom: 'paste' as const, words: previewWords.paste };
  followView(state, reply.view, {}, members);
  if (state.mode === 'position') followPlan(state, planPaste(start, templates, { proposal: reply.view.proposal, block: reply.view.block, row: 'm1' }));
  return state;
}

test('a column beside people can only be laid by position, lacks nothing, and no empty cell of it is told as left out', async () => {
  const state = await pasted([['13900000009'], [''], ['13900000008']], 'phone');
  expect([state.onlyByPosition, state.mode, state.counts.changed]).toEqual([true, 'position', 3]);
  expect([...state.told, ...state.warnings]).toEqual([]);
});

test('people may be put in in every way, and are told what they lack and which rows are left out', async () => {
  const state = await pasted([['姓名', '性别'], ['甲一', '男'], ['', ''], ['乙二', '女'], ['合计', '2 人']], 'name');
  expect([state.onlyByPosition, state.mode]).toEqual([false, 'update']);
  expect(state.warnings).toEqual(['粘贴的内容里没有找到出生年月、文化程度、政治面貌、职称、职务、电话，贴进以后请在表里补上。']);
  expect(state.told).toEqual(['空行没有放进：粘贴的第 3 行。', '合计没有放进：粘贴的第 5 行。']);
});

test.each([
  ['by name', 'update'],
  ['by position', 'position'],
] as const)('where nobody is read, nothing is said to be in the table already: %s', async (_how, mode) => {
  const reply = await new SourceSession().take({ kind: 'open-pasted', copied: { cells: [['姓名', '性别'], ['合计', '2 人'], ['制表人：丙三', '']], merges: [] }, startColumn: 'name', template: members, filledOn: start.filledOn });
  if (reply.kind !== 'view' || !reply.view.block) throw new Error('Nothing to lay');
  const { proposal, block } = reply.view;
  const plan = mode === 'position' ? planPaste(start, templates, { proposal, block, row: 'm1' }) : planImport(start, templates, proposal, mode);
  expect(nothingWords(plan, previewWords.paste)).toBe('粘贴的内容里没有读到人，没有要改的。');
  expect(nothingWords(plan, previewWords.file)).toBe('文件里没有读到人，没有要导入的。');
});

test('a month that may be two is asked for once, in full', async () => {
  const { questions } = await pasted([['1985.1'], ['1990.02']], 'birth');
  expect(questions[0]?.items[0]?.choices.map(({ label }) => label)).toEqual(['还没选', '1985.01', '1985.10', '照原样，以后再改']);
});
