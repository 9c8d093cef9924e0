import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeDocx } from '../../src/core/docx/write-docx.ts';
import type { Block, Paper } from '../../src/core/paper/paper.ts';
import { writeXlsx } from '../../src/core/xlsx/write-xlsx.ts';
import type { PrintedPage } from '../end-to-end/read-pdf.ts';
import { pagesOf } from '../glyph-check/made-pdf.ts';
import { caseOf, documentsOf, wholeCases } from '../whole-cases.ts';
import { converted, type Conversion } from './libreoffice.ts';

// What LibreOffice makes of every Word file and every sheet of the whole cases.

const writers = { docx: writeDocx, xlsx: (paper: Paper) => Promise.resolve(writeXlsx(paper)) } as const;

const files = wholeCases.flatMap(({ id }) =>
  documentsOf(caseOf(id)).flatMap(({ id: document, paper, types }) => types.flatMap((type) => (type === 'pdf' ? [] : [{ name: `${id} ${document}.${type}`, paper, type }]))),
);

let conversion: Conversion;
beforeAll(async () => {
  conversion = await converted(await Promise.all(files.map(async ({ name, paper, type }) => ({ name, bytes: await writers[type](paper) }))));
}, 240_000);

beforeEach(({ skip, task }) => {
  if (conversion.reason === undefined) return;
  Object.assign(task.meta, { reason: conversion.reason });
  skip(conversion.reason);
});

describe.each(files)('$name', ({ name, paper }) => {
  const pages = (): readonly PrintedPage[] => conversion.pages.get(name) ?? [];

  test('says everything in order when LibreOffice opens it', () => {
    const lines = pages().flatMap((page) => page.lines.filter((line) => !isFoot(line)));
    // What stands between two tables is read as a row.
    const cells = pages().flatMap(({ table }) => table.flat());
    expect(firstMissing(besideTables(paper), bare([...lines, ...cells].join('')))).toBeUndefined();
    expect(firstMissing(inTables(paper), bare(cells.join('')))).toBeUndefined();
  });

  test('is on A4 there, on about as many pages as our PDF', () => {
    const ours = pagesOf(paper);
    for (const { widthPt, heightPt } of pages()) expect([widthPt, heightPt]).toEqual([ours[0]?.widthPt, ours[0]?.heightPt].map((length): unknown => expect.closeTo(length ?? 0, 0)));
    // A letter has a grid, and a table of one page is made to fill it. A long table may take a tenth more or less: Word and Excel
    // cannot make a text just so much smaller that it needs a line less.
    const tolerance = ours.length > 1 && paper.style === 'form' ? Math.ceil(ours.length / 10) : 0;
    expect(Math.abs(pages().length - ours.length)).toBeLessThanOrEqual(tolerance);
  });
});

test('what is missing, or stands elsewhere, is found', () => {
  expect(['甲乙', '乙甲', '甲丙'].map((text) => firstMissing(['甲', '乙'], text))).toEqual([undefined, '乙', '乙']);
});

function isFoot(line: string): boolean {
  return /^—\d+—$|^第\d+页共\d+页$/.test(bare(line));
}

/** The first text that does not stand after the ones before it. Between two of them may be others: a table's head is repeated. */
function firstMissing(texts: readonly string[], all: string): string | undefined {
  let from = 0;
  return texts.map(bare).find((text) => {
    const at = all.indexOf(text, from);
    from = at + text.length;
    return at < 0;
  });
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** What a paper says in reading order, its tables left out. */
function besideTables({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => textsOf(block));
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'line') return [block.left, block.right];
  if (block.kind === 'enclosures') return block.names;
  if (block.kind === 'signature') return [block.name, block.date];
  return block.kind === 'table' ? [] : [block.text];
}

function inTables({ blocks }: Paper): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [...block.columns.map(({ head }) => head.join('')), ...block.rows.flatMap(({ cells }) => cells)] : []));
}
