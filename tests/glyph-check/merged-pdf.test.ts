import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mergePdf, type MergePart, type MergedPdf } from '../../src/core/pdf/merge-pdf.ts';
import { bareJpeg, chunk, greyPng, scannedPdf, twoToneJpeg } from '../scan-fixtures.ts';
import { madeUpPeople, membersPaper } from '../test-papers.ts';
import { fontFile, madePdf, packIndex } from './made-pdf.ts';

// Our own papers and files from outside, joined into one PDF, as another program reads it.

const folder = mkdtempSync(join(tmpdir(), 'merged-'));
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const setting = { title: '全套材料', maker: 'qikexie test', fonts: { index: packIndex, fetchPack: (name: string) => Promise.resolve(fontFile(name)) } };
const mm = 72 / 25.4;

let roster: MergePart;
let candidates: MergePart;
let merged: MergedPdf;
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  roster = { kind: 'own', title: '附件3 会员汇总表', bytes: await madePdf(membersPaper({ people: madeUpPeople(60) })), clearTopMm: 22 };
  candidates = { kind: 'own', title: '附件2 候选人汇总表', bytes: await madePdf(membersPaper({ people: madeUpPeople(3), orientation: 'landscape' })), clearTopMm: 22 };
  merged = await joined([
    candidates,
    scan('章程草案', await scannedPdf({ pages: 2 })),
    scan('同意文件', await scannedPdf({ turn: 90, size: [841.89, 595.28], crop: [20, 20, 800, 550] })),
    scan('照片', twoToneJpeg(6)),
    scan('印章页', greyPng()),
    roster,
  ]);
  pdf = await opened(merged.bytes);
});

afterAll(async () => {
  await pdf.loadingTask.destroy();
  rmSync(folder, { recursive: true });
});

function scan(title: string, bytes: Uint8Array): MergePart {
  return { kind: 'scan', title, fileName: `${title}.pdf`, bytes };
}

async function joined(parts: readonly MergePart[]): Promise<MergedPdf> {
  const result = await mergePdf(parts, setting);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result;
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
}

/** The page that a destination names. */
function firstOf(destination: string | unknown[] | null): Parameters<PDFDocumentProxy['getPageIndex']>[0] {
  if (!Array.isArray(destination)) throw new Error('No destination by page');
  return destination[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0]; // cast: a destination begins with its page
}

/** The packet's number on a page, and how far from the page's right and top it stands as the page is shown. */
async function pageNumber(document: PDFDocumentProxy, number: number): Promise<{ text: string; fromRightPt: number; fromTopPt: number }> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const item = items.find((one) => 'str' in one && one.str.startsWith('全套'));
  if (!item || !('str' in item)) throw new Error(`Page ${number} has no number`);
  const [x = 0, y = 0] = viewport.convertToViewportPoint(Number(item.transform[4]), Number(item.transform[5])) as number[]; // cast: a point of two numbers
  return { text: item.str, fromRightPt: viewport.width - x - item.width, fromTopPt: y };
}

describe('a merged PDF', () => {
  test('has the pages of its parts, and says where each begins', () => {
    expect([merged.pages, pdf.numPages, merged.firstPages]).toEqual([10, 10, [1, 2, 4, 5, 6, 7]]);
  });

  test('has a bookmark for each part that leads to its first page', async () => {
    const outline = await pdf.getOutline();
    const pages = await Promise.all(outline.map(async ({ dest }) => pdf.getPageIndex(firstOf(dest))));
    expect(outline.map(({ title }) => title)).toEqual(['附件2 候选人汇总表', '章程草案', '同意文件', '照片', '印章页', '附件3 会员汇总表']);
    expect(pages.map((page) => page + 1)).toEqual(merged.firstPages);
  });

  test('numbers all pages through, top right as each is shown', async () => {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { text, fromRightPt, fromTopPt } = await pageNumber(pdf, number);
      expect(text).toBe(`全套 第 ${number} 页 共 ${merged.pages} 页`);
      expect(fromRightPt).toBeCloseTo(12 * mm, 0);
      expect(fromTopPt).toBeGreaterThan(4 * mm);
      expect(fromTopPt).toBeLessThan(9 * mm);
    }
  });

  test.each([0, 90, 180, 270] as const)('does so on a page turned by %i degrees, whose corner is not at 0', async (turn) => {
    const document = await opened((await joined([scan('甲', await scannedPdf({ turn, crop: [30, 60, 400, 700] }))])).bytes);
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    const { fromRightPt, fromTopPt } = await pageNumber(document, 1);
    await document.loadingTask.destroy();
    const [shownWidth, shownHeight] = turn % 180 === 0 ? [400, 700] : [700, 400];
    expect([width, height].map(Math.round)).toEqual([shownWidth, Math.round(shownHeight + 12 * mm)]);
    expect([Math.round(fromRightPt / mm), Math.round(fromTopPt / mm)]).toEqual([12, 7]);
  });

  test('adds a strip above pages from outside, on the side that is on top, and leaves ours as they are', async () => {
    const sizes = await Promise.all([1, 2, 4, 5, 7].map(async (number) => (await pdf.getPage(number)).getViewport({ scale: 1 })));
    const expected = [
      [297, 210],
      [210, 297 + 12],
      [550 / mm, 800 / mm + 12],
      [210, 297],
      [210, 297],
    ];
    expect(sizes.map(({ width, height }) => [Math.round(width / mm), Math.round(height / mm)])).toEqual(expected.map((size) => size.map(Math.round)));
  });

  test('keeps the fonts of our own papers: their text is still read', async () => {
    const { items } = await (await pdf.getPage(7)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('单位（盖章）：洛阳示例精密轴承有限公司');
  });

  test('shows its title, its language and its maker', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: '全套材料', Language: 'zh-CN', Creator: 'qikexie test' });
  });

  test('is the same bytes each time', async () => {
    const parts = [roster, scan('甲', await scannedPdf())];
    expect((await joined(parts)).bytes).toEqual((await joined(parts)).bytes);
  });

  test.skipIf(!hasQpdf)('is in order for qpdf --check', () => {
    const path = join(folder, 'merged.pdf');
    writeFileSync(path, merged.bytes);
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect([status, stderr, stdout]).toEqual([0, '', expect.stringContaining('No syntax or stream encoding errors found')]);
  });
});

describe('tags', () => {
  const rolesOn = async (document: PDFDocumentProxy, number: number): Promise<string[]> =>
    JSON.stringify(await (await document.getPage(number)).getStructTree()).match(/"role":"(?!Root)\w+"/g) ?? [];

  test('of our own papers are kept when all parts are ours or pictures, which are figures', async () => {
    const document = await opened((await joined([candidates, scan('照片', bareJpeg()), roster])).bytes);
    const roles = await Promise.all([1, 2, 3].map((number) => rolesOn(document, number)));
    await document.loadingTask.destroy();
    const before = await Promise.all([candidates, roster].map(async ({ bytes }) => opened(bytes)));
    const rolesBefore = [...(await Promise.all(before.map((one) => rolesOn(one, 1))))];
    await Promise.all(before.map((one) => one.loadingTask.destroy()));
    expect(roles[1]).toEqual(['"role":"Figure"']);
    expect([roles[0], roles[2]]).toEqual(rolesBefore);
    expect(roles[2]).toContain('"role":"TD"');
  });

  test('are left out when a PDF from outside has none, so that its text is not hidden', async () => {
    expect(await (await pdf.getPage(1)).getStructTree()).toBeNull();
  });
});

describe('files that cannot go in', () => {
  test('are all told, by their names', async () => {
    const bytes = await scannedPdf();
    const result = await mergePdf([roster, scan('坏的', bytes.subarray(0, 400)), scan('空的', new Uint8Array()), scan('好的', bytes)], setting);
    expect(result).toEqual({
      kind: 'refused',
      refusals: [
        { kind: 'refused', code: 'broken', facts: { name: '坏的.pdf' } },
        { kind: 'refused', code: 'empty', facts: { name: '空的.pdf' } },
      ],
    });
  });

  test('are told too when only their inside is spoilt', async () => {
    const sound = greyPng();
    const ofNoKind = chunk('IHDR', [0, 0, 0, 80, 0, 0, 0, 60, 8, 5, 0, 0, 0]);
    const spoilt = Uint8Array.from([...sound.subarray(0, 8), ...ofNoKind, ...sound.subarray(33)]);
    expect(await mergePdf([scan('图', spoilt)], setting)).toMatchObject({ kind: 'refused', refusals: [{ code: 'broken' }] });
  });

  test('of ours throw: that is a fault in the program', async () => {
    await expect(mergePdf([{ kind: 'own', title: '甲', bytes: new Uint8Array([1, 2, 3]), clearTopMm: 20 }], setting)).rejects.toThrow();
  });
});
