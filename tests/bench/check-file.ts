import { readFileSync } from 'node:fs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper } from '../../src/core/paper/paper.ts';
import { readSheet, tableOf } from '../end-to-end/read-xlsx.ts';
import { checkGlyphs } from '../glyph-check/check-glyphs.ts';
import type { Order } from './order.ts';
import { plainForm } from './ways/plain-form.ts';

/** What is wrong with a file, in a line each; nothing when it holds the rows it should, in order, in sound glyphs. */
export async function findingsIn(bytes: Uint8Array, format: 'pdf' | 'xlsx', paper: Paper): Promise<string[]> {
  return format === 'pdf' ? [...(await missingRows(bytes, paper)), ...(await glyphFaults(bytes))] : otherRows(bytes, paper);
}

/** A row counts as there when its texts follow each other, after those of the row before. */
async function missingRows(bytes: Uint8Array, paper: Paper): Promise<string[]> {
  const text = await textOf(bytes);
  const missing: string[] = [];
  let from = 0;
  for (const cells of plainForm(paper).rows) {
    const row = withoutSpace(cells.join(''));
    const at = text.indexOf(row, from);
    if (at < 0) missing.push(cells.slice(0, 2).join(' '));
    else from = at + row.length;
  }
  return missing.length === 0 ? [] : [`${missing.length} of its rows cannot be read: ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}`];
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.loadingTask.destroy();
  return withoutSpace(pages.join(''));
}

async function glyphFaults(bytes: Uint8Array): Promise<string[]> {
  const findings = await checkGlyphs(bytes);
  return [...new Set(findings.map(({ fault }) => fault))].map((fault) => {
    const texts = new Set(findings.filter((finding) => finding.fault === fault).map(({ text, detail }) => text || detail));
    return `${fault}, ${texts.size} characters: ${[...texts].slice(0, 8).join(' ')}${texts.size > 8 ? ' …' : ''}`;
  });
}

async function otherRows(bytes: Uint8Array, paper: Paper): Promise<string[]> {
  const { heads, rows, columns } = plainForm(paper);
  const wanted = rows.map((cells) => cells.map((text, i) => (columns[i]?.value === 'number' ? `#${text}` : text)));
  const found = tableOf(await readSheet(bytes), heads.map(withoutSpace));
  const other = wanted.filter((cells, i) => JSON.stringify(cells) !== JSON.stringify(found[i]));
  return [...(other.length > 0 ? [`${other.length} of its rows differ: ${other[0]?.join(' ') ?? ''}`] : []), ...(found.length === rows.length ? [] : [`${found.length} rows, not ${rows.length}`])];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

// Run by itself it prints what it found in one file.
if (import.meta.main) {
  const [file = '', format = '', orderFile = ''] = process.argv.slice(2);
  const { paper } = JSON.parse(readFileSync(orderFile, 'utf8')) as Order; // cast: written by prepare.ts
  console.log(JSON.stringify(await findingsIn(new Uint8Array(readFileSync(file)), format === 'pdf' ? 'pdf' : 'xlsx', paper)));
}
