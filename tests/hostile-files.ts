import { anyZip, deflatedZeros } from './any-zip.ts';
import { type AnySheet, anyWorkbook, workbookParts, zipped } from './any-workbook.ts';

// Files that were built to do harm, made when they are asked for.

/** What must come of it: the code of a refusal, or `read` where nothing in it is worse than odd. */
export type Outcome = 'broken' | 'encrypted' | 'too-large' | 'too-many-cells' | 'suspicious' | 'no-table' | 'read';

export interface HostileFile {
  readonly name: string;
  readonly outcome: Outcome;
  readonly make: () => Uint8Array<ArrayBuffer>;
}

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const plain = workbookParts({ sheets: [{ rows: one }], texts: ['<t>甲</t>'] });

const withRows = (rows: string, rest: Partial<AnySheet> = {}): Uint8Array<ArrayBuffer> => anyWorkbook({ sheets: [{ rows, ...rest }] });
const withPart = (path: string, part: string): Uint8Array<ArrayBuffer> => zipped({ ...plain, [path]: part });
const inPart = (path: string, from: string, to: string): Uint8Array<ArrayBuffer> => withPart(path, (plain[path] ?? '').replace(from, to));
const entities = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

/** A workbook whose sheet is a gigabyte of zeros, and says that it is `size` bytes long. */
function bomb(size: number): Uint8Array<ArrayBuffer> {
  const path = 'xl/worksheets/sheet1.xml';
  const rest = Object.entries(plain).flatMap(([name, part]) => (name === path ? [] : [{ path: name, bytes: new TextEncoder().encode(part) }]));
  return anyZip([...rest, { path, packed: deflatedZeros(1024), size }]);
}

const sheet = 'xl/worksheets/sheet1.xml';
const declared = (path: string): HostileFile => ({ name: `entities declared in ${path}`, outcome: 'suspicious', make: () => inPart(path, '?>', `?>${entities}`) });
const misplaced = (place: string): HostileFile => ({ name: `a cell at ${place}`, outcome: 'broken', make: () => withRows(`<row r="1"><c r="${place}"><v>1</v></c></row>`) });
const tooFar = (place: string): HostileFile => ({ name: `a value in ${place}`, outcome: 'too-many-cells', make: () => withRows(`${one}<row><c r="${place}"><v>1</v></c></row>`) });

export const hostileFiles: readonly HostileFile[] = [
  { name: 'a bomb that says what it is', outcome: 'too-large', make: () => bomb(2 ** 30) },
  { name: 'a bomb that says it is small', outcome: 'too-large', make: () => bomb(2 ** 20) },
  { name: 'a sheet of 60 MB of blanks', outcome: 'suspicious', make: () => withRows(one + ' '.repeat(60 * 2 ** 20)) },
  { name: 'a sheet of 60 MB of Chinese blanks', outcome: 'suspicious', make: () => withRows(one + '\u3000'.repeat(20 * 2 ** 20)) },
  { name: 'a text of 30 MB', outcome: 'suspicious', make: () => withPart('xl/sharedStrings.xml', `<sst><si><t>${'&amp;'.repeat(6_000_000)}</t></si></sst>`) },
  { name: 'texts of millions of references', outcome: 'suspicious', make: () => withPart('xl/sharedStrings.xml', `<sst>${`<si><t>${'&amp;'.repeat(50_000)}</t></si>`.repeat(150)}</sst>`) },
  { name: 'a comment of 60 MB', outcome: 'suspicious', make: () => withRows(`${one}<!--${'>'.repeat(60 * 2 ** 20)}-->`) },
  ...['XFD1048576', 'A1048576', 'XFD1', 'IW1', 'A65537', 'IV65536'].map(tooFar),
  ...['A0', '1A', 'A', '7', 'AAAA1', 'A1e9', 'A-1', 'A99999999', 'XFE1', '甲1', 'A1.5'].map(misplaced),
  { name: 'a row of the number 1e9', outcome: 'broken', make: () => withRows('<row r="1e9"><c><v>1</v></c></row>') },
  { name: 'a row of the number 999999999', outcome: 'too-many-cells', make: () => withRows('<row r="999999999"><c><v>1</v></c></row>') },
  { name: 'cells without end beside each other', outcome: 'too-many-cells', make: () => withRows(`<row>${'<c/>'.repeat(2_000_000)}<c><v>1</v></c></row>`) },
  { name: 'a cell in a cell', outcome: 'broken', make: () => withRows('<row><c r="A1"><v>1</v><c r="XFD1048576"><v>2</v></c></c></row>') },
  { name: 'a cell outside the rows', outcome: 'broken', make: () => withRows('<c r="XFD1048576"><v>1</v></c>') },
  { name: 'a cell that does not end', outcome: 'broken', make: () => withRows('<row><c r="A1"><v>1') },
  ...['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels', 'xl/styles.xml', 'xl/sharedStrings.xml', sheet].map(declared),
  { name: 'entities declared in UTF-16', outcome: 'suspicious', make: () => zipped({ ...plain, [sheet]: new Uint8Array(Buffer.from(`\uFEFF<?xml version="1.0"?>${entities}<worksheet/>`, 'utf16le')) }) },
  { name: 'an encoding that nobody knows', outcome: 'suspicious', make: () => inPart(sheet, 'UTF-8', 'UTF-7') },
  { name: 'a tag of 20 MB', outcome: 'suspicious', make: () => withRows(`<row><c ${'a="" '.repeat(4_000_000)}><v>1</v></c></row>`) },
  { name: 'a quote that does not end', outcome: 'broken', make: () => withRows(`<row><c r="${' <a>'.repeat(3_000_000)}`) },
  { name: 'beginnings of tags', outcome: 'suspicious', make: () => withRows('<a '.repeat(10_000_000)) },
  { name: 'beginnings of comments', outcome: 'suspicious', make: () => withRows('<!--'.repeat(10_000_000)) },
  { name: 'ends of tags', outcome: 'suspicious', make: () => withRows('</'.repeat(10_000_000)) },
  { name: 'tags in tags, millions deep', outcome: 'read', make: () => withRows(`${one}${'<a>'.repeat(10_000_000)}`) },
  { name: 'texts without end', outcome: 'suspicious', make: () => withPart('xl/sharedStrings.xml', `<sst>${'<si><t/></si>'.repeat(2_000_000)}</sst>`) },
  { name: 'texts in texts, millions deep', outcome: 'suspicious', make: () => withPart('xl/sharedStrings.xml', `<sst>${'<si>'.repeat(2_000_000)}</sst>`) },
  { name: 'columns described millions of times', outcome: 'read', make: () => inPart(sheet, '<cols>', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(1_000_000)}`) },
  { name: 'styles without end', outcome: 'suspicious', make: () => inPart('xl/styles.xml', '<cellXfs>', `<cellXfs>${'<xf numFmtId="14"/>'.repeat(500_000)}`) },
  { name: 'joined cells without end', outcome: 'suspicious', make: () => withRows(one, { after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(500_000)}</mergeCells>` }) },
  { name: 'joined cells over each other', outcome: 'read', make: () => withRows(`${one}<row r="60000"><c r="AA60000"><v>1</v></c></row>`, { after: `<mergeCells>${'<mergeCell ref="A1:AA60000"/>'.repeat(90_000)}</mergeCells>` }) },
  { name: 'five hundred and one sheets', outcome: 'suspicious', make: () => anyWorkbook({ sheets: Array.from({ length: 501 }, () => ({ rows: one })) }) },
  { name: 'many sheets in one part', outcome: 'suspicious', make: () => inPart('xl/workbook.xml', '</sheets>', `${'<sheet name="b" r:id="rId1"/>'.repeat(400)}</sheets>`) },
  { name: 'a sheet outside the file', outcome: 'broken', make: () => inPart('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../../../etc/passwd') },
  { name: 'a sheet elsewhere in the world', outcome: 'no-table', make: () => inPart('xl/_rels/workbook.xml.rels', 'Target="worksheets/sheet1.xml"', 'TargetMode="External" Target="http://example.com/"') },
  { name: 'names that every object has', outcome: 'read', make: () => zipped({ ...plain, __proto__x: 'x', 'xl/__proto__/polluted': 'x', 'xl/workbook.xml': (plain['xl/workbook.xml'] ?? '').replace('name="表"', 'name="__proto__"').replace('rId1', '__proto__'), 'xl/_rels/workbook.xml.rels': (plain['xl/_rels/workbook.xml.rels'] ?? '').replace('rId1', '__proto__') }) },
  { name: 'an encrypted part', outcome: 'encrypted', make: () => anyZip(Object.entries(plain).map(([path, part]) => ({ path, bytes: new TextEncoder().encode(part), flags: path === sheet ? 1 : 0 }))) },
];
