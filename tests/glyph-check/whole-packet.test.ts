import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePacket, type Packet, type PrintedDocument } from '../../src/core/packet/make-packet.ts';
import { packetItems } from '../../src/core/packet/packet-items.ts';
import { printDocument } from '../../src/core/packet/print-document.ts';
import { readers } from '../read-documents.ts';
import { caseOf, documentsOf, packetHeadOf, templates, wholeCases } from '../whole-cases.ts';
import { fontFile, packIndex } from './made-pdf.ts';
import { pageTexts } from './page-texts.ts';

// The packet of a whole case, from the documents that are told elsewhere to the file that is handed in.

const folder = mkdtempSync(join(tmpdir(), 'whole-packet-'));
const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
const fonts = { index: packIndex, fetchPack: (name: string) => Promise.resolve(fontFile(name)) };

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(wholeCases)('the packet of $name', ({ id }) => {
  const caseFile = caseOf(id);
  const documents = documentsOf(caseFile);
  const { procedure } = templates;
  if (!procedure) throw new Error('No procedure');
  const items = packetItems(procedure, templates);
  const printed: Record<string, PrintedDocument> = {};
  let packet: Packet;
  let pages: readonly string[];

  beforeAll(async () => {
    for (const { from } of items) {
      const document = documents.find((one) => from.kind === 'document' && one.id === from.id);
      if (document) printed[document.id] = await printDocument(document.paper, document.types, fonts);
    }
    const made = await makePacket({ procedure, templates, head: packetHeadOf(caseFile, 0), documents: printed, scans: {}, enclosures: caseFile.enclosures, fonts });
    if (made.kind === 'refused') throw new Error(JSON.stringify(made.refusals));
    packet = made;
    pages = await pageTexts(packet.merged);
  });

  test('begins with the cover and the list that stand among the documents', async () => {
    const [cover, list] = await Promise.all(['cover', 'material-list'].map(async (name) => (await readPaper(name)).text));
    expect(withoutNumber(pages[0])).toBe(cover);
    // Read cell by cell or line by line, the list says the same.
    expect(Array.from(withoutNumber(pages[1])).sort().join('')).toBe(Array.from(list ?? '').sort().join(''));
  });

  const readPaper = (name: string): ReturnType<typeof readers.pdf> => {
    const paper = documents.find((document) => document.id === name)?.paper;
    if (!paper) throw new Error(`No ${name}`);
    return readers.pdf(paper);
  };

  test('has every page that the list counts, numbered through', () => {
    const counted = items.reduce((sum, { from }) => sum + (printed[from.id]?.pages ?? 0), 2);
    expect([pages.length, packet.pages]).toEqual([counted, counted]);
    expect(pages[1]).toContain(`本文件合计${counted}`);
    pages.forEach((text, i) => expect(text).toContain(`全套第${i + 1}页共${counted}页`));
  });

  test('unpacks into the files of each document in each format', () => {
    const files = Object.keys(unzipSync(packet.zip));
    const wanted = documents.flatMap(({ id: name, paper, types }) => (name in printed ? types.map((type) => `${paper.fileName}.${type}`) : []));
    expect(wanted.filter((name) => !files.some((path) => path.endsWith(` ${name}`)))).toEqual([]);
    expect(files).toHaveLength(1 + wanted.length);
  });

  test.skipIf(!hasQpdf)('is in order for qpdf --check', () => {
    const path = join(folder, `${id}.pdf`);
    writeFileSync(path, packet.merged);
    const { status, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

const withoutNumber = (page = ''): string => page.replace(/全套第\d+页共\d+页/, '').replace(/第\d+页共\d+页$/, '');
