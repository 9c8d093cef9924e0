import { describe, expect, test } from 'vitest';
import type { Paper } from '../paper/paper.ts';
import { layOut } from '../pdf/layout.ts';
import type { Measure } from '../pdf/measure.ts';
import { countedList, type ListedMaterial, type PacketHead, setCover, setMaterialList } from './material-list.ts';

const head: PacketHead = { title: '企业科协成立材料', enterprise: '洛阳示例轴承有限公司', date: '2026年11月22日', problems: 0 };
const materials: readonly ListedMaterial[] = [
  { number: '1', name: '申请', pages: { counted: 2 }, note: '' },
  { number: '1.1', name: '章程', pages: { counted: 9 }, note: '扫描件' },
  { number: '1.2', name: '同意文件', pages: { written: '3' }, note: '另附' },
];
const measure: Measure = { width: (_, text) => Array.from(text).length, inkCentre: () => 0.37, advance: () => 1 };
const pagesOf = (paper: Paper): number => layOut(paper, measure).length;
const rowsOf = ({ blocks }: Paper): (readonly string[])[] => blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(({ cells }) => cells) : []));
const titlesOf = ({ blocks }: Paper): (readonly string[])[] => blocks.flatMap((block) => (block.kind === 'title' ? [block.lines] : []));
const labelsOf = ({ blocks }: Paper): string[] => blocks.flatMap((block) => (block.kind === 'label' ? [block.text] : []));

describe('the list of materials', () => {
  test('has cover, itself and each material with its pages, and their sum without what is not in the file', () => {
    expect(rowsOf(setMaterialList(materials, head, { cover: 1, list: 1 }))).toEqual([
      ['', '封面', '1', ''],
      ['', '材料清单', '1', ''],
      ['1', '申请', '2', ''],
      ['1.1', '章程', '9', '扫描件'],
      ['1.2', '同意文件', '3', '另附'],
      ['', '本文件合计', '13', ''],
    ]);
  });

  test('has the columns 序号, 材料, 页数 and 备注', () => {
    const { blocks } = setMaterialList(materials, head, { cover: 1, list: 1 });
    expect(blocks.flatMap((block) => (block.kind === 'table' ? block.columns.map(({ label }) => label) : []))).toEqual(['序号', '材料', '页数', '备注']);
  });

  test('counts its own pages, however many', () => {
    const many = Array.from({ length: 90 }, (_, i): ListedMaterial => ({ number: String(i + 1), name: '企业党组织或管理层同意成立企业科协的文件'.repeat(3), pages: { counted: 1 }, note: '' }));
    const { paper, pages } = countedList(many, head, pagesOf);
    expect(pages).toBeGreaterThan(2);
    expect(pagesOf(paper)).toBe(pages);
    expect(rowsOf(paper)[1]).toEqual(['', '材料清单', String(pages), '']);
    expect(rowsOf(paper)[92]).toEqual(['', '本文件合计', String(1 + pages + 90), '']);
  });

  test('breaks whatever stands for a date on the cover', () => {
    expect(titlesOf(setCover({ ...head, date: '等批复下来以后再填的日期'.repeat(4) }))[2]).toEqual(['等批复下来以后再填的日期等批复下', '来以后再填的日期等批复下来以后再', '填的日期等批复下来以后再填的日期']);
  });

  test('counts a cover of two pages as two', () => {
    const long = { ...head, enterprise: '洛'.repeat(400) };
    expect(rowsOf(countedList(materials, long, pagesOf).paper)[0]).toEqual(['', '封面', String(pagesOf(setCover(long))), '']);
  });
});

describe('the cover', () => {
  test('names what it is, whose, and when, on one page without a number', () => {
    const cover = setCover(head);
    expect(titlesOf(cover)).toEqual([['企业科协成立材料'], ['洛阳示例轴承有限公司'], ['2026年11月22日']]);
    expect([pagesOf(cover), cover.pageNumbers, labelsOf(cover)]).toEqual([1, false, []]);
  });

  test('says 草稿 and how much is left when there are problems, and so does the foot of the list', () => {
    const draft = { ...head, problems: 3 };
    expect([labelsOf(setCover(draft)), setCover(draft).footNote]).toEqual([['草稿'], '草稿']);
    expect(JSON.stringify(setCover(draft).blocks)).toContain('还有 3 处');
    expect(setMaterialList(materials, draft, { cover: 1, list: 1 }).footNote).toBe('草稿');
  });

  test('marks a name that is not filled in', () => {
    expect(titlesOf(setCover({ ...head, enterprise: '' }))[1]).toEqual(['【待填：企业名称】']);
  });

  test('breaks a name of 200 characters into lines and loses none', () => {
    const name = '洛阳示例𬱖轴承有限'.repeat(23).slice(0, 200);
    const lines = titlesOf(setCover({ ...head, enterprise: name }))[1] ?? [];
    expect(lines.join('')).toBe(name);
    expect(Math.max(...lines.map((line) => Array.from(line).length))).toBeLessThanOrEqual(16);
  });
});
