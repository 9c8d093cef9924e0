import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writeCsv } from 'hucre/csv';
import { describe, expect, test } from 'vitest';
import { lineWidth } from './delimited-rows.ts';
import type { ReadSource, SourceEncoding } from './source.ts';
import { isEncodingCertain } from './text-encoding.ts';
import { encodingSamples, readText, readTextAs } from './text-file.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string, isBigEndian = false): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !isBigEndian);
  return bytes;
};
const roster = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(`tests/fixtures/rosters/${name}`));

const rowsOf = (read: ReadSource): (readonly string[])[] => (read.kind === 'read' ? (read.book.sheets[0]?.rows ?? []).map(({ cells }) => cells) : [[read.code, ...Object.values(read.facts)]]);
const cells = (text: string): (readonly string[])[] => rowsOf(readText(utf8(text)));
const encodingOf = (bytes: Uint8Array): SourceEncoding | undefined => {
  const read = readText(bytes);
  return read.kind === 'read' ? read.book.encoding : undefined;
};

describe('a roster comes in whole', () => {
  test.each([
    ['members-1000-utf8-bom.csv', 'utf-8', ',', 1000],
    ['members-5000-utf8.csv', 'utf-8', ',', 5000],
    ['members-gb18030.csv', 'gb18030', ',', 60],
    ['members-tab.txt', 'utf-8', '\t', 25],
  ] as const)('%s', (name, encoding, delimiter, people) => {
    const bytes = roster(name);
    const lines = new TextDecoder(encoding).decode(bytes).trim().split('\r\n');
    expect(lines).toHaveLength(people + 1);
    expect(rowsOf(readText(bytes))).toEqual(lines.map((line) => line.split(delimiter)));
    expect(encodingOf(bytes)).toBe(encoding);
  });

  test.each([
    ['UTF-16 with its mark', (text: string) => utf16(`\uFEFF${text}`), 'utf-16le'],
    ['UTF-16 the other way round, with its mark', (text: string) => utf16(`\uFEFF${text}`, true), 'utf-16be'],
    ['UTF-16 without mark', (text: string) => utf16(text), 'utf-16le'],
    ['UTF-16 the other way round, without mark', (text: string) => utf16(text, true), 'utf-16be'],
    ['UTF-8 with its mark', (text: string) => utf8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-8 cut off within a character', (text: string) => utf8(`${text}张`).slice(0, -1), 'utf-8'],
  ] as const)('the same people in %s', (_how, write, encoding) => {
    const bytes = roster('members-gb18030.csv');
    const same = write(new TextDecoder('gb18030').decode(bytes));
    expect(rowsOf(readText(same)).slice(0, 61)).toEqual(rowsOf(readText(bytes)));
    expect(encodingOf(same)).toBe(encoding);
  });
});

describe('cells', () => {
  test.each([
    ['a quoted cell may hold commas, quotes and line breaks', 'a,"b, ""c""\nd",e', [['a', 'b, "c"\nd', 'e']]],
    ['a quote within a cell is text', '姓名,职称\n甲一,高工"引进"', [['姓名', '职称'], ['甲一', '高工"引进"']]],
    ['a quote that is never closed is text', '姓名,职称\n甲一,"高工\n乙二,工程师', [['姓名', '职称'], ['甲一', '"高工'], ['乙二', '工程师']]],
    ['a quote that begins another cell closes none', '姓名,职称\n甲一,"高工\n乙二,"技,师"', [['姓名', '职称'], ['甲一', '"高工'], ['乙二', '技,师']]],
    ['quotes in two people’s cells join nobody', '姓名,职称,电话\n甲一,"高工,1\n乙二,工程师",2\n丙三,技师,3', [['姓名', '职称', '电话'], ['甲一', '"高工', '1'], ['乙二', '工程师"', '2'], ['丙三', '技师', '3']]],
    ['figures kept as text by a formula', '姓名,电话\n甲一,="0379"\n乙二,"=""0379 ""', [['姓名', '电话'], ['甲一', '0379'], ['乙二', '"=""0379 ""']]],
    ['figures kept as text by a quoted formula', '姓名,电话\n甲一,"=""0379"""', [['姓名', '电话'], ['甲一', '0379']]],
    ['figures kept as text by an apostrophe', "姓名,电话\n甲一,'0379\n乙二,'0380'\n'丙三',", [['姓名', '电话'], ['甲一', '0379'], ['乙二', '0380'], ["'丙三'", '']]],
    ['a delimiter told in the first line', 'sep=|\n姓名|性别,年\n甲一|男', [['姓名', '性别,年'], ['甲一', '男']]],
    ['semicolons', '姓名;性别\n甲一,乙;男', [['姓名', '性别'], ['甲一,乙', '男']]],
    ['full-width commas', '姓名，性别\n甲一，男', [['姓名', '性别'], ['甲一', '男']]],
    ['a title with full-width commas above', '各单位，请填写，谢谢\n姓名,性别\n甲一,男', [['各单位，请填写，谢谢', ''], ['姓名', '性别'], ['甲一', '男']]],
    ['tabs, with commas in what people wrote', '姓名\t性别\n甲,乙,丙,丁\t男', [['姓名', '性别'], ['甲,乙,丙,丁', '男']]],
    ['two columns with a comma in the title', '单位：甲, 乙\n姓名\t性别\t年\n甲一\t男\t1', [['单位：甲, 乙', '', ''], ['姓名', '性别', '年'], ['甲一', '男', '1']]],
    ['names alone', '姓名\n甲一\n乙二', [['姓名'], ['甲一'], ['乙二']]],
    ['rows and columns at the end that are empty', '姓名,性别,,,\n甲一,男,,,\n,,,,\n', [['姓名', '性别'], ['甲一', '男']]],
    ['an end mark of DOS, and zeros', '姓名,性别\n甲\0一,男\n\x1A', [['姓名', '性别'], ['甲一', '男']]],
    ['characters of old systems', '姓名,性别\n\uE863一,男\uE000', [['姓名', '性别'], ['䶮一', '男\uE000']]],
  ])('%s', (_rule, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test('rows have the numbers that Excel shows', () => {
    const read = readText(utf8('sep=,\n姓名,备注\n\n甲一,"第一行\n第二行"\n乙二,无'));
    expect(read.kind === 'read' && read.book.sheets[0]?.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
  });
});

describe('what is no roster is refused', () => {
  test.each([
    ['nothing but blanks', utf8('\uFEFF \r\n,,,\r\n\t\n'), 'empty'],
    ['a web page', utf8('\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>姓名</td></tr></table></html>'), 'unknown-format 网页'],
    ['a web page in one file', utf8('MIME-Version: 1.0\nX-Document-Type: Workbook\n'), 'unknown-format 网页'],
    ['a table of Excel 2003 in XML', utf8('<?xml version="1.0"?><Workbook/>'), 'unknown-format XML'],
    ['JSON', utf8('[{"姓名":"甲一"}]'), 'unknown-format JSON'],
    ['no text', Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256), 'broken'],
    ['zeros', new Uint8Array(5000), 'broken'],
    ['commas without end', utf8(','.repeat(1_000_000)), 'too-many-cells XFE1'],
    ['line breaks without end', utf8('\n'.repeat(8_000_000)), 'too-many-cells A1048577'],
    ['letters in a million columns', utf8('a,'.repeat(1_000_000)), 'too-many-cells XFE1'],
    ['something in the row that nobody reaches', utf8(`姓名,性别\n${'\n'.repeat(70_000)}甲一,男`), 'too-many-cells B70002'],
  ])('%s', (_what, bytes, expected) => {
    expect(rowsOf(readText(bytes))[0]?.join(' ')).toBe(expected);
  });

  test.each([
    ['quotes alone', '"'.repeat(3_000_000)],
    ['open quotes in every cell', `${'"a,'.repeat(100)}\n`.repeat(10_000)],
    ['cells of two lines without end', '"a\nb",'.repeat(500_000)],
    ['doubled quotes in every cell', `${'"",""x,"""a,'.repeat(50)}\n`.repeat(3_000)],
    ['lone halves of characters', '\uD800,'.repeat(100) + '\n'],
  ])('%s do not hang', { timeout: 10_000 }, (_what, text) => {
    expect(['read', 'refused']).toContain(readText(utf8(text)).kind);
  });
});

describe('a person may choose the encoding', () => {
  const gb18030 = roster('members-gb18030.csv');

  test('and reads the file in it', () => {
    expect(rowsOf(readTextAs(gb18030, 'gb18030'))).toEqual(rowsOf(readText(gb18030)));
    expect(rowsOf(readTextAs(gb18030, 'utf-8'))[0]?.[0]).toMatch(/\uFFFD/);
  });

  test('by five rows without figures', () => {
    const samples = encodingSamples(gb18030);
    expect(samples.map(({ encoding, guessed }) => [encoding, guessed])).toEqual([['gb18030', true], ['utf-8', false]]);
    const rows = samples.find(({ encoding }) => encoding === 'gb18030')?.rows;
    expect(rows).toHaveLength(5);
    expect(rows?.[1]).toEqual(['•', '罗树善', '男', '••••.••', '本科', '九三学社社员', '会计师', '安全环保部副总经理', '•••••••••••']);
    expect(JSON.stringify(samples.map((sample) => sample.rows))).not.toMatch(/\d/);
  });
});

describe('an encoding', () => {
  const [people, table] = ['姓名,性别\n张三,男\n', utf8('name,sex\n')];
  const gbk = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd]);

  test.each([
    ['by its mark', utf16(`\uFEFF${people}`), true],
    ['since nothing but UTF-8 has such bytes', utf8(people), true],
    ['since it makes no difference', table, true],
    ['not, where any two bytes are a character', gbk, false],
    ['not, where only zeros tell', utf16(people), false],
    ['not, where some bytes are wrong', utf8(`${people}张`).slice(0, -1), false],
  ])('is certain %s', (_why, bytes, certain) => {
    expect(isEncodingCertain(bytes)).toBe(certain);
  });

  test('that would show nothing but rubbish is offered only when it is the usual one', () => {
    expect(encodingSamples(utf8(people)).map(({ encoding }) => encoding)).toEqual(['utf-8', 'gb18030']);
    expect(encodingSamples(utf16(people)).map(({ encoding }) => encoding)).toEqual(['utf-16le', 'utf-8', 'gb18030']);
  });
});

describe('laws', () => {
  // What RFC 4180 lets stand in a cell; a figure or sign behind an apostrophe or `=` is taken for Excel's own.
  const text = fc.string({ unit: fc.constantFrom('张', '三', 'a', '1', ',', '"', '\n', ' ', '，', ';', '𠂇', '.'), maxLength: 8 });
  const grid = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { maxLength: 12 });
  const written = (rows: readonly (readonly string[])[], quoteAll: boolean): string => writeCsv(rows.map((row) => [...row]), { quoteStyle: quoteAll ? 'all' : 'required' });

  test('any grid written by a library and read back has the same rows', () => {
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, quoteAll) => {
        const all = [['序号', '姓名', '性别'], ...rows].filter((row, at) => at === 0 || row.some((cell) => cell.trim() !== ''));
        // Lines as wide as the row before them read as rows: that is what a lone quote looks like.
        fc.pre(!all.some((row) => /\n/.test(row.join('')) && written([row], quoteAll).split('\n').slice(0, 2).every((line) => lineWidth(line, ',') === 3)));
        const shown = (cells: readonly (readonly string[])[]): string[][] => cells.map((row) => row.map((cell) => (cell.trim() === '' ? '' : cell)));
        expect(shown(cells(written(all, quoteAll)))).toEqual(shown(all));
      }),
    );
  });

  const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((codePoint) => String.fromCodePoint(codePoint)), { minLength: 4, maxLength: 40 }).map((characters) => characters.join(''));

  test('any text in any encoding is read as it was', () => {
    const gbk = gb18030Bytes();
    fc.assert(
      fc.property(han, (name) => {
        const file = `序号,姓名\r\n1,${name}\r\n`;
        const read = [utf8(file), utf16(`\uFEFF${file}`), utf16(file), utf16(file, true), Uint8Array.from(Array.from(file).flatMap((character) => gbk.get(character) ?? [character.charCodeAt(0)]))];
        for (const bytes of read) expect(rowsOf(readText(bytes))[1]?.[1]).toBe(name);
      }),
    );
  });

  /** The two bytes of every character of GBK's ideographs, from the decoder itself. */
  function gb18030Bytes(): Map<string, number[]> {
    const decoder = new TextDecoder('gb18030');
    const bytes = new Map<string, number[]>();
    for (let lead = 0x81; lead <= 0xfe; lead += 1) {
      for (let trail = 0x40; trail <= 0xfe; trail += 1) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
    return bytes;
  }
});
