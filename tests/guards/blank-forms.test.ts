import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { blankBytes, type BlankFile, blankForms } from '../../src/build/blank-forms.ts';
import { secondSiteFolder, siteFolder } from '../end-to-end/harness.ts';
import { readDocx } from '../end-to-end/read-docx.ts';
import { readPdf } from '../end-to-end/read-pdf.ts';
import { readSheet, tableOf } from '../end-to-end/read-xlsx.ts';
import { checkGlyphs } from '../glyph-check/check-glyphs.ts';
import { filesIn } from './built-pages.ts';

// The blank files of the built site, held against the notice.

const notice = readFileSync(resolve(import.meta.dirname, '../fixtures/notice.txt'), 'utf8');
const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');
const built = (path: string, folder = siteFolder): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));

/** The build that a site names on its pages. */
function makerOf(folder: string): string {
  return /<meta name="generator" content="([^"]*)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? '';
}

/** The notice's text of an attachment, from its label to the next one's, without white space. */
function attachment(number: number): string {
  const starts = [...notice.matchAll(/^附件\d$/gm)].map(({ index }) => index);
  return bare(notice.slice(starts[number - 1], starts[number]));
}

describe.each([
  ['the built site', siteFolder, 'content'],
  ['the site of the second notice', secondSiteFolder, 'tests/fixtures/second-notice/content'],
])('%s', (_name, folder, root) => {
  vi.stubEnv('CONTENT_DIR', root);
  const files = blankForms().flatMap((form) => form.files);
  vi.unstubAllEnvs();

  test('has every blank file and no other', () => {
    expect(filesIn(join(folder, 'blank'))).toEqual(files.map(({ path }) => path.replace('/blank/', '')).sort());
  });

  test.each(files)('has $name as this code makes it', async (file: BlankFile) => {
    vi.stubEnv('CONTENT_DIR', root);
    const made = await blankBytes(file, makerOf(folder));
    vi.unstubAllEnvs();
    expect(Buffer.from(built(file.path, folder)).equals(made)).toBe(true);
  });

  test.each(files.filter(({ type }) => type === 'pdf'))('draws every character of $name', async ({ path }) => {
    expect(await checkGlyphs(built(path, folder))).toEqual([]);
  });
});

describe('附件1', () => {
  test('holds the notice’s text, character by character, and a page number', async () => {
    const pages = await readPdf(built('blank/attachment-1.pdf'));
    expect(pages.map(({ table }) => table.length)).toEqual([0]);
    const pieces = (text: string): string[] => text.match(/.{1,40}/gu) ?? [];
    expect(pieces(bare(pages.flatMap(({ lines }) => lines).join('')))).toEqual(pieces(`${attachment(1)}第1页共1页`));
  });

  test('as Word holds the same text, and lets its pages be counted', () => {
    const { lines, feet } = readDocx(built('blank/attachment-1.docx'));
    expect(bare(lines.join(''))).toBe(attachment(1));
    expect(feet).toEqual(['第 {PAGE} 页　共 {NUMPAGES} 页']);
  });

  test('says to who does not see it what is a title, a heading, a paragraph', async () => {
    const task = getDocument({ data: built('blank/attachment-1.pdf'), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
    const tree = await (await (await task.promise).getPage(1)).getStructTree();
    const roles = (JSON.stringify(tree).match(/"role":"\w+"/g) ?? []).map((role) => role.slice(8, -1));
    await task.destroy();
    // The label, then seven steps, then two materials.
    expect(roles.filter((role) => /^(H\d|P)$/.test(role))).toEqual(['P', 'H1', 'H2', ...Array<string>(7).fill('P'), 'H2', 'P', 'P']);
  });
});

// By hand, from the notice.
const forms = [
  { number: 2, title: '企业科协主席、副主席、秘书长候选人汇总表', head: ['姓名', '性别', '年龄', '技术职称', '政治面貌', '科协职务', '工作单位职务', '电话'], lists: { 性别: '男,女', 政治面貌: '无党派人士', 科协职务: '主席,副主席,秘书长' } },
  { number: 3, title: '企业科协会员汇总表', head: ['序号', '姓名', '性别', '出生年月', '文化程度', '政治面貌', '职称', '职务', '电话'], lists: { 性别: '男,女', 文化程度: '大学本科,大学专科', 政治面貌: '无党派人士' } },
] as const;

describe.each(forms)('附件$number', ({ number, title, head, lists }) => {
  test('as PDF has the notice’s heads, fourteen rows to write in, and a place for seal and date', async () => {
    const [page, ...more] = await readPdf(built(`blank/attachment-${number}.pdf`));
    expect(more).toEqual([]);
    expect(page?.table).toEqual([head, ...Array.from({ length: 14 }, () => head.map(() => ''))]);
    expect(page?.lines.map(bare)).toEqual([`附件${number}`, title, '单位（盖章）：填表日期：年月日']);
    expect(attachment(number)).toBe([`附件${number}`, title, ...head].join(''));
  });

  test('as Word has the same heads, rows and places', () => {
    const { table, lines, feet } = readDocx(built(`blank/attachment-${number}.docx`));
    expect(table.map((row) => row.map(bare))).toEqual([head, ...Array.from({ length: 14 }, () => head.map(() => ''))]);
    expect(lines.map(bare).filter((line) => line !== '')).toEqual([`附件${number}`, title, '单位（盖章）：填表日期：年月日']);
    expect(feet).toEqual([]);
  });

  test('as XLSX has the same heads, empty rows, and lists to choose from in the rows and below them', async () => {
    const bytes = built(`blank/attachment-${number}.xlsx`);
    const rows = await readSheet(bytes);
    expect(rows.slice(0, 2).map(([first]) => first)).toEqual([`附件${number}`, title]);
    expect(tableOf(rows, head).flat().join('')).toBe('');
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const found = Array.from(sheet.matchAll(/<dataValidation [^>]*sqref="([A-Z])5:\1(\d+)"><formula1>([^<]*)</g), ([, column = '', last, values = '']) => ({ column: head[column.charCodeAt(0) - 65], last: Number(last), values }));
    expect(found.map(({ column }) => column)).toEqual(Object.keys(lists));
    for (const [at, list] of Object.values(lists).entries()) expect(found[at]?.values).toContain(list);
    expect(Math.min(...found.map(({ last }) => last))).toBeGreaterThan(4 + 14);
  });
});
