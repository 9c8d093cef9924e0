import { describe, expect, test } from 'vitest';
import { anyCompoundFile } from '../../../tests/any-compound-file.ts';
import { anyWorkbook, zipped } from '../../../tests/any-workbook.ts';
import { anyZip, fields, joined } from '../../../tests/any-zip.ts';
import { readSource } from './read-source.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const stream = new Uint8Array(10);
const root = (type: string, target: string): string => `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const workbook = anyWorkbook({ sheets: [{ rows: '<row><c><v>1</v></c></row>' }] });

async function outcome(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const read = await readSource(bytes, name);
  return read.kind === 'read' ? read.book.format : [read.code, ...Object.values(read.facts)].join(' ');
}

describe('a file is known by what is in it', () => {
  test.each(['a.xlsx', 'a.xls', '名册.csv', 'a.et', 'a', ''])('a workbook called %j is read', async (name) => {
    expect(await outcome(workbook, name)).toBe('xlsx');
  });

  test.each([
    ['nothing', bytesOf(''), 'a.xlsx', 'empty'],
    ['a workbook with nothing in it', anyWorkbook({ sheets: [{ rows: '<row><c r="A1" s="1"/></row>' }] }), 'a.xlsx', 'empty'],
    ['a very long file', new Uint8Array(33 * 2 ** 20), 'a.xlsx', 'too-large 32'],
    ['the beginning of a workbook', workbook.slice(0, 300), 'a.xlsx', 'broken'],
    ['a workbook with a password', anyCompoundFile({ EncryptedPackage: stream, EncryptionInfo: stream }), 'a.xlsx', 'encrypted'],
    ['a Word document of old', anyCompoundFile({ '1Table': stream, WordDocument: stream }), 'a.xls', 'unknown-format 旧版 Word 文档（.doc）'],
    ['a WPS document', anyCompoundFile({ WordDocument: stream }), '名单.wps', 'unknown-format WPS 文字文件（.wps）'],
    ['a WPS table of old', anyCompoundFile({ ETContents: stream }), '名单.et', 'unknown-format WPS 表格文件（.et）'],
    ['a workbook of Excel 95', anyCompoundFile({ Book: stream }), 'a.xls', 'unknown-format Excel 95 或更早的工作簿'],
    ['slides of old', anyCompoundFile({ 'PowerPoint Document': stream }), 'a.ppt', 'unknown-format 演示文稿'],
    ['an old file of nobody knows what', anyCompoundFile({ Contents: stream }), 'a', 'unknown-format 旧版 Office 文件'],
    ['an old file that leads around in itself', anyCompoundFile({ Contents: stream }).fill(0, 512), 'a.xls', 'broken'],
    ['a binary workbook', zipped({ '_rels/.rels': root('officeDocument', 'xl/workbook.bin'), 'xl/workbook.bin': 'x' }), 'a.xlsx', 'unknown-format Excel 二进制工作簿（.xlsb）'],
    ['slides', zipped({ '_rels/.rels': root('officeDocument', 'ppt/presentation.xml'), 'ppt/presentation.xml': '<a/>' }), 'a.xlsx', 'unknown-format 演示文稿'],
    ['an OpenDocument table', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'a.xlsx', 'unknown-format OpenDocument 文件'],
    ['a zip of files', zipped({ 'a.xlsx': 'x' }), 'a.zip', 'unknown-format 压缩包'],
    ['a zip of nothing', anyZip([]), 'a.zip', 'unknown-format 压缩包'],
    ['a package of nothing', zipped({ '_rels/.rels': '<Relationships/>' }), 'a.xlsx', 'unknown-format 压缩包'],
    ['a workbook without sheets', zipped({ '_rels/.rels': root('officeDocument', 'xl/workbook.xml'), 'xl/workbook.xml': '<workbook/>', 'xl/_rels/workbook.xml.rels': '<Relationships/>' }), 'a.xlsx', 'no-table'],
    ['a picture', joined([Uint8Array.of(0x89), bytesOf('PNG\r\n')]), 'a.xlsx', 'unknown-format 图片'],
    ['a PDF file', bytesOf('%PDF-1.7'), 'a.xlsx', 'unknown-format PDF'],
    ['a text under another name', bytesOf('姓名,性别\n甲一,男'), 'a.xls', 'csv'],
    ['a web page under another name', bytesOf('<html><table></table></html>'), 'a.xls', 'unknown-format 网页'],
    ['bytes of nobody knows what', Uint8Array.from({ length: 999 }, (_, at) => (at * 37) % 256), 'a.csv', 'broken'],
    ['a Word document', zipped({ '_rels/.rels': root('officeDocument', 'word/document.xml'), 'word/document.xml': '<document><tbl><tr><tc><p><r><t>甲一</t></r></p></tc></tr></tbl></document>' }), 'a.docx', 'docx'],
    ['a Word document that is not all there', zipped({ '_rels/.rels': root('officeDocument', 'word/document.xml') }), 'a.docx', 'broken'],
  ])('%s', async (_what, bytes, name, expected) => {
    expect(await outcome(bytes, name)).toBe(expected);
  });
});

describe('names of old systems have their standard characters, whatever file they come in', () => {
  const name = '\uE863⾼';
  const wide = new Uint8Array(Buffer.from(name, 'utf16le'));
  const label = fields([[2, 0x809], [2, 16], [2, 0x600], [2, 0x10], [12, 0], [2, 0x204], [2, 13], [2, 0], [2, 0], [2, 0], [2, 2], [1, 1]]);
  const globals = fields([[2, 0x809], [2, 16], [2, 0x600], [2, 5], [12, 0], [2, 0x85], [2, 10], [4, 38], [2, 0], [1, 1], [1, 1], [2, 0x8868], [4, 10]]);

  test.each([
    ['.xlsx', anyWorkbook({ sheets: [{ rows: `<row><c t="inlineStr"><is><t>${name}</t></is></c></row>` }] })],
    ['.xls', anyCompoundFile({ Workbook: joined([globals, label, wide, fields([[4, 10]])]) })],
    ['.csv', bytesOf(`${name},\n`)],
    ['.docx', zipped({ '_rels/.rels': root('officeDocument', 'word/document.xml'), 'word/document.xml': `<document><tbl><tr><tc><p><r><t>${name}</t></r></p></tc></tr></tbl></document>` })],
  ])('%s', async (extension, bytes) => {
    const read = await readSource(bytes, `a${extension}`);
    expect(read.kind === 'read' && read.book.sheets[0]).toMatchObject({
      rows: [{ cells: ['䶮高'] }],
      replaced: [{ row: 1, column: 0, kind: 'old-code', to: '䶮' }, { row: 1, column: 0, kind: 'radical', to: '高' }],
    });
  });
});

test('streams that share sectors, or lead around, are read no further than the file is long', async () => {
  const file = anyCompoundFile({ Workbook: stream });
  const view = new DataView(file.buffer);
  const directory = (view.getUint32(48, true) + 1) * 512;
  const fat = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(fat, 0, true);
  view.setUint32(directory + 128 + 120, 0x7fffffff, true);
  view.setUint32(directory + 128 + 68, 1, true);
  expect(await outcome(file, 'a.xls')).toBe('broken');
});
