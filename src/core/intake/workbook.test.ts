import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { utils, write } from 'sheetjs-style';
import { describe, expect, test } from 'vitest';
import { type AnyWorkbook, anyWorkbook, workbookParts, zipped } from '../../../tests/any-workbook.ts';
import { fixture } from '../../../tests/example-case.ts';
import { readSource } from './read-source.ts';
import type { SourceBook, SourceSheet } from './source.ts';
import { standardCharacters } from './standard-characters.ts';
import { cleanText } from '../text/xml-text.ts';

async function bookOf(bytes: Uint8Array<ArrayBuffer>): Promise<SourceBook> {
  const read = await readSource(bytes, 'a.xlsx');
  if (read.kind === 'refused') throw new Error(`Refused: ${read.code} ${JSON.stringify(read.facts)}`);
  return read.book;
}

async function sheetOf(book: AnyWorkbook): Promise<SourceSheet> {
  const [sheet] = (await bookOf(anyWorkbook(book))).sheets;
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

const cellsOf = ({ rows }: SourceSheet): (readonly string[])[] => rows.map(({ cells }) => cells);
const read = async (rows: string, rest: Omit<AnyWorkbook, 'sheets'> = {}): Promise<(readonly string[])[]> => cellsOf(await sheetOf({ sheets: [{ rows }], ...rest }));

describe.each(['hr-export-two-line-header.xlsx', 'hr-export-1904-dates.xlsx', 'hr-export-1904-dates.xls'])('%s', (name) => {
  const [, ...people] = fixture(`rosters/${name.replace(/\.xlsx?$/, '')}.expected.csv`).trim().split(/\r?\n/).map((line) => line.split(','));
  const book = bookOf(new Uint8Array(readFileSync(`tests/fixtures/rosters/${name}`)));

  const cellsNamed = async (heads: readonly string[]): Promise<string[][]> => {
    const rows = (await book).sheets[0]?.rows ?? [];
    const named = rows.find(({ cells }) => cells.includes('姓名'))?.cells ?? [];
    // The truth gives a person below an empty row the number of that row.
    const cellsAt = (number: number): readonly string[] => rows.find((row) => row.number === number || row.number === number + 1)?.cells ?? [];
    return people.map(([number]) => heads.map((head) => cellsAt(Number(number))[named.indexOf(head)] ?? ''));
  };

  test('each person stands in the row that the program shows', async () => {
    const found = await cellsNamed(['姓名', '性别', '最高学历', '政治面貌', '专业技术职称', '职务', '手机']);
    const bare = found.map(([person = '', ...values]) => [person.replace(/\s|[（(].*/g, ''), ...values.slice(0, -1), (values.pop() ?? '').replace(/\D/g, '').slice(-11)]);
    expect(bare).toEqual(people.map(([, person, sex, , ...rest]) => [person, sex, ...rest]));
  });

  test('dates are days of the book, numbers have all their figures', async () => {
    const births = (await cellsNamed(['出生日期'])).flat();
    const months = births.map((text) => /^(\d{4})\D?(\d{1,2})/.exec(text)).map((found) => `${found?.[1] ?? ''}.${(found?.[2] ?? '').padStart(2, '0')}`);
    expect(months).toEqual(people.map(([, , , birth]) => birth));
    expect(births.filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)).length).toBeGreaterThan(5);
  });

  test('hidden rows are told from others', async () => {
    expect((await book).sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual(name.includes('two') ? [9, 14] : [8, 13]);
  });
});

test('the same workbook as .xls and as .xlsx reads the same', async () => {
  const [old, now] = await Promise.all(['xls', 'xlsx'].map((end) => bookOf(new Uint8Array(readFileSync(`tests/fixtures/rosters/hr-export-1904-dates.${end}`)))));
  expect(old).toEqual({ ...now, format: 'xls' });
});

describe('cells', () => {
  test('of every kind', async () => {
    const rows = '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>1.3738552728E10</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c><c r="E2" t="inlineStr"><is><t>乙</t></is></c><c r="F2" t="str"><f>A2&amp;"x"</f><v>甲x</v></c><c r="G2"><f>1+1</f><v>2</v></c><c r="H2" t="d"><v>1985-03-12T00:00:00Z</v></c><c r="I2"><v>410327198503120000</v></c></row>';
    expect(await read(rows, { texts: ['<t>甲</t>'] })).toEqual([['甲', '13738552728', 'TRUE', '', '乙', '甲x', '2', '1985-03-12', '410327198503120000']]);
  });

  test('numbers and dates by their format', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1985.1</v></c><c r="B1" s="2"><v>31118</v></c><c r="C1" s="3"><v>13738552728</v></c><c r="D1" s="0"><v>31118</v></c><c r="E1" s="99"><v>1.5</v></c></row>';
    const formats = ['0.00', 'yyyy"年"m"月"', '0.00E+00'];
    expect(await read(rows, { formats })).toEqual([['1985.10', '1985-03-12', '13738552728', '31118', '1.5']]);
    expect(await read('<row><c s="2"><v>29656</v></c></row>', { formats, properties: '<workbookPr date1904="true"/>' })).toEqual([['1985-03-12']]);
    expect(await read('<row><c s="2"><v>29656</v></c></row>', { formats, properties: '<workbookPr date1904="1"/>' })).toEqual([['1985-03-12']]);
  });

  test('texts in several fonts are joined, readings left out', async () => {
    const rich = '<r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>ZHANG</t></rPh><phoneticPr fontId="1"/>';
    const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}</is></c><c r="C1" t="inlineStr"><is><t>李</t><rPh sb="0" eb="1"><t>LI</t></rPh></is></c></row>`;
    expect(await read(rows, { texts: [rich] })).toEqual([['张 三', '张 三', '李']]);
  });

  test('of characters that XML or Excel writes in other words', async () => {
    const text = '<t>a&amp;&lt;&#x4e2d;&#22269;_x000D_\n_x005F_x0041_</t>';
    expect(await read('<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c></row>', { texts: [text] })).toEqual([['a&<中国\n_x0041_', '<b>']]);
  });

  test('without a place stand beside the one before', async () => {
    expect(await read('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="C4"><v>5</v></c><c><v>6</v></c></row><row><c><v>7</v></c></row>')).toEqual([
      ['1', '', '3', ''],
      ['', '', '5', '6'],
      ['7', '', '', ''],
    ]);
  });

  test('stand where they say, in any order', async () => {
    const sheet = await sheetOf({ sheets: [{ rows: '<row r="2"><c r="A2"><v>1</v></c><c r="C2" s="1"/><c r="D2"><v>4</v></c><c r="E2"><v>5</v></c><c r="B2"><v>2</v></c><c><v>3</v></c><c r="A4"><v>6</v></c><c s="1" r="B4" t="b"><v>1</v></c></row><row r="1"><c r="B1"><v>7</v></c><c r=\'C1\'><v>8</v></c><c\nr = "D1" ><v>9</v></c></row>' }] });
    expect(sheet.rows.map(({ number, cells }) => [number, ...cells])).toEqual([[1, '', '7', '8', '9', ''], [2, '1', '2', '3', '4', '5'], [4, '6', 'TRUE', '', '', '']]);
  });

  test('that are empty make no sheet wide or long', async () => {
    const sheet = await sheetOf({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row><row r="5"><c r="B5" t="inlineStr"><is><t> </t></is></c></row><row r="1048576" hidden="1"><c r="A1048576" s="1"></c></row>' }] });
    expect(sheet.rows).toEqual([{ number: 1, hidden: false, cells: ['1'] }]);
  });

  test('named like what every object has are texts', async () => {
    expect(await read('<row><c t="inlineStr"><is><t>__proto__</t></is></c><c t="s"><v>0</v></c><c t="s"><v>constructor</v></c></row>', { texts: ['<t>constructor</t>'] })).toEqual([['__proto__', 'constructor']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined(); // cast: to ask for what must not be there
  });
});

describe('sheets', () => {
  test('keep their names, and whether they are shown', async () => {
    const rows = '<row><c><v>1</v></c></row>';
    const { sheets } = await bookOf(anyWorkbook({ sheets: [{ name: '在职 &amp; 离职', rows }, { name: '字典', state: 'hidden', rows }, { name: 'x', state: 'veryHidden', rows }] }));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([['在职 & 离职', false], ['字典', true], ['x', true]]);
  });

  test('have their joined cells; what stands under one is not shown', async () => {
    const sheet = await sheetOf({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>', after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:XFD1048576"/><mergeCell ref="D9:E9"/></mergeCells>' }] });
    expect(cellsOf(sheet)).toEqual([['1', '2'], ['', '4']]);
    expect(sheet.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 0 }]);
  });

  test('know hidden rows, whether they say their number or not', async () => {
    const { rows } = await sheetOf({ sheets: [{ rows: '<row hidden="true"><c><v>1</v></c></row><row r="7" hidden="1"><c><v>2</v></c></row><row hidden="0"><c><v>3</v></c></row>' }] });
    expect(rows.map(({ number, hidden }) => [number, hidden])).toEqual([[1, true], [7, true], [8, false]]);
  });
});

describe('a workbook may be written in other ways', () => {
  const parts = workbookParts({ sheets: [{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }], texts: ['<t>甲</t>'] });
  const each = (change: (xml: string, path: string) => string | Uint8Array): Record<string, string | Uint8Array> => Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, change(xml, path)]));
  const utf16 = (xml: string, littleEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    return new Uint8Array(littleEndian ? bytes : bytes.swap16());
  };
  const renamed = (rename: (path: string) => string): Record<string, string> => Object.fromEntries(Object.entries(parts).map(([path, xml]) => [rename(path), xml]));

  test.each([
    ['with the strict words', each((xml) => xml.replace(/http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g, 'http://purl.oclc.org/ooxml/officeDocument/relationships').replace(/http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g, 'http://purl.oclc.org/ooxml/spreadsheetml/main'))],
    ['with prefixes', each((xml, path) => (path.endsWith('.rels') ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=')))],
    ['in UTF-16', each((xml) => utf16(xml, true))],
    ['in UTF-16, the other way round', each((xml) => utf16(xml, false))],
    ['with byte order marks', each((xml) => `\uFEFF${xml}`)],
    ['with comments and instructions', each((xml) => xml.replace('?>', '?><!-- <row> > --><?a <c>?>'))],
    ['with single quotes and line breaks in tags', each((xml) => xml.replace(/ (\w+)="([^"]*)"/g, "\n$1 = '$2'"))],
    ['with the other stroke in names', renamed((path) => path.replace(/\//g, '\\'))],
    ['with other capitals in names', renamed((path) => path.replace('sharedStrings', 'SharedStrings').replace('xl/worksheets/s', 'xl/Worksheets/S'))],
    ['with places from the top', each((xml, path) => (path.endsWith('book.xml.rels') ? xml.replace(/Target="/g, 'Target="/xl/') : xml))],
  ])('%s', async (_how, changed) => {
    expect((await bookOf(zipped(changed))).sheets.map(cellsOf)).toEqual([[['甲']]]);
  });

  test('without styles or shared texts', async () => {
    const bare = Object.fromEntries(Object.entries(parts).filter(([path]) => !/styles|shared/.test(path)));
    expect((await bookOf(zipped({ ...bare, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="1"><v>1.5</v></c></row></sheetData></worksheet>' }))).sheets.map(cellsOf)).toEqual([[['', '1.5']]]);
  });
});

const awkward = ['', '  ', '=1+1', '_x0041_', '1985.03', 'TRUE', '张　三', '𬱖', '"引"', 'a\nb', '<b>&amp;', ']]>', '__proto__'];
/** What an XML file can carry, and Excel does not take for something else: errors, characters in other words. */
const isPlain = (text: string): boolean => !/[\p{Cs}\uFFFE\uFFFF]|[^\P{Cc}\n]|^#|_x[0-9a-f]{4}_/iu.test(text) || awkward.includes(text);
const cell = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }).filter(isPlain), fc.constantFrom(...awkward), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => Number(value.toPrecision(12))), fc.integer());
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

test('any grid that another library wrote reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const texts = cells.map((row) => row.map((value) => (typeof value === 'number' ? withoutPower(value) : value)));
      const width = Math.max(0, ...texts.map((row) => row.reduce((widest, text, x) => (text.trim() === '' ? widest : x + 1), 0)));
      const filled = texts.flatMap((row, at) => (row.some((text) => text.trim() !== '') ? [{ number: at + 1, hidden: false, cells: Array.from({ length: width }, (_, x) => standardCharacters(row[x] ?? '')) }] : []));
      const read = await readSource(writtenBySheetjs(cells), 'a.xlsx');
      expect(read.kind === 'read' ? read.book.sheets[0]?.rows : read.code).toEqual(filled.length > 0 ? filled : 'empty');
    }),
    { numRuns: 100 },
  );
});

function withoutPower(value: number): string {
  const text = String(value === 0 ? 0 : value);
  return text.includes('e') ? value.toFixed(15).replace(/0+$/, '') : text;
}

function writtenBySheetjs(cells: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const placed = cells.flatMap((row, r) => row.map((value, c) => [utils.encode_cell({ r, c }), typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: cleanText(value).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') }] as const));
  const sheet = { ...Object.fromEntries(placed), '!ref': 'A1:H9' };
  const book = { SheetNames: ['a'], Sheets: { a: sheet }, Props: { Title: '', Subject: '', Author: '', Language: '' }, Workbook: { Names: [], Sheets: [{ Hidden: 0 as const }] } };
  return zipped(write(book, { bookType: 'xlsx', type: 'binary', bookSST: true, defaultCellStyle: { font: { name: '宋体', sz: 11 } } }));
}
