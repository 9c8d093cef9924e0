import type { CaseFile } from '../core/answers/case-file.ts';
import { makePacket, type AddedScan, type PrintedDocument } from '../core/packet/make-packet.ts';
import type { PacketHead } from '../core/packet/material-list.ts';
import { printDocument } from '../core/packet/print-document.ts';
import type { PaperType } from '../core/paper/case-papers.ts';
import type { Paper } from '../core/paper/paper.ts';
import { readPackIndex } from '../core/pdf/load-faces.ts';
import type { FontFiles } from '../core/pdf/print-paper.ts';
import { refusalInWords } from '../core/pdf/scan-refusal.ts';
import type { Procedure } from '../core/template/procedure.ts';
import type { Templates } from '../core/template/template.ts';
import { fetchPack } from './glyph-pack-files.ts';
import { answerOrder } from './worker/answer-order.ts';
import type { MadeFile } from './worker/reply.ts';

export interface PacketOrder {
  readonly procedure: Procedure;
  readonly templates: Templates;
  readonly head: PacketHead;
  /** Every paper of the packet. */
  readonly papers: readonly PacketPaper[];
  /** Enclosure id -> id of the paper that is handed in as it. */
  readonly standIns: Readonly<Record<string, string>>;
  /** Ids of papers that are not handed in, with the folder in which they lie; '' for none. */
  readonly besides: readonly { readonly folder: string; readonly paper: string }[];
  readonly scans: Readonly<Record<string, readonly AddedScan[]>>;
  readonly enclosures: CaseFile['enclosures'];
  readonly indexAddress: string;
  readonly maker: string;
}

export interface PacketPaper {
  readonly id: string;
  /** 附件3 */
  readonly label: string;
  readonly types: readonly PaperType[];
  readonly paper: Paper;
}

/** `label` is the paper that is being printed; '' while all is put together. */
export interface PacketProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export interface MadePacket extends MadeFile {
  /** Without extension. */
  readonly fileName: string;
  /** Of the merged PDF. */
  readonly pages: number;
}

answerOrder(async (order: PacketOrder, tell: (progress: PacketProgress) => void): Promise<MadePacket> => {
  const fonts = await fontsAt(order.indexAddress);
  const printed = await printAll(order.papers, fonts, tell);
  tell({ done: order.papers.length, total: order.papers.length, label: '' });
  const { procedure, templates, head, scans, enclosures, maker } = order;
  const standIns = Object.fromEntries(Object.entries(order.standIns).flatMap(([enclosure, paper]) => entry(enclosure, printed[paper])));
  const besides = order.besides.flatMap(({ folder, paper }) => withDocument(folder, printed[paper]));
  const packet = await makePacket({ procedure, templates, head, documents: printed, scans, standIns, besides, enclosures, fonts, maker });
  if (packet.kind === 'refused') throw new ScanRefused(packet.refusals.map(refusalInWords).join(''));
  return { bytes: new Uint8Array(packet.zip), fileName: packet.fileName, pages: packet.pages };
});

/** Added files that cannot go in. The message is for the person. */
class ScanRefused extends Error {
  override readonly name = 'ScanRefused';
}

async function printAll(papers: readonly PacketPaper[], fonts: FontFiles, tell: (progress: PacketProgress) => void): Promise<Record<string, PrintedDocument>> {
  const printed: Record<string, PrintedDocument> = {};
  for (const [done, { id, label, types, paper }] of papers.entries()) {
    tell({ done, total: papers.length, label });
    printed[id] = await printDocument(paper, types, fonts);
  }
  return printed;
}

/** The packs of the site, each fetched once for all papers. */
async function fontsAt(indexAddress: string): Promise<FontFiles> {
  const index = readPackIndex(await fetchPack(indexAddress));
  const fetched = new Map<string, Promise<Uint8Array>>();
  const fetchOnce = (fileName: string): Promise<Uint8Array> => {
    const pack = fetched.get(fileName) ?? fetchPack(new URL(fileName, indexAddress).href);
    fetched.set(fileName, pack);
    return pack;
  };
  return { index, fetchPack: fetchOnce };
}

function entry(key: string, document: PrintedDocument | undefined): (readonly [string, PrintedDocument])[] {
  return document ? [[key, document]] : [];
}

function withDocument(folder: string, document: PrintedDocument | undefined): { readonly folder?: string; readonly document: PrintedDocument }[] {
  return document ? [{ document, ...(folder !== '' && { folder }) }] : [];
}
