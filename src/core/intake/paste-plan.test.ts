import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseWith, changed, person, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import type { CaseFile } from '../answers/case-file.ts';
import { clipboardSource } from './clipboard-source.ts';
import { laidBlock } from './laid-block.ts';
import { readPastedBlock } from './pasted-block.ts';
import { pastedMapping } from './pasted-mapping.ts';
import { type PastePlan, planPaste, planRoles } from './paste-plan.ts';
import { proposeRows } from './proposal.ts';
import type { Answers } from './questions.ts';
import type { SourceBook } from './source.ts';

const { members } = templates;
const chen = { ...person, name: '陈砚秋', phone: '13900000001', birth: '1970.01' };
const wu = { ...person, name: '吴桐', phone: '13900000002', birth: '1971.02' };
const start = caseWith({ members: [person, chen, wu], candidates: [{ member: 2, values: { role: '主席' } }] });
const born = (year: number): string => inventedIdNumber(`${year}0312`, '124');

function bookOf(cells: string[][]): SourceBook {
  const source = clipboardSource({ cells, merges: [] });
  if (source.kind === 'refused') throw new Error(source.code);
  return source.book;
}

interface Pasting {
  readonly row: string | null;
  readonly column: string;
  readonly answers?: Answers;
}

function planOf(cells: string[][], { row, column, answers = {} }: Pasting, caseFile = start): PastePlan {
  const frame = { template: members, filledOn: start.filledOn };
  const book = bookOf(cells);
  const mapping = pastedMapping(book, members, column);
  const proposal = proposeRows(book, mapping, answers, frame);
  return planPaste(caseFile, templates, { proposal, block: laidBlock(book, { mapping, answers, proposal }, frame), row });
}

const applied = ({ change }: PastePlan, caseFile = start): CaseFile => (change ? changed(caseFile, change) : caseFile);

/** What laying the block straight over the table gives. */
function laid(cells: string[][], { row, column }: Pasting): CaseFile {
  const block = readPastedBlock(cells, members, column);
  return changed(start, { kind: 'paste', list: 'members', row, columns: block.columns, cells: block.cells });
}

test('phones pasted beside names say whose number changes, and from what', () => {
  const { changed: changing, unchanged, added } = planOf([['13900000009'], ['13900000001'], ['13900000008']], { row: 'm1', column: 'phone' });
  expect(changing).toEqual([
    { row: 1, number: 1, name: '戚梓桐', id: 'm1', differences: [{ column: 'phone', label: '电话', before: '13553567385', after: '13900000009' }] },
    { row: 3, number: 3, name: '吴桐', id: 'm3', differences: [{ column: 'phone', label: '电话', before: '13900000002', after: '13900000008' }] },
  ]);
  expect(unchanged).toEqual([{ row: 2, name: '陈砚秋', id: 'm2' }]);
  expect(added).toEqual([]);
});

test('an empty cell between phones belongs to somebody too, and empties what is there', () => {
  const { changed: changing } = planOf([['13900000009'], [''], ['13900000008']], { row: 'm1', column: 'phone' });
  expect(changing.map(({ row, name, differences }) => [row, name, differences[0]?.after])).toEqual([[1, '戚梓桐', '13900000009'], [2, '陈砚秋', ''], [3, '吴桐', '13900000008']]);
});

test('rows beyond the last one are new', () => {
  expect(planOf([['吴桐', '女'], ['新来者', '男'], ['后来者', '男']], { row: 'm3', column: 'name' })).toMatchObject({
    unchanged: [{ row: 1, name: '吴桐' }],
    added: [{ row: 2, name: '新来者' }, { row: 3, name: '后来者' }],
  });
});

test('a row in which nothing stood takes somebody new', () => {
  expect(planOf([['新来者', '男'], ['后来者', '男']], { row: 'm1', column: 'name' }, caseWith({ members: [{}] }))).toMatchObject({ added: [{ row: 1 }, { row: 2 }], changed: [] });
});

test('what says what the table says already changes nothing', () => {
  expect(planOf([['戚梓桐', '女'], ['陈砚秋', '女']], { row: 'm1', column: 'name' })).toMatchObject({ change: null, unchanged: [{ id: 'm1' }, { id: 'm2' }] });
});

test('what the person answered is laid, not what was copied', () => {
  const cells = [['戚梓桐', '1983.1'], ['陈砚秋', '1970.01']].map(([name = '', birth = '']) => [name, '女', birth]);
  const after = (answers: Answers): string | undefined => planOf(cells, { row: 'm1', column: 'name', answers }).changed[0]?.differences[0]?.after;
  expect(after({})).toBe('1983.1');
  expect(after({ 'birth-month:birth': { all: 'october' } })).toBe('1983.10');
});

test('an ID number is replaced by what it tells, and the plan holds none', () => {
  const cells = [['吴桐', '', born(1985)], ['新来者', '', born(1991)]];
  const plan = planOf(cells, { row: 'm3', column: 'name' });
  expect(plan.added).toMatchObject([{ values: { birth: '1991.03' } }]);
  expect(JSON.stringify({ ...plan, change: null })).not.toContain(born(1991));
  expect(applied(plan)).toEqual(laid(cells, { row: 'm3', column: 'name' }));
});

test.each([
  ['with a slip in it', `${born(1985).slice(0, 17)}${born(1985).endsWith('1') ? '2' : '1'}`],
  ['without its last digits', `${born(1985).slice(0, 15)}000`],
])('an ID number %s is not laid', (_which, number) => {
  const plan = planOf([['新来者', '女', '', '', '', '', `检验员 ${number}`], ['后来者', '男']], { row: null, column: 'name' });
  expect(plan.added).toMatchObject([{ name: '新来者' }, { name: '后来者' }]);
  expect(JSON.stringify([plan, applied(plan)])).not.toContain(number);
});

test('people above the heading are laid with those below it', () => {
  expect(planOf([['新来者', '男'], ['姓名', '性别'], ['后来者', '女']], { row: null, column: 'name' })).toMatchObject({ added: [{ row: 1, name: '新来者' }, { row: 3, name: '后来者' }] });
});

test('so are values without names, in the order in which they stand', () => {
  const { changed: changing } = planOf([['13900000009'], [''], ['联系电话'], ['13900000008']], { row: 'm1', column: 'phone' });
  expect(changing.map(({ row, number, differences }) => [row, number, differences[0]?.after])).toEqual([[1, 1, '13900000009'], [2, 2, ''], [4, 3, '13900000008']]);
  expect(planOf([['2026 年通讯录'], ['联系电话'], ['13900000008']], { row: 'm1', column: 'phone' }).changed.map(({ row, number }) => [row, number])).toEqual([[3, 1]]);
});

test('a total below the people is nobody', () => {
  expect(planOf([['姓名', '性别'], ['新来者', '男'], ['合计', '1 人']], { row: 'm1', column: 'name' })).toMatchObject({ added: [], changed: [{ number: 1 }], unchanged: [] });
});

const cell = fc.constantFrom('', '甲一', '乙二', '男', '女', '1985.03', '1990/2', '13800000001', '本科', '党员', '高级工程师', born(1985), `组长 ${born(1979)}`);
const place = fc.record({ row: fc.constantFrom('m1', 'm2', 'm3', null), column: fc.constantFrom('name', 'sex', 'birth', 'position', 'phone') });
const block = fc.integer({ min: 1, max: 9 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })).filter((rows) => rows.some((row) => row[row.length - 1] !== ''));

test('laying a block by its plan gives what laying it at once gives, and every row is new, changed or unchanged', () => {
  fc.assert(
    fc.property(block, place, (cells, pasting) => {
      const plan = planOf(cells, pasting);
      expect(applied(plan)).toEqual(laid(cells, pasting));
      const rows = [...plan.added, ...plan.changed, ...plan.unchanged].map(({ row }) => row);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.length).toBe(rowsLaid(cells, pasting));
    }),
  );
});

function rowsLaid(cells: string[][], { row, column }: Pasting): number {
  const far = caseWith({ members: [] });
  const { columns, cells: texts } = readPastedBlock(cells, members, column);
  return changed(far, { kind: 'paste', list: 'members', row, columns, cells: texts }).members.length;
}

test('roles beside members say who gets which, and how many find nobody', () => {
  const plan = planRoles(start, templates, { row: 'm2', texts: ['科协职务', '副主席', '秘书长', '主席'] });
  expect(plan).toMatchObject({
    changed: [
      { row: 2, number: 2, name: '陈砚秋', differences: [{ before: '主席', after: '副主席' }] },
      { row: 3, number: 3, name: '吴桐', differences: [{ before: '', after: '秘书长' }] },
    ],
    tooMany: 1,
  });
  expect(applied(plan).candidates).toHaveLength(2);
});
