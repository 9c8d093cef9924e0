import { EncryptedPDFError, PDFArray, PDFBool, PDFDict, PDFDocument, PDFName, type PDFPage } from 'pdf-lib';
import { findText, hasTextAt } from './find-bytes.ts';
import { readJpeg, type Jpeg } from './jpeg.ts';
import { readPng, type Png } from './png.ts';
import { refused, type ScanRefusal } from './scan-refusal.ts';

/** A file from outside that can go into a packet. */
export type Scan = ScannedPdf | Jpeg | Png;

export interface ScannedPdf {
  readonly kind: 'pdf';
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
}

const megabyte = 1024 * 1024;
const limits = { bytes: 50 * megabyte, pages: 300 };

/** Opens a PDF, JPEG or PNG by what its bytes are, whatever its name. Never throws: what cannot be taken is refused, without the file's name. */
export async function openScan(bytes: Uint8Array): Promise<Scan | ScanRefusal> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > limits.bytes) return refused('too-large', { megabytes: String(Math.ceil(bytes.length / megabyte)), limit: String(limits.bytes / megabyte) });
  if (isPdf(bytes)) return openPdf(bytes);
  if (hasTextAt(bytes, '\u00ff\u00d8\u00ff', 0)) return readJpeg(bytes);
  if (hasTextAt(bytes, '\u0089PNG\r\n\u001a\n', 0)) return readPng(bytes);
  return refused('other-kind', { looksLike: looksLike(bytes) });
}

/** How many pages a file takes in a packet; a picture takes one. */
export async function pageCountOf(bytes: Uint8Array): Promise<number | ScanRefusal> {
  const scan = await openScan(bytes);
  if (scan.kind === 'refused') return scan;
  return scan.kind === 'pdf' ? scan.pages.length : 1;
}

/** Readers look for the head in the first 1024 bytes (PDF 32000-1, annex H). */
function isPdf(bytes: Uint8Array): boolean {
  return findText(bytes.subarray(0, 1024), '%PDF-') !== -1;
}

async function openPdf(bytes: Uint8Array): Promise<ScannedPdf | ScanRefusal> {
  try {
    // Reading lives on what it can find; a file that was cut off shows by its missing end.
    if (findText(bytes, '%%EOF', Math.max(0, bytes.length - 4096)) === -1) return refused(isLocked(bytes) ? 'locked' : 'broken');
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPages();
    if (pages.length === 0) return refused('no-pages');
    if (pages.length > limits.pages) return refused('too-many-pages', { pages: String(pages.length), limit: String(limits.pages) });
    if (isLiveForm(document.catalog)) return refused('live-form');
    if (hasHiddenLayers(document.catalog)) return refused('hidden-layers');
    return pages.every(isSound) ? { kind: 'pdf', document, pages } : refused('broken');
  } catch (error) {
    return refused(error instanceof EncryptedPDFError || isLocked(bytes) ? 'locked' : 'broken');
  }
}

/** True when an object says that the file is encrypted; within encrypted object streams even the reader cannot tell. */
function isLocked(bytes: Uint8Array): boolean {
  return findText(bytes, '/Encrypt') !== -1;
}

/** True when a reader would first have to draw what the fields hold (PDF 32000-1 §12.7.2, NeedAppearances), or all of it (XFA). Pages alone do not show that. */
function isLiveForm(catalog: PDFDict): boolean {
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  return form !== undefined && (form.has(PDFName.of('XFA')) || form.lookup(PDFName.of('NeedAppearances')) === PDFBool.True);
}

/** True when the file says of some of its content that it is not seen at first (§8.11.4.3). That is said outside the pages. */
function hasHiddenLayers(catalog: PDFDict): boolean {
  const setting = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict)?.lookupMaybe(PDFName.of('D'), PDFDict);
  if (!setting) return false;
  const off = setting.lookupMaybe(PDFName.of('OFF'), PDFArray);
  return (off !== undefined && off.size() > 0) || setting.lookup(PDFName.of('BaseState')) === PDFName.of('OFF');
}

/** A page with a size, whose content and pictures are all there. */
function isSound({ node }: PDFPage): boolean {
  const { x, y, width, height } = node.MediaBox().asRectangle();
  const hasSize = [x, y, width, height].every(Number.isFinite) && Math.abs(width) >= 1 && Math.abs(height) >= 1;
  return hasSize && isThere(node, 'Contents') && pictures(node.Resources()).every(([name, dictionary]) => isThere(dictionary, name));
}

function pictures(resources: PDFDict | undefined): [string, PDFDict][] {
  const dictionary = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return dictionary ? dictionary.keys().map((key) => [key.decodeText(), dictionary]) : [];
}

/** False when the entry leads to an object that the file has not. */
function isThere(dictionary: PDFDict, name: string): boolean {
  const key = PDFName.of(name);
  return dictionary.get(key) === undefined || dictionary.lookup(key) !== undefined;
}

/** What the file rather is, as a half sentence. */
function looksLike(bytes: Uint8Array): string {
  const known: readonly (readonly [string, number, string])[] = [
    ['PK\u0003\u0004', 0, '像是 Word、表格或压缩包'],
    ['\u00d0\u00cf\u0011\u00e0', 0, '像是旧版 Word 或表格'],
    ['ftyp', 4, '像是手机拍的 HEIC 图片或视频'],
    ['II*\0', 0, '像是 TIFF 图片'],
    ['MM\0*', 0, '像是 TIFF 图片'],
    ['GIF8', 0, '像是 GIF 图片'],
    ['BM', 0, '像是 BMP 图片'],
    ['WEBP', 8, '像是 WebP 图片'],
  ];
  return known.find(([text, at]) => hasTextAt(bytes, text, at))?.[2] ?? '认不出是什么文件';
}
