import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { awkwardTexts, laboratoryPaper, madeUpPeople, membersPaper, plainPaper } from '../../../tests/test-papers.ts';
import type { Block, Paper } from '../paper/paper.ts';
import { writeXlsx } from './write-xlsx.ts';

describe('what is written can be read', () => {
  test('another program reads the same rows', async () => {
    const people = madeUpPeople(20);
    const rows = await rowsOf(membersPaper({ people }));
    expect(rows.slice(4)).toEqual(people.map((texts, i) => [i + 1, ...texts]));
  });

  test('any table of texts comes back as it was', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...awkwardTexts));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect((await rowsOf(plainPaper(rows))).slice(1)).toEqual(rows.map((row) => row.map(expectedText)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(awkwardTexts)('stays text, unharmed: %j', async (text) => {
    const [, row] = await rowsOf(plainPaper([['前', text, '后']]));
    expect(row).toEqual(['前', text, '后']);
  });

  test('a lone surrogate, which no file can carry, becomes a visible mark', async () => {
    const [, row] = await rowsOf(plainPaper([['张\ud842', '\udfb7三', '\ufffe\uffff\u0001']]));
    expect(row).toEqual(['张\ufffd', '\ufffd三', '\ufffd\ufffd\ufffd']);
  });

  test('no cell holds a formula', () => {
    expect(partOf(writeXlsx(plainPaper([awkwardTexts])), 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  });

  test('the form shows its head as the notice breaks it', async () => {
    const rows = await rowsOf(membersPaper({ people: [] }));
    expect(rows[3]).toEqual(['序号', '姓名', '性别', '出生\n年月', '文化\n程度', '政治\n面貌', '职称', '职务', '电话']);
  });

  test('empty rows of the form are blank, not empty texts, and have their borders', () => {
    const sheet = partOf(writeXlsx(membersPaper({ people: [] })), 'xl/worksheets/sheet1.xml');
    expect(sheet.match(/<c r="[A-I](?:[5-9]|1[0-8])" s="\d+"\/>/g)).toHaveLength(14 * 9);
  });

  test('a long list of choices stands on a hidden sheet', async () => {
    const { sheets } = await readXlsx(writeXlsx(laboratoryPaper()));
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([['省级重点实验室大型科学仪器设备开放共享情况与年度使用机时统计一', false], ['字典', true]]);
    expect(sheets[1]?.rows.slice(0, 2)).toEqual([['第 1 号精密测量仪器', '恒温, 20 ℃'], ['第 2 号精密测量仪器', '常温']]);
  });
});

test('the same paper gives the same bytes', () => {
  const paper = membersPaper({ people: madeUpPeople(30) });
  expect(writeXlsx(paper)).toEqual(writeXlsx(paper));
});

test('writing another paper in between changes no byte', () => {
  const paper = membersPaper({ people: madeUpPeople(3) });
  const first = writeXlsx(paper);
  writeXlsx(laboratoryPaper());
  expect(writeXlsx(paper)).toEqual(first);
});

test('a paper without a table is refused', () => {
  const paper = { ...plainPaper([['一']]), blocks: [] };
  expect(() => writeXlsx(paper)).toThrow('a table');
});

test('a paper with the parts of a letter is refused', () => {
  const paper = plainPaper([['甲']], { above: [{ kind: 'recipient', text: '洛阳市科协：' }] });
  expect(() => writeXlsx(paper)).toThrow('parts of a letter');
});

describe('several tables in one sheet', () => {
  const second = (rows: readonly string[][], widthMm = 40): Block[] => [
    { kind: 'paragraph', level: 'heading-1', text: '二、材料' },
    { kind: 'table', columns: [{ id: 'c1', label: '材料', head: ['材料'], widthMm, align: 'left', value: 'text', wrap: 'wrap', choices: { values: ['甲', '乙'], only: true } }], rows: rows.map((cells) => ({ row: null, cells })) },
  ];

  test('stand below each other, each under its own head', async () => {
    expect(await rowsOf(plainPaper([['沟通'], ['起草']], { below: second([['申请']]) }))).toEqual([['列1'], ['沟通'], ['起草'], ['二、材料'], ['材料'], ['申请']]);
  });

  test('no head is repeated above rows that are not its own', () => {
    const bytes = writeXlsx(plainPaper([['沟通']], { below: second([['申请']]) }));
    expect(partOf(bytes, 'xl/workbook.xml')).not.toContain('Print_Titles');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<pane');
    expect(partOf(writeXlsx(plainPaper([['沟通']])), 'xl/worksheets/sheet1.xml')).toContain('<pane');
  });

  test('each has its own drop-downs, the last one for rows to come too', () => {
    const sheet = partOf(writeXlsx(plainPaper([['沟通']], { columns: [{ choices: { values: ['沟通', '起草'], only: false } }], below: second([['申请']]) })), 'xl/worksheets/sheet1.xml');
    expect(Array.from(sheet.matchAll(/sqref="(A[^"]+)"><formula1>([^<]+)/g), ([, range, list]) => [range, list?.replaceAll('&quot;', '')])).toEqual([['A2:A2', '沟通,起草'], ['A5:A505', '甲,乙']]);
  });

  test('tables of other widths are refused: a sheet has one set of columns', () => {
    expect(() => writeXlsx(plainPaper([['沟通']], { below: second([['申请']], 60) }))).toThrow('same widths');
  });
});

test('a text longer than the highest row goes on in the next, and loses nothing', async () => {
  const text = `${'筹备工作进展顺利，'.repeat(500)}\n第二段。`;
  const rows = await rowsOf(plainPaper([['甲']], { below: [{ kind: 'paragraph', level: 'text', text }] }));
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.slice(2).flat().join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
});

test('the file says what it is about, and no time', () => {
  const core = partOf(writeXlsx(membersPaper({ people: [] })), 'docProps/core.xml');
  expect(core).toContain('<dc:title>附件3 企业科协会员汇总表</dc:title>');
  expect(core).toContain('<dc:creator>洛阳示例精密轴承有限公司</dc:creator>');
  expect(core).not.toContain('dcterms:created');
});

test('the file says which program made it, when it is told', () => {
  const paper = membersPaper({ people: [] });
  const app = partOf(writeXlsx({ ...paper, properties: { ...paper.properties, maker: 'qikexie 0.1.0+1a2b3c4 & $1' } }), 'docProps/app.xml');
  expect(app).toContain('<Application>qikexie 0.1.0+1a2b3c4 &amp; $1</Application>');
  expect(app.match(/<Application>/g)).toHaveLength(1);
  expect(partOf(writeXlsx(paper), 'docProps/app.xml')).not.toContain('qikexie');
});

async function rowsOf(paper: Paper): Promise<unknown[][]> {
  const { sheets } = await readXlsx(writeXlsx(paper));
  return (sheets[0]?.rows ?? []).map((row) => row.map((value) => value ?? ''));
}

function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`No part ${path}`);
  return strFromU8(part);
}

/** What XML can carry of a text, by another road than the code's: code point by code point. */
function expectedText(text: string): string {
  return Array.from(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), (character) => {
    const code = character.codePointAt(0) ?? 0;
    const carried = code === 9 || code === 10 || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || code > 0xffff;
    return carried ? character : '\ufffd';
  }).join('');
}
