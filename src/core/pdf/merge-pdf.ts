import { PDFDocument, PDFObjectCopier, PDFPage, PDFPageLeaf, type PDFRef } from 'pdf-lib';
import { addBookmarks } from './bookmarks.ts';
import { joinStructures, type CopiedDocument } from './join-structures.ts';
import { numberPages } from './page-stamp.ts';
import { stripMm, withStrip } from './page-strip.ts';
import { addPicturePage } from './picture-page.ts';
import type { FontFiles } from './print-paper.ts';
import { refusalOf, refused, type ScanRefusal } from './scan-refusal.ts';
import { openScan, type Scan } from './scan.ts';

/** A PDF that this site made, or a file from outside. */
export type MergePart = OwnPart | ScanPart;

export interface OwnPart {
  readonly kind: 'own';
  /** Its bookmark. */
  readonly title: string;
  readonly bytes: Uint8Array;
  /** Height above its content that is empty on each page: the paper's margin. */
  readonly clearTopMm: number;
}

export interface ScanPart {
  readonly kind: 'scan';
  readonly title: string;
  /** As the person knows the file. */
  readonly fileName: string;
  /** PDF, JPEG or PNG. */
  readonly bytes: Uint8Array;
}

export interface MergeSetting {
  /** Of the whole file, in its properties. */
  readonly title: string;
  readonly maker?: string;
  readonly fonts: FontFiles;
}

export interface MergedPdf {
  readonly kind: 'merged';
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Number of each part's first page, from 1. */
  readonly firstPages: readonly number[];
}

/** All files that cannot go in, so that a person hears of them at once. */
export interface RefusedMerge {
  readonly kind: 'refused';
  readonly refusals: readonly ScanRefusal[];
}

/**
 * Joins the parts into one PDF with a bookmark for each and pages numbered through, top right. The number stands in the margin of our
 * own papers, and in a strip added above what comes from outside, so that it covers nothing. Fonts stay as they are embedded; form
 * fields of a PDF from outside show what they hold, and can no longer be filled in. The same parts give the same bytes.
 */
export async function mergePdf(parts: readonly MergePart[], setting: MergeSetting): Promise<MergedPdf | RefusedMerge> {
  const target = await PDFDocument.create({ updateMetadata: false });
  const copied: CopiedDocument[] = [];
  const refusals: ScanRefusal[] = [];
  const marks: { title: string; page: PDFRef; number: number }[] = [];
  for (const part of parts) {
    const number = target.getPageCount() + 1;
    const added = await addPart(target, part);
    if (added.kind === 'refused') refusals.push(added);
    else {
      copied.push(added);
      marks.push({ title: part.title, page: target.getPage(number - 1).ref, number });
    }
  }
  if (refusals.length > 0) return { kind: 'refused', refusals };
  joinStructures(target, copied);
  await numberPages(target, setting.fonts);
  addBookmarks(target, marks);
  describe(target, setting);
  const bytes = await target.save({ addDefaultPage: false, objectsPerTick: Infinity, updateFieldAppearances: false });
  return { kind: 'merged', bytes, pages: target.getPageCount(), firstPages: marks.map(({ number }) => number) };
}

async function addPart(target: PDFDocument, part: MergePart): Promise<CopiedDocument | ScanRefusal> {
  if (part.kind === 'own') return addOwn(target, part);
  const scan = await openScan(part.bytes);
  const added = scan.kind === 'refused' ? scan : await addScan(target, scan, part.title);
  return added.kind === 'refused' ? refusalOf(added, part.fileName) : added;
}

/** What we made ourselves and cannot read again is a fault of ours: that throws. */
async function addOwn(target: PDFDocument, { bytes, clearTopMm }: OwnPart): Promise<CopiedDocument> {
  const copied = copyPages(target, await PDFDocument.load(bytes, { updateMetadata: false }));
  if (clearTopMm < stripMm) copied.pages.forEach(withStrip);
  return copied;
}

async function addScan(target: PDFDocument, scan: Scan, title: string): Promise<CopiedDocument | ScanRefusal> {
  try {
    if (scan.kind !== 'pdf') return { kind: 'picture', title, pages: [await addPicturePage(target, scan)] };
    const { pages } = copyPages(target, scan.document);
    pages.forEach(withStrip);
    return { kind: 'foreign', pages };
  } catch {
    // Its outside was sound, what is coded inside is not.
    return refused('broken');
  }
}

/** Pages are copied by reference, so that tags, links and fields that name a page go on naming it. */
function copyPages(target: PDFDocument, source: PDFDocument): Extract<CopiedDocument, { kind: 'own' }> {
  const copier = PDFObjectCopier.for(source.context, target.context);
  const seen = new Set<PDFRef>();
  const pages = source.getPages().map(({ ref, node }) => {
    // A page may stand twice in its document.
    const copy = seen.has(ref) ? target.context.register(copier.copy(node)) : copier.copy(ref);
    seen.add(ref);
    return appendPage(target, copy);
  });
  return { kind: 'own', source, copier, pages };
}

function appendPage(target: PDFDocument, reference: PDFRef): PDFPage {
  const node = target.context.lookup(reference);
  if (!(node instanceof PDFPageLeaf)) throw new Error('A page is copied as a page');
  return target.addPage(PDFPage.of(node, reference, target));
}

function describe(target: PDFDocument, { title, maker = '' }: MergeSetting): void {
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setLanguage('zh-CN');
  if (maker === '') return;
  target.setCreator(maker);
  target.setProducer(maker);
}
