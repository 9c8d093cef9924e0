import { strFromU8, unzipSync } from 'fflate';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import type { Block, BlockKind, Paper, TableBlock } from '../../src/core/paper/paper.ts';
import type { Page, TextRun } from '../../src/core/pdf/page.ts';
import { writeDocx } from '../../src/core/docx/write-docx.ts';
import { writeXlsx } from '../../src/core/xlsx/write-xlsx.ts';
import { elements, textOf } from '../end-to-end/read-docx.ts';
import { pagesOf } from '../glyph-check/made-pdf.ts';

/** A paper as text: what it is made of, where its PDF puts each text, and, of a paper with a table, what each cell of its sheet holds. */
export async function dumpOf(paper: Paper): Promise<string> {
  const lines = [...paperLines(paper), ...pagesOf(paper).flatMap(pageLines), ...(hasTable(paper) ? await sheetLines(writeXlsx(paper)) : [])];
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}

/** The texts of a paper's Word file: of each paragraph after its style, of each table row cell by cell. */
export async function wordDumpOf(paper: Paper): Promise<string> {
  const lines = wordLines(await writeDocx(paper));
  return ['Word', ...lines].map((line) => `${line.trimEnd()}\n`).join('');
}

function wordLines(bytes: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>|<w:p(?: [^>]*)?>.*?<\/w:p>/gs)].map(([element]) =>
    element.startsWith('<w:tr') ? `  row ${elements(element, 'w:tc').map(wordText).join(' | ')}` : `  ${(/<w:pStyle w:val="(\w+)"/.exec(element)?.[1] ?? '').padEnd(13)} ${wordText(element)}`,
  );
}

function wordText(xml: string): string {
  return textOf(xml).replace(/\n/g, '/').replace(/\t/g, '→');
}

function hasTable({ blocks }: Paper): boolean {
  return blocks.some(({ kind }) => kind === 'table');
}

function paperLines(paper: Paper): string[] {
  const { top, right, bottom, left } = paper.marginsMm;
  const head = [`file   ${paper.fileName}`, `page   A4 ${paper.orientation}, margins ${[top, right, bottom, left].join(' ')} mm, ${paper.pageNumbers ? 'numbered' : 'not numbered'}`];
  return [...head, ...paper.blocks.flatMap((block) => linesByKind[block.kind](block as never))]; // cast: the table's key is the block's own kind
}

const linesByKind = {
  label: ({ text }) => [`label  ${text}`],
  title: ({ text, lines }) => [`title  ${text}  (${lines.join(' / ')})`],
  paragraph: ({ level, text }) => [`${level.padEnd(9)} ${text}`],
  recipient: ({ text }) => [`to     ${text}`],
  enclosures: ({ names }) => names.map((name, i) => `encl   ${i + 1} ${name}`),
  signature: ({ name, date }) => [`sign   ${name} / ${date}`],
  line: ({ left, right }) => [`line   ${left} … ${right}`],
  table: (block) => [`table  ${block.rows.length} rows, ${block.rows.filter(({ row }) => row === null).length} of them empty`, ...columnLines(block)],
} satisfies { [K in BlockKind]: (block: Extract<Block, { kind: K }>) => string[] };

function columnLines({ columns }: TableBlock): string[] {
  return columns.map(({ head, widthMm, align, value, wrap, choices }) => {
    const accepted = choices ? `${choices.only ? 'only ' : ''}${choices.values.join(' ')}` : '';
    return `  column ${head.join('/')}  ${widthMm} mm ${align} ${value} ${wrap}  ${accepted}`;
  });
}

/** A line for each base line and size: how far down (mm), the size (pt), then each text after how far right it begins (mm). */
function pageLines({ runs }: Page, i: number): string[] {
  const lines = new Map<string, TextRun[]>();
  for (const run of runs) {
    const place = `  y ${millimetres(run.yPt)}  ${run.sizePt.toFixed(1).padStart(4)} pt`;
    lines.set(place, [...(lines.get(place) ?? []), run]);
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return [`PDF page ${i + 1}`, ...sorted.map(([place, texts]) => `${place} ${texts.map(({ xPt, text }) => `${millimetres(xPt)} ${text}`).join(' |')}`)];
}

function millimetres(pt: number): string {
  return ((pt * 25.4) / 72).toFixed(1).padStart(5);
}

/** A line for each row that holds anything: where it begins, then its cells. A number is marked with #. Read by a library that did not write it. */
async function sheetLines(bytes: Uint8Array): Promise<string[]> {
  const { sheets } = await readXlsx(bytes);
  return sheets.flatMap(({ name, rows, hidden }) => [
    `sheet ${name}${hidden ? ', hidden' : ''}`,
    ...rows.map((row) => row.map(cellText).join(' | ').replace(/[ |]+$/, '')).flatMap((text, i) => (text === '' ? [] : [`  A${i + 1}`.padEnd(7) + text])),
  ]);
}

function cellText(value: CellValue): string {
  if (value instanceof Date) throw new Error('No cell of ours is a date');
  return typeof value === 'number' ? `#${value}` : String(value ?? '').replace(/\n/g, '/');
}
