import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePacket, type Packet, type PacketInput, type PrintedDocument } from '../../src/core/packet/make-packet.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { printPaper, type FontFiles } from '../../src/core/pdf/print-paper.ts';
import { procedure, templates } from '../example-packet.ts';
import { greyPng, scannedPdf, twoToneJpeg } from '../scan-fixtures.ts';
import { madeUpPeople, membersPaper } from '../test-papers.ts';
import { fontFile, packIndex } from './made-pdf.ts';
import { pageTexts } from './page-texts.ts';

// A whole packet, from printed papers and scans to the files somebody unpacks.

const folder = mkdtempSync(join(tmpdir(), 'packet-'));
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const fonts: FontFiles = { index: packIndex, fetchPack: (name) => Promise.resolve(fontFile(name)) };

let input: PacketInput;
let packet: Packet;
let texts: readonly string[];

beforeAll(async () => {
  const workbook = { extension: 'xlsx', bytes: new Uint8Array([1, 2, 3]) };
  input = {
    procedure,
    templates,
    head: { title: '企业科协成立材料', enterprise: '洛阳示例轴承有限公司', date: '2026年11月22日', problems: 2 },
    documents: {
      request: await printed({ ...membersPaper({ people: [], minimumRows: 1 }), fileName: '申请－洛阳示例轴承有限公司' }),
      [templates.members.id]: { ...(await printed(membersPaper({ people: madeUpPeople(60) }))), others: [workbook] },
    },
    scans: {
      rules: [{ fileName: 'a.pdf', bytes: await scannedPdf({ pages: 4 }) }],
      consent: [
        { fileName: '正面.jpg', bytes: twoToneJpeg() },
        { fileName: '反面.png', bytes: greyPng() },
      ],
    },
    enclosures: {},
    fonts,
    maker: 'qikexie test',
  };
  packet = await packed(input);
  texts = await pageTexts(packet.merged);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function printed(paper: Paper): Promise<PrintedDocument> {
  const { bytes, pages } = await printPaper(paper, fonts);
  return { paper, pdf: bytes, pages, others: [] };
}

async function packed(given: PacketInput): Promise<Packet> {
  const result = await makePacket(given);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return result;
}

describe('a packet', () => {
  test('has the merged file, and each file in its folder', () => {
    expect(Object.keys(unzipSync(packet.zip))).toEqual([
      '企业科协成立材料－洛阳示例轴承有限公司.pdf',
      '1 申请/1 申请－洛阳示例轴承有限公司.pdf',
      '1 申请/1.1 《企业科学技术协会章程》草案.pdf',
      '1 申请/1.2 企业党组织或管理层同意成立企业科协的文件.jpg',
      '1 申请/1.2 企业党组织或管理层同意成立企业科协的文件.png',
      `2 报告/2.2 ${membersPaper({ people: [] }).fileName}.pdf`,
      `2 报告/2.2 ${membersPaper({ people: [] }).fileName}.xlsx`,
    ]);
  });

  test('unpacks to the bytes that went in', () => {
    const files = unzipSync(packet.zip);
    expect(files[`${packet.fileName}.pdf`]).toEqual(packet.merged);
    expect(files['1 申请/1.1 《企业科学技术协会章程》草案.pdf']).toEqual(input.scans['rules']?.[0]?.bytes);
  });

  test('begins with a cover that says 草稿, then the list', () => {
    expect(texts[0]).toMatch(/草稿还有2处要改或待补，请勿报送。.*企业科协成立材料洛阳示例轴承有限公司2026年11月22日/);
    expect(texts[1]).toContain('材料清单');
  });

  test('lists true page counts: what the list says is what the file has', () => {
    const roster = input.documents[templates.members.id]?.pages ?? 0;
    expect(texts[1]).toContain('封面1材料清单1');
    expect(texts[1]).toContain('1关于成立企业科学技术协会的申请1');
    expect(texts[1]).toContain('1.1《企业科学技术协会章程》草案4扫描件');
    expect(texts[1]).toMatch(/1\.2企业党组织或管理层同意成立企业科协的文件2扫描件/);
    expect(texts[1]).toContain(`2.2企业科协会员汇总表${roster}`);
    expect(texts[1]).toContain(`本文件合计${packet.pages}`);
    expect(packet.pages).toBe(1 + 1 + 1 + 4 + 2 + roster);
    expect(texts.length).toBe(packet.pages);
  });

  test('names what is missing', () => {
    expect(texts[1]).toContain('2企业科学技术协会筹备工作报告缺');
  });

  test('numbers its pages through', () => {
    texts.forEach((text, i) => expect(text).toContain(`全套第${i + 1}页共${packet.pages}页`));
  });

  test.skipIf(!hasQpdf)('has a merged file that is in order for qpdf --check', () => {
    const path = join(folder, 'packet.pdf');
    writeFileSync(path, packet.merged);
    const { status, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

test('what is not added to the packet is listed with the pages somebody wrote down', async () => {
  const given = { ...input, scans: {}, enclosures: { consent: { ready: true, pages: '3', note: '在张三处' } } };
  const [, list] = await pageTexts((await packed(given)).merged);
  expect(list).toContain('1.2企业党组织或管理层同意成立企业科协的文件3另附');
  expect(list).toContain('1.1《企业科学技术协会章程》草案未备齐');
  expect(list).not.toContain('张三');
});

test('what was written here stands in for an enclosure until a scan is added, counted like any document', async () => {
  const rules = input.documents['request'];
  if (!rules) throw new Error('The example has a request');
  const without = await packed({ ...input, scans: {}, standIns: { rules } });
  expect((await pageTexts(without.merged))[1]).toContain('1.1《企业科学技术协会章程》草案11.2');
  expect(Object.keys(unzipSync(without.zip))).toContain('1 申请/1.1 申请－洛阳示例轴承有限公司.pdf');
  const withScan = await packed({ ...input, standIns: { rules } });
  expect((await pageTexts(withScan.merged))[1]).toContain('1.1《企业科学技术协会章程》草案4扫描件');
});

test('what is not handed in lies beside it in the zip, and is neither merged nor listed', async () => {
  const document = input.documents[templates.members.id];
  if (!document) throw new Error('The example has a roster');
  const { zip, pages } = await packed({ ...input, besides: [{ document }, { folder: '参考', document }] });
  const { fileName } = document.paper;
  expect(Object.keys(unzipSync(zip)).slice(-4)).toEqual([`${fileName}.pdf`, `${fileName}.xlsx`, `参考/${fileName}.pdf`, `参考/${fileName}.xlsx`]);
  expect(pages).toBe(packet.pages);
});

test('a packet without problems says nothing of 草稿', async () => {
  const [cover] = await pageTexts((await packed({ ...input, head: { ...input.head, problems: 0 } })).merged);
  expect(cover).not.toContain('草稿');
});

test('an empty case makes a packet too: cover and list alone', async () => {
  const { pages } = await packed({ ...input, documents: {}, scans: {}, head: { ...input.head, enterprise: '' } });
  expect(pages).toBe(2);
});

test('files that cannot go in are all named, and no packet is made', async () => {
  const result = await makePacket({ ...input, scans: { rules: [{ fileName: '章程.doc', bytes: new Uint8Array([80, 75, 3, 4]) }], consent: [{ fileName: '空.pdf', bytes: new Uint8Array() }] } });
  expect(result).toMatchObject({ kind: 'refused', refusals: [{ code: 'other-kind', facts: { name: '章程.doc' } }, { code: 'empty', facts: { name: '空.pdf' } }] });
});
