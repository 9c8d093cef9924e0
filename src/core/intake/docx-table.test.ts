import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpPeople, membersPaper, plainPaper } from '../../../tests/test-papers.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { readDocx } from './docx-table.ts';
import { readSource } from './read-source.ts';
import type { ReadSource, SourceSheet } from './source.ts';

const root = (body: string, prefix = 'w', name = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`<?xml version="1.0"?><${prefix}:document xmlns:${prefix}="${name}"><${prefix}:body>${body}</${prefix}:body></${prefix}:document>`);
const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const sheetsOf = (read: ReadSource): readonly SourceSheet[] => (read.kind === 'read' ? read.book.sheets : []);
const rowsOf = (read: ReadSource, sheet = 0): (readonly string[])[] => (sheetsOf(read)[sheet]?.rows ?? []).map(({ cells }) => cells);
const cellOf = (content: string): string | undefined => rowsOf(readDocx(root(tbl(tr(tc(content), tc(p('后')))))))[0]?.[0];
const outcome = (read: ReadSource): string => (read.kind === 'read' ? 'read' : [read.code, ...Object.values(read.facts)].join(' '));

describe('a cell says what its page shows', () => {
  test.each([
    ['paragraphs as lines', p('技术中心主任') + p('') + p('兼总工程师'), '技术中心主任\n兼总工程师'],
    ['breaks and tabs', '<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r></w:p>', '甲\t乙\n丙-丁'],
    ['text in pieces', '<w:p><w:r><w:t>张</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>三</w:t></w:r></w:p>', '张三'],
    ['entities', p('&lt;A&amp;B&gt;&#x5F20;&#19977;'), '<A&B>张三'],
    ['nothing that was taken out, all that was put in', '<w:p><w:del><w:r><w:delText>甲</w:delText></w:r><w:r><w:t>乙</w:t></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom></w:p>', '丙'],
    ['a paragraph whose mark was taken out', '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>', '甲'],
    ['content controls', '<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>', '甲'],
    ['no request to type', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处输入文字')}</w:sdtContent></w:sdt>${p('甲')}`, '甲'],
    ['fields by their results', '<w:p><w:fldSimple w:instr="NAME"><w:r><w:t>甲</w:t></w:r></w:fldSimple><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>不</w:t><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>乙</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>丙</w:t></w:r></w:p>', '甲乙丙'],
    ['nothing hidden', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>', '乙'],
    ['no text boxes, no readings above characters', '<w:p><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:drawing><w:ruby><w:rt><w:r><w:t>yǔ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>禹</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>', '禹'],
    ['characters of old systems', p('\uE863'), '䶮'],
  ])('%s', (_what, content, expected) => {
    expect(cellOf(content)).toBe(expected);
  });
});

describe('a table lies on the grid of its columns', () => {
  test('with cells joined across and down', () => {
    const body = tbl(
      tr(tc(p('科技部名册'), '<w:gridSpan w:val="3"/>')),
      tr(tc(p('部门')), tc(p('姓名')), tc(p('性别'))),
      tr(tc(p('一部'), '<w:vMerge w:val="restart"/>'), tc(p('甲一')), tc(p('男'))),
      tr(tc(p(''), '<w:vMerge/>'), tc(p('乙二')), tc(p('女'))),
      tr(tc(p('二部'), '<w:vMerge w:val="restart"/>'), tc(p('丙三')), tc(p('男'))),
    );
    const [sheet] = sheetsOf(readDocx(root(body)));
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([['科技部名册', '', ''], ['部门', '姓名', '性别'], ['一部', '甲一', '男'], ['', '乙二', '女'], ['二部', '丙三', '男']]);
    expect(sheet?.merges).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
      { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
    ]);
  });

  test('which a row may begin further right', () => {
    const row = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('男'))}</w:tr>`;
    expect(rowsOf(readDocx(root(tbl(tr(tc(p('甲一')), tc(p('女'))), row))))).toEqual([['甲一', '女'], ['', '男']]);
  });

  test('as it is now, not as it was before a change', () => {
    const changed = '<w:gridSpan w:val="1"/><w:tcPrChange><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange>';
    const gone = `<w:tr><w:trPr><w:del w:id="2"/></w:trPr>${tc(p('走了'))}</w:tr>`;
    expect(rowsOf(readDocx(root(tbl(tr(tc(p('甲一'), changed), tc(p('男'))), gone, tr(tc(p('乙二')), tc(p('女')))))))).toEqual([['甲一', '男'], ['乙二', '女']]);
  });

  test('and a row that is not printed is told', () => {
    const row = `<w:tr><w:trPr><w:hidden/></w:trPr>${tc(p('乙二'))}</w:tr>`;
    expect(sheetsOf(readDocx(root(tbl(tr(tc(p('甲一'))), row))))[0]?.rows.map(({ number, hidden }) => [number, hidden])).toEqual([[1, false], [2, true]]);
  });

  test('each table on a sheet of its own, one within another too', () => {
    const inner = tbl(tr(tc(p('姓名')), tc(p('性别'))), tr(tc(p('甲一')), tc(p('男'))));
    const read = readDocx(root(p('附件') + tbl(tr(tc(p('外') + inner + p('边')))) + tbl(tr(tc(p('')))) + tbl(tr(tc(p('末'))))));
    expect(sheetsOf(read).map(({ name }) => name)).toEqual(['表 1', '表 2', '表 4']);
    expect(rowsOf(read)).toEqual([['外\n边']]);
    expect(rowsOf(read, 1)).toEqual([['姓名', '性别'], ['甲一', '男']]);
  });

  test('whatever the names of its parts begin with', () => {
    const body = tbl(tr(tc(p('甲一')))).replace(/(<\/?)w:/g, '$1x:');
    expect(rowsOf(readDocx(root(body, 'x', 'http://purl.oclc.org/ooxml/wordprocessingml/main')))).toEqual([['甲一']]);
  });
});

describe('what is no document with tables is refused', () => {
  const deep = 100_000;
  test.each([
    ['a document without tables', root(p('甲一')), 'no-table'],
    ['a table with nothing in it', root(tbl(tr(tc(p(' '))))), 'no-table'],
    ['a document cut off', root(tbl(tr(tc(p('甲一'))))).slice(0, -30), 'broken'],
    ['tags closed in the wrong order', root('<w:p><w:r></w:p></w:r>'), 'broken'],
    ['nothing', new Uint8Array(), 'broken'],
    ['no XML', new TextEncoder().encode('姓名,性别'), 'broken'],
    ['entities of its own', new TextEncoder().encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), 'suspicious'],
    ['tables in tables without end', root(`${'<w:tbl>'.repeat(deep)}${'</w:tbl>'.repeat(deep)}`), 'suspicious'],
    ['a cell over a billion columns', root(tbl(tr(tc(p('甲一'), '<w:gridSpan w:val="999999999"/>')))), 'too-many-cells'],
    ['a row that begins far away', root(tbl(`<w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>${tc(p('甲一'))}</w:tr>`)), 'too-many-cells'],
    ['a million rows', root(tbl('<w:tr></w:tr>'.repeat(1_000_000))), 'too-many-cells'],
    ['a million tables', root('<w:tbl></w:tbl>'.repeat(1_000_000)), 'too-many-cells'],
    ['one wide row and many narrow ones', root(tbl(tr(tc(p('甲一'), '<w:gridSpan w:val="250"/>')), ...Array.from({ length: 60_000 }, () => tr(tc(''))))), 'too-many-cells'],
    ['more than any document', new Uint8Array(49 * 2 ** 20), 'too-large 48'],
    ['a tag without end', root(`<w:p a="${'x'.repeat(5_000_000)}`), 'broken'],
  ])('%s', { timeout: 20_000 }, (_what, part, expected) => {
    expect(outcome(readDocx(part))).toBe(expected);
  });
});

describe('a Word file that this site wrote', () => {
  test('reads back the same', async () => {
    const people = madeUpPeople(30);
    const read = await readSource(await writeDocx(membersPaper({ people })), '名册.docx');
    expect(read.kind === 'read' && read.book.format).toBe('docx');
    const [, ...rows] = rowsOf(read);
    expect(rows).toEqual(people.map((texts, at) => [String(at + 1), ...texts]));
  });

  test('reads back the same, whatever stands in it', { timeout: 60_000 }, async () => {
    const text = fc.string({ unit: fc.constantFrom('张', '䶮', '𠂇', '<', '&', '"', '\n', 'a', '1', '，'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 5 }), async (rows) => {
        const read = await readSource(await writeDocx(plainPaper([['甲', '乙', '丙'], ...rows])), 'a.docx');
        const lines = (cell: string): string => cell.split('\n').filter((line) => line !== '').join('\n');
        const expected = rows.map((row) => row.map(lines)).filter((row) => row.join('') !== '');
        expect(rowsOf(read).slice(2)).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});

test('5,000 people come in whole, and do not hang', { timeout: 20_000 }, () => {
  const [head = '', ...lines] = readFileSync('tests/fixtures/rosters/members-5000-utf8.csv', 'utf8').trim().split('\r\n');
  const row = (line: string): string => tr(...line.split(',').map((text) => tc(`<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体"/><w:sz w:val="21"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`, '<w:tcW w:w="1000" w:type="dxa"/>')));
  const part = root(tbl(row(head), ...lines.map(row)));
  expect(rowsOf(readDocx(part))).toEqual([head, ...lines].map((line) => line.split(',')));
});
