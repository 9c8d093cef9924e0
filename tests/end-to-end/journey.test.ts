import { describe, expect } from 'vitest';
import { checkGlyphs } from '../glyph-check/check-glyphs.ts';
import { test, type Download, type Site, type SiteOptions } from './harness.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readSheet, tableOf } from './read-xlsx.ts';
import { RosterScreen } from './roster-screen.ts';
import { candidatesHead, membersHead, rosterFile, rosterRows } from './rosters.ts';

// From a copied table to the six files, read back by other software than wrote them. All expected values are worked out by hand.

const enterprise = '洛阳示例精密轴承有限公司';
const rare = { 姓名: '䶮𬱖㛃堃喆', 性别: '女', 出生年月: '1985年5月', 文化程度: '博士', 政治面貌: '群众', 职称: '无', 职务: '首席科学家', 电话: '139-3799-1234' };
const rareTidied = ['19', '䶮𬱖㛃堃喆', '女', '1985.05', '博士研究生', '群众', '无', '首席科学家', '13937991234'];
const members = [...rosterRows('clipboard-wps-table.expected.tsv'), rareTidied];
// On 10 April 2026: April has come, May and September have not.
const candidates = [
  ['廖泰英', '男', '38', '高级工程师"引进"', '中共党员', '主席', '信息中心总工程师', '19967314393'],
  ['姜㛃', '男', '26', '助理工程师', '中共党员', '副主席', '研发二部总工程师', '18626651089'],
  ['䶮𬱖㛃堃喆', '女', '40', '无', '群众', '秘书长', '首席科学家', '13937991234'],
];

/** Everything up to the downloads. */
async function fillIn(site: Site): Promise<RosterScreen> {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeField('企业名称', enterprise);
  await screen.typeField('填表日期', '2026-04-10');
  await screen.paste(1, '姓名', { html: rosterFile('clipboard-wps-table.html'), text: '' });
  await screen.expectCell(18, '姓名', '杨国');
  await screen.typeRow(19, rare);
  await screen.type(3, '科协职务', '主席');
  await screen.type(8, '科协职务', '副主席');
  await screen.type(19, '科协职务', '秘书长');
  return screen;
}

async function expectPdf({ bytes }: Download, head: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const pages = await readPdf(bytes);
  for (const [at, page] of pages.entries()) {
    expect(page.table[0], `head of page ${at + 1}`).toEqual(head);
    expect(page.lines.at(-1)?.replace(/\s/g, '')).toBe(`第${at + 1}页共${pages.length}页`);
  }
  const printed = pages.flatMap((page) => page.table.slice(1));
  expect(printed.slice(0, rows.length)).toEqual(rows);
  expect(printed.slice(rows.length).flat().join('')).toBe('');
  expect(printed.length).toBe(Math.max(14, rows.length));
  expect(await checkGlyphs(bytes)).toEqual([]);
}

async function expectSheet({ bytes }: Download, head: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  const table = tableOf(await readSheet(bytes), head);
  expect(table.slice(0, rows.length)).toEqual(rows);
  expect(table.slice(rows.length).flat().join('')).toBe('');
}

function expectWord({ bytes }: Download, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const [first, ...rest] = readDocx(bytes).table;
  expect(first?.map((label) => label.replace(/\s/g, ''))).toEqual(head);
  expect(rest.slice(0, rows.length)).toEqual(rows);
  expect(rest.slice(rows.length).flat().join('')).toBe('');
  expect(rest.length).toBe(Math.max(14, rows.length));
}

const hosts: readonly (readonly [string, SiteOptions])[] = [
  ['any host', {}],
  ['a plain-http host under a sub-path that answers for files alone', { base: '/a/b/', host: 'intranet.test', opensFolders: false }],
];

describe.each(hosts)('on %s', (_name, options) => {
  test.override({ options });

  test('a pasted roster, a person typed in and three candidates come out whole in all six files', async ({ site }) => {
    const screen = await fillIn(site);
    const columns = membersHead.slice(1);
    for (const [number = '', ...values] of members) expect(await screen.values(Number(number), columns)).toEqual(values);

    const rosterPdf = await screen.download('PDF', '附件3');
    const rosterSheet = await screen.download('XLSX', '附件3');
    const rosterWord = await screen.download('Word', '附件3');
    await screen.page.getByRole('link', { name: /附件2/ }).first().click();
    await screen.page.waitForURL('**/apply/candidates/index.html');
    for (const [at, values] of candidates.entries()) expect(await screen.values(at + 1, candidatesHead)).toEqual(values);
    const candidatesPdf = await screen.download('PDF', '附件2');
    const candidatesSheet = await screen.download('XLSX', '附件2');
    const candidatesWord = await screen.download('Word', '附件2');

    expect([rosterPdf, rosterSheet, rosterWord, candidatesPdf, candidatesSheet, candidatesWord].map(({ name }) => name)).toEqual([
      `附件3 企业科协会员汇总表－${enterprise}.pdf`,
      `附件3 企业科协会员汇总表－${enterprise}.xlsx`,
      `附件3 企业科协会员汇总表－${enterprise}.docx`,
      `附件2 企业科协主席、副主席、秘书长候选人汇总表－${enterprise}.pdf`,
      `附件2 企业科协主席、副主席、秘书长候选人汇总表－${enterprise}.xlsx`,
      `附件2 企业科协主席、副主席、秘书长候选人汇总表－${enterprise}.docx`,
    ]);
    await expectPdf(rosterPdf, membersHead, members);
    await expectSheet(rosterSheet, membersHead, members.map(([number = '', ...values]) => [`#${number}`, ...values]));
    expectWord(rosterWord, membersHead, members);
    await expectPdf(candidatesPdf, candidatesHead, candidates);
    await expectSheet(candidatesSheet, candidatesHead, candidates);
    expectWord(candidatesWord, candidatesHead, candidates);
    for (const lines of [(await readPdf(rosterPdf.bytes))[0]?.lines ?? [], readDocx(rosterWord.bytes).lines]) {
      const outside = lines.join('');
      expect(outside).toContain('附件3企业科协会员汇总表');
      expect(outside).toContain(enterprise);
      expect(outside).toContain('2026年4月10日');
    }
  });
});

test('undoing goes back step by step, and the case is still there on another page and after loading again', async ({ site }) => {
  const screen = new RosterScreen(site);
  await site.goto('/apply/members/');
  await screen.typeRow(1, { 姓名: '王伟', 政治面貌: '党员' });
  await screen.expectCell(1, '政治面貌', '中共党员');
  await screen.button('撤销').click();
  await screen.expectCell(1, '政治面貌', '党员');
  await screen.button('撤销').click();
  await screen.expectCell(1, '政治面貌', '');
  await screen.button('重做').click();
  await screen.button('重做').click();
  await screen.expectCell(1, '政治面貌', '中共党员');
  await screen.type(1, '科协职务', '主席');
  await site.goto('/apply/candidates/');
  await screen.expectCell(1, '姓名', '王伟');
  await site.goto('/apply/members/');
  await screen.page.reload();
  await screen.expectCell(1, '姓名', '王伟');
  await screen.expectCell(1, '科协职务', '主席');
});
