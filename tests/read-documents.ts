import { strFromU8, unzipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeDocx } from '../src/core/docx/write-docx.ts';
import type { PaperType } from '../src/core/paper/case-papers.ts';
import type { Paper } from '../src/core/paper/paper.ts';
import { writeXlsx } from '../src/core/xlsx/write-xlsx.ts';
import { readDocx } from './end-to-end/read-docx.ts';
import { readPdf } from './end-to-end/read-pdf.ts';
import { readSheet } from './end-to-end/read-xlsx.ts';
import { madePdf } from './glyph-check/made-pdf.ts';

// A paper made into a file and read back by programs that did not write it.

/** What a reader finds in a file. White space is left out: lines are broken where each format likes. */
export interface ReadDocument {
  readonly text: string;
  /** Cells of every table row, in order. */
  readonly rows: readonly (readonly string[])[];
  /** What the file says of itself: title, author. */
  readonly properties: string;
  /** Of a PDF alone. */
  readonly pages?: number;
}

export const readers = { pdf: throughPdf, xlsx: throughXlsx, docx: throughDocx } satisfies Record<PaperType, (paper: Paper) => Promise<ReadDocument>>;

export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

async function throughPdf(paper: Paper): Promise<ReadDocument> {
  const bytes = await madePdf(paper);
  const pages = await readPdf(bytes);
  const lines = pages.flatMap((page) => page.lines.filter((line) => !/^— ?\d+ ?—$|^(?:草稿)?[\s　]*第 ?\d+ ?页 ?共 ?\d+ ?页$/.test(line)));
  const rows = pages.flatMap(({ table }) => table.map((row) => row.map(bare)));
  return { text: bare(lines.join('') + rows.flat().join('')), rows, properties: await pdfProperties(bytes), pages: pages.length };
}

async function pdfProperties(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS });
  const { info } = await (await task.promise).getMetadata();
  await task.destroy();
  return JSON.stringify(info);
}

async function throughXlsx(paper: Paper): Promise<ReadDocument> {
  const bytes = writeXlsx(paper);
  const rows = (await readSheet(bytes)).map((row) => row.map((cell) => bare(cell.replace(/^#(?=\d)/, ''))));
  return { text: rows.flat().join(''), rows, properties: partsOf(bytes, /^docProps\//) };
}

async function throughDocx(paper: Paper): Promise<ReadDocument> {
  const bytes = await writeDocx(paper);
  const { lines, table } = readDocx(bytes);
  const rows = table.map((row) => row.map(bare));
  return { text: bare([...lines, ...rows.flat()].join('')), rows, properties: partsOf(bytes, /^docProps\//) };
}

function partsOf(bytes: Uint8Array, wanted: RegExp): string {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => (wanted.test(path) ? [strFromU8(part)] : [])).join('\n');
}
