import type { EnclosureAnswer } from '../answers/case-file.ts';
import { fileNameOf, nameFor } from '../paper/file-name.ts';
import type { Paper } from '../paper/paper.ts';
import { layOut } from '../pdf/layout.ts';
import { measureBy } from '../pdf/measure.ts';
import { mergePdf, type MergePart, type RefusedMerge } from '../pdf/merge-pdf.ts';
import { printPaper, type FontFiles } from '../pdf/print-paper.ts';
import { openScan } from '../pdf/scan.ts';
import { refusalOf, type ScanRefusal } from '../pdf/scan-refusal.ts';
import type { Procedure } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import { zipFiles } from '../zip/zip-files.ts';
import { countedList, setCover, type ListedMaterial, type PacketHead } from './material-list.ts';
import { packetFiles, type BesideFiles, type ItemFile, type ItemFiles } from './packet-files.ts';
import { packetItems, type PacketItem } from './packet-items.ts';

/** A document of this site, printed. */
export interface PrintedDocument {
  readonly paper: Paper;
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** In other formats: XLSX, DOCX. */
  readonly others: readonly ItemFile[];
}

/** A file that somebody added for an enclosure. */
export interface AddedScan {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A document that is not handed in; without a folder it lies beside the merged file. */
export interface BesideDocument {
  readonly folder?: string;
  readonly document: PrintedDocument;
}

export interface PacketInput {
  readonly procedure: Procedure;
  readonly templates: Templates;
  readonly head: PacketHead;
  /** By document id. What is absent is listed as missing. */
  readonly documents: Readonly<Record<string, PrintedDocument>>;
  /** By enclosure id, several in their order. */
  readonly scans: Readonly<Record<string, readonly AddedScan[]>>;
  /** What was written here for an enclosure from elsewhere and is handed in as it, by enclosure id. A scan takes its place. */
  readonly standIns?: Readonly<Record<string, PrintedDocument>>;
  /** What goes into the zip beside the materials, and into nothing else. */
  readonly besides?: readonly BesideDocument[];
  /** What the case says of enclosures from elsewhere, by id. */
  readonly enclosures: Readonly<Record<string, EnclosureAnswer>>;
  readonly fonts: FontFiles;
  readonly maker?: string;
}

export interface Packet {
  readonly kind: 'packed';
  /** Without extension; of the zip and of the merged PDF. */
  readonly fileName: string;
  /** The merged PDF, and below it every file by folders. */
  readonly zip: Uint8Array;
  /** Cover, list and all materials in one PDF. */
  readonly merged: Uint8Array;
  /** Of the merged PDF. */
  readonly pages: number;
}

/** Everything handed in, as one zip and one PDF; or the added files that cannot go in, all of them. */
export async function makePacket(input: PacketInput): Promise<Packet | RefusedMerge> {
  const { head, fonts, maker } = input;
  const opened = await Promise.all(packetItems(input.procedure, input.templates).map((item) => openItem(item, input)));
  const refusals = opened.flatMap((one) => ('refusals' in one ? one.refusals : []));
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const contents = opened.flatMap((one) => ('refusals' in one ? [] : [one]));
  const measure = measureBy(fonts.index);
  const list = countedList(contents.map(({ listed }) => listed), head, (paper) => layOut(paper, measure).length);
  const own = await Promise.all([setCover(head), list.paper].map((paper) => printedPart(paper, fonts)));
  const parts = [...own, ...contents.flatMap((one) => one.parts)];
  const title = nameFor(head.enterprise, head.title);
  const merged = await mergePdf(parts, { title, fonts, ...(maker !== undefined && { maker }) });
  if (merged.kind === 'refused') return merged;
  const fileName = fileNameOf(title);
  const zip = zipFiles([{ path: `${fileName}.pdf`, bytes: merged.bytes }, ...packetFiles(contents, (input.besides ?? []).map(besideFiles))]);
  return { kind: 'packed', fileName, zip, merged: merged.bytes, pages: merged.pages };
}

function besideFiles({ folder, document }: BesideDocument): BesideFiles {
  return { ...(folder !== undefined && { folder }), name: document.paper.fileName, files: [{ extension: 'pdf', bytes: document.pdf }, ...document.others] };
}

/** An item with its row on the list, its parts of the merged PDF, and its files. */
interface OpenedItem extends ItemFiles {
  readonly listed: ListedMaterial;
  readonly parts: readonly MergePart[];
}

async function openItem(item: PacketItem, input: PacketInput): Promise<OpenedItem | { readonly refusals: readonly ScanRefusal[] }> {
  const { kind, id } = item.from;
  if (kind === 'document') return openDocument(item, input.documents[id]);
  const scans = input.scans[id] ?? [];
  const standIn = input.standIns?.[id];
  return scans.length === 0 && standIn ? openDocument(item, standIn) : openEnclosure(item, scans, input.enclosures[id]);
}

function openDocument(item: PacketItem, document: PrintedDocument | undefined): OpenedItem {
  const { number, name } = item;
  if (!document) return { item, files: [], parts: [], listed: { number, name, pages: { written: '' }, note: '缺' } };
  const { paper, pdf, pages, others } = document;
  return {
    item,
    name: paper.fileName,
    files: [{ extension: 'pdf', bytes: pdf }, ...others],
    parts: [{ kind: 'own', title: `${number} ${name}`, bytes: pdf, clearTopMm: paper.marginsMm.top }],
    listed: { number, name, pages: { counted: pages }, note: '' },
  };
}

const extensions = { pdf: 'pdf', jpeg: 'jpg', png: 'png' } as const;

async function openEnclosure(item: PacketItem, scans: readonly AddedScan[], answer: EnclosureAnswer | undefined): Promise<OpenedItem | { readonly refusals: readonly ScanRefusal[] }> {
  const { number, name } = item;
  if (scans.length === 0) return { item, files: [], parts: [], listed: { number, name, pages: { written: answer?.pages ?? '' }, note: answer?.ready === true ? '另附' : '未备齐' } };
  const files: ItemFile[] = [];
  const refusals: ScanRefusal[] = [];
  let pages = 0;
  for (const { bytes, fileName } of scans) {
    const scan = await openScan(bytes);
    if (scan.kind === 'refused') refusals.push(refusalOf(scan, fileName));
    else {
      files.push({ extension: extensions[scan.kind], bytes });
      pages += scan.kind === 'pdf' ? scan.pages.length : 1;
    }
  }
  if (refusals.length > 0) return { refusals };
  const parts = scans.map(({ bytes, fileName }, i): MergePart => ({ kind: 'scan', title: `${number} ${name}${i === 0 ? '' : `（${i + 1}）`}`, fileName, bytes }));
  return { item, files, parts, listed: { number, name, pages: { counted: pages }, note: '扫描件' } };
}

async function printedPart(paper: Paper, fonts: FontFiles): Promise<MergePart> {
  const { bytes } = await printPaper(paper, fonts);
  return { kind: 'own', title: paper.properties.title, bytes, clearTopMm: paper.marginsMm.top };
}
