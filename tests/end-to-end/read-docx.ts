import { strFromU8, unzipSync } from 'fflate';

// Reads a Word file back part by part, knowing nothing of what wrote it.

export interface WordPaper {
  /** What stands outside tables, paragraph by paragraph; line feeds and tabs as characters. */
  readonly lines: readonly string[];
  /** Rows of the tables, one below the other, header included; the paragraphs of a cell are joined. */
  readonly table: readonly (readonly string[])[];
  /** The feet of its pages, fields as their names: 第 {PAGE} 页. */
  readonly feet: readonly string[];
}

export function readDocx(bytes: Uint8Array): WordPaper {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const);
  const body = parts.find(([path]) => path === 'word/document.xml')?.[1] ?? '';
  const tables = elements(body, 'w:tbl');
  return {
    lines: elements(tables.reduce((rest, table) => rest.replace(table, ''), body), 'w:p').map(textOf),
    table: tables.flatMap((table) => elements(table, 'w:tr')).map((row) => elements(row, 'w:tc').map((cell) => elements(cell, 'w:p').map(textOf).join(''))),
    feet: parts.filter(([path]) => /^word\/footer\d*\.xml$/.test(path)).map(([, xml]) => elements(xml, 'w:p').map(textOf).join('')),
  };
}

/** The elements of that name, none of which stands in another. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*?)?(?:/>|>.*?</${name}>)`, 'gs')) ?? [];
}

/** What an element shows, line feeds and tabs as characters. */
export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:instrText[^>]*>\s*(\w+)[^<]*<\/w:instrText>|<w:(br|tab)\/>/g);
  return Array.from(pieces, ([, text, field, mark]) => (mark !== undefined ? marks[mark] : field !== undefined ? `{${field}}` : plain(text ?? ''))).join('');
}

const marks: Readonly<Record<string, string>> = { br: '\n', tab: '\t' };
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function plain(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}
