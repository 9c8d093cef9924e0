import { describe, expect, it } from 'vitest';
import { emptyCase, type CaseFile } from '../answers/case-file.ts';
import { templateSchema, type Template, type Templates } from '../template/template.ts';
import type { Block, Paper } from './paper.ts';
import { setTable } from './set-table.ts';

const source = { advice: '示例' };
const print = { portrait: 20, landscape: 30 };
const sealLine = { left: '单位（盖章）：{enterprise}', right: '填表日期：{date}', source };
const page = { orientation: 'portrait', marginsMm: { top: 20, right: 20, bottom: 20, left: 20 }, minimumRows: 3, minimumRowsSource: source, sealLine } as const;

const members: Template = templateSchema.parse({
  id: 'roster', label: '表甲', title: '名册', shortName: '名册', clause: 'a1', list: 'members', print: page,
  columns: [
    { id: 'no', label: '序号', kind: 'row-number', source, print },
    { id: 'who', label: '姓名', kind: 'name', source, print },
    { id: 'born', label: '出生年月', head: ['出生', '年月'], kind: 'birth-month', source, print },
  ],
});
const candidates: Template = templateSchema.parse({
  id: 'people', label: '表乙', title: '候选人表', shortName: '候选', clause: 'a2', list: 'candidates', roleColumn: 'post', print: { ...page, orientation: 'landscape' },
  columns: [
    { id: 'who', label: '姓名', kind: 'name', from: { column: 'who' }, source, print },
    { id: 'age', label: '年龄', kind: 'age', from: { column: 'born', as: 'age' }, source, print },
    { id: 'post', label: '职务', kind: 'choice', values: { accepted: ['会长'], other: 'error', source }, source, print },
  ],
});
const templates: Templates = { members, candidates };

const filled: CaseFile = {
  ...emptyCase('2026-11-02'),
  enterprise: { name: '示例$&公司', facts: {} },
  members: [
    { id: 'm1', values: { who: '甲', born: '1986.11' } },
    { id: 'm2', values: { who: '乙' } },
  ],
  candidates: [{ id: 'c1', memberId: 'm1', values: { post: '会长' } }],
};

function blockOf<K extends Block['kind']>(paper: Paper, kind: K): Extract<Block, { kind: K }> {
  const found = paper.blocks.find((block): block is Extract<Block, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`no ${kind} block`);
  return found;
}

describe('a list set on paper', () => {
  it('numbers the rows, keeps their order and fills the form up with empty rows', () => {
    expect(blockOf(setTable(members, templates, filled), 'table').rows).toEqual([
      { row: 'm1', cells: ['1', '甲', '1986.11'] },
      { row: 'm2', cells: ['2', '乙', ''] },
      { row: null, cells: ['', '', ''] },
    ]);
  });

  it('takes a candidate from the roster, the age at the date of filling in', () => {
    expect(blockOf(setTable(candidates, templates, filled), 'table').rows[0]).toEqual({ row: 'c1', cells: ['甲', '40', '会长'] });
  });

  it('writes the enterprise and the date outside the grid, whatever characters the name holds', () => {
    expect(blockOf(setTable(members, templates, filled), 'line')).toEqual({
      kind: 'line', left: '单位（盖章）：示例$&公司', right: '填表日期：2026年11月2日',
    });
  });

  it('leaves a place to write the date by hand when there is none', () => {
    expect(blockOf(setTable(members, templates, emptyCase('')), 'line')).toEqual({ kind: 'line', left: '单位（盖章）：', right: '填表日期：　　　　年　　月　　日' });
  });

  it('leaves the seal line out when the person switched it off', () => {
    const paper = setTable(members, templates, { ...filled, print: { ...filled.print, sealLine: false } });
    expect(paper.blocks.map(({ kind }) => kind)).toEqual(['label', 'title', 'table']);
  });

  it('lies as the template says until the person chooses', () => {
    const chosen = { ...filled, print: { ...filled.print, orientation: { people: 'portrait' } } } as const;
    expect(setTable(candidates, templates, filled).orientation).toBe('landscape');
    expect(setTable(candidates, templates, chosen).orientation).toBe('portrait');
    expect(blockOf(setTable(candidates, templates, filled), 'table').columns[0]?.widthMm).toBe(30);
  });

  it('drops the dash from the file name when there is no enterprise', () => {
    expect(setTable(members, templates, emptyCase('2026-11-02')).fileName).toBe('表甲 名册');
    expect(setTable(members, templates, filled).fileName).toBe('表甲 名册－示例$&公司');
  });
});
