import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterPaper } from '../letter-paper.ts';
import { madeUpPeople, membersPaper } from '../test-papers.ts';
import { madePdf } from './made-pdf.ts';

// What another program makes of our PDF.

const people = [['葛\u{E0100}辰', '男', '1988.10', '研究生', '群众', '工程师（“高级”）、无', '研发中心——主任', '13553567385'], ...madeUpPeople(40)];
const paper = membersPaper({ people });
let pdf: PDFDocumentProxy;

beforeAll(async () => {
  pdf = await getDocument({ data: (await madePdf(paper)).slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise;
});

afterAll(() => pdf.loadingTask.destroy());

test('it shows title and language', async () => {
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: '附件3 企业科协会员汇总表', Language: 'zh-CN', PDFFormatVersion: '1.7' });
});

test('it shows the program that made the file, when the paper names one', async () => {
  const signed = { ...paper, properties: { ...paper.properties, maker: 'qikexie 0.1.0+1a2b3c4' } };
  const loading = getDocument({ data: (await madePdf(signed)).slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const { info } = await (await loading.promise).getMetadata();
  await loading.destroy();
  expect(info).toMatchObject({ Creator: signed.properties.maker, Producer: signed.properties.maker });
  const silent = await pdf.getMetadata();
  expect(silent.info).not.toHaveProperty('Creator');
});

test('it copies the text row by row, cell by cell, with nothing added', async () => {
  const texts = await textsOf(pdf);
  const rows = people.map((cells, i) => [String(i + 1), ...cells].join(''));
  let from = 0;
  for (const row of rows.map(withoutSpace)) {
    const at = texts.indexOf(row, from);
    expect(at, row).toBeGreaterThanOrEqual(from);
    from = at + row.length;
  }
});

test('it finds no space between a text\'s own characters', async () => {
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  for (const part of ['单位（盖章）：洛阳', '（“高级”）、', '研发中心——', '买买提·艾力']) expect(text).toContain(part);
});

test('it finds no space in the lines of a letter, spread to the edge or squeezed', async () => {
  const text = '公司有“五一”工程——全国《示范》项目·甲，现有科技工作者２３６人，其中高级职称41人。经批准后于2026年11月召开（第一次）会员代表大会——届时选举主席、副主席。并请予以批复，特此申请为盼。';
  const loading = getDocument({ data: (await madePdf(letterPaper({ blocks: [{ kind: 'paragraph', level: 'text', text }] }))).slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(text);
  expect(items.filter((item) => 'hasEOL' in item && item.hasEOL).length).toBeGreaterThan(2);
});

test('it tells headings from cells', async () => {
  const tree = await (await pdf.getPage(1)).getStructTree();
  const roles = JSON.stringify(tree).match(/"role":"\w+"/g) ?? [];
  const count = (role: string): number => roles.filter((found) => found === `"role":"${role}"`).length;
  expect([count('H1'), count('Table'), count('TH')]).toEqual([1, 1, 9]);
  expect(count('TD') / 9).toBe(count('TR') - 1);
});

async function textsOf(document: PDFDocumentProxy): Promise<string> {
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  return withoutSpace(contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join(''));
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
