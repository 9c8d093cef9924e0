import { zipSync } from 'fflate';

// Workbooks part by part, as other programs write them, or would.

export interface AnySheet {
  readonly name?: string;
  readonly state?: string;
  /** The rows: `<row r="1"><c r="A1"><v>1</v></c></row>`. */
  readonly rows: string;
  /** Behind the rows. */
  readonly after?: string;
}

export interface AnyWorkbook {
  readonly sheets: readonly AnySheet[];
  /** Of the shared texts, each in its own `<si>`. */
  readonly texts?: readonly string[];
  /** Codes of number formats: style 1 has the first. */
  readonly formats?: readonly string[];
  /** `<workbookPr …/>`. */
  readonly properties?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook by path. */
export function workbookParts({ sheets, texts = [], formats = [], properties = '' }: AnyWorkbook): Record<string, string> {
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`;
  const listed = sheets.map(({ name = '表', state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`);
  const codes = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`);
  const relations = [...sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)), relation('s', 'styles', 'styles.xml'), relation('t', 'sharedStrings', 'sharedStrings.xml')];
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(sheets.map(({ rows, after = '' }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${main}"><cols><col min="1" max="16384"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`])),
  };
  return Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, declaration + xml]));
}

/** The parts zipped; those given as bytes stand as they are. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? new TextEncoder().encode(part) : part])));
}

export function anyWorkbook(book: AnyWorkbook): Uint8Array<ArrayBuffer> {
  return zipped(workbookParts(book));
}
