import { describe, expect, test } from 'vitest';
import { madeUpPeople, membersPaper } from '../../../tests/test-papers.ts';
import type { Paper } from '../paper/paper.ts';
import { layOut } from './layout.ts';
import type { Measure } from './measure.ts';
import type { Page } from './page.ts';
import { structureOf, type Structure, type StructureNode } from './structure.ts';

const measure: Measure = { width: (_, text) => text.length, inkCentre: () => 0.37, advance: () => 1 };
const pagesWith = (count: number): Page[] => layOut(membersPaper({ people: madeUpPeople(count) }), measure);

function structured(pages: readonly Page[]): Structure {
  const structure = structureOf(pages);
  if (!structure) throw new Error('Not tagged');
  return structure;
}

/** The text that a node's marks stand on. */
function textOf({ content }: StructureNode, pages: readonly Page[], { marks }: Structure): string {
  const isAt = (page: number, i: number, number: number): boolean => {
    const mark = marks[page]?.[i];
    return mark !== undefined && mark !== 'artifact' && mark.number === number;
  };
  return content.flatMap(({ page, mark }) => (pages[page]?.runs ?? []).filter((_, i) => isAt(page, i, mark)).map(({ text }) => text)).join('');
}

describe('what is on the pages, for those who do not see them', () => {
  const pages = pagesWith(60);
  const structure = structured(pages);
  const { kids } = structure.root;
  const table = kids[4];

  test('label, title, the line for seal and date, then the table', () => {
    expect(kids.map(({ tag }) => tag)).toEqual(['P', 'H1', 'P', 'P', 'Table']);
    expect(kids.slice(0, 2).map((node) => textOf(node, pages, structure))).toEqual(['附件3', '企业科协会员汇总表']);
  });

  test('one row of headings, whole though broken on paper, and a row for each person', () => {
    expect(table?.kids.length).toBe(61);
    expect(table?.kids[0]?.kids.map((node) => [node.tag, textOf(node, pages, structure)]).slice(0, 4)).toEqual([['TH', '序号'], ['TH', '姓名'], ['TH', '性别'], ['TH', '出生年月']]);
    const people = madeUpPeople(60).map((texts, i) => [String(i + 1), ...texts]);
    expect(table?.kids.slice(1).map(({ kids: cells }) => cells.map((node) => textOf(node, pages, structure)))).toEqual(people);
  });

  test('headings on later pages and page numbers are not read out', () => {
    const unread = pages.map(({ runs }, page) => runs.filter((_, i) => structure.marks[page]?.[i] === 'artifact').map(({ origin }) => origin.part));
    expect(unread[0]).toEqual(['page-number']);
    expect(new Set(unread[1])).toEqual(new Set(['head', 'page-number']));
  });
});

test('a paragraph is one part though a page ends in it, and a heading is one of the second level', () => {
  const paragraph = '甲乙丙丁戊己庚辛壬癸'.repeat(80);
  const paper: Paper = { ...membersPaper({ people: [] }), pageNumbers: false, blocks: [{ kind: 'paragraph', level: 'heading-1', text: '一、程序' }, { kind: 'paragraph', level: 'text', text: paragraph }] };
  const pages = layOut(paper, measure);
  const structure = structured(pages);
  expect(pages.length).toBe(2);
  expect(structure.root.kids.map((node) => [node.tag, textOf(node, pages, structure)])).toEqual([['H2', '一、程序'], ['P', paragraph]]);
  expect(structure.root.kids[1]?.content.map(({ page }) => page)).toEqual([0, 1]);
});

test('empty rows of the form say nothing, an empty cell of a person keeps its place', () => {
  const pages = layOut(membersPaper({ people: [['王伟', '', '1988.10', '', '', '', '', '']] }), measure);
  const rows = structured(pages).root.kids[4]?.kids ?? [];
  expect(rows.length).toBe(2);
  expect(rows[1]?.kids.map(({ content }) => content.length > 0)).toEqual([true, true, false, true, false, false, false, false, false]);
});

test('a list of hundreds is left untagged', () => {
  expect(structureOf(pagesWith(300))).toBeDefined();
  expect(structureOf(pagesWith(400))).toBeUndefined();
});
