import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString, type PDFObject } from 'pdf-lib';
import { readFontFile, type FontFile } from './font-file.ts';

/** What a page is painted from. */
export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly content: string;
  readonly fonts: ReadonlyMap<string, PdfFont>;
}

/** A composite font with two-byte codes that are glyph numbers. */
export interface PdfFont {
  readonly name: string;
  readonly file: FontFile;
  readonly toUnicode: ReadonlyMap<number, string>;
  /** Width of a code in thousandths of an em. */
  width(code: number): number;
}

export async function readPdfFile(bytes: Uint8Array): Promise<PdfPage[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const known = new Map<PDFDict, PdfFont>();
  return pdf.getPages().map((page) => {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    const names = fonts?.keys() ?? [];
    return {
      widthPt: page.getWidth(),
      heightPt: page.getHeight(),
      content: contentOf(page.node.Contents()),
      fonts: new Map(names.map((key) => [key.decodeText(), fontOf(fonts?.lookup(key, PDFDict), known)])),
    };
  });
}

function contentOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray) return Array.from({ length: contents.size() }, (_, i) => contentOf(contents.lookup(i))).join('\n');
  return Buffer.from(streamBytes(contents)).toString('latin1');
}

function streamBytes(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new Error('A stream is missing');
  return decodePDFRawStream(stream).decode();
}

function fontOf(font: PDFDict | undefined, known: Map<PDFDict, PdfFont>): PdfFont {
  if (!font) throw new Error('A page names a font that is not there');
  const read = known.get(font) ?? readFont(font);
  known.set(font, read);
  return read;
}

function readFont(font: PDFDict): PdfFont {
  const descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
  const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
  return {
    name: font.lookup(PDFName.of('BaseFont'), PDFName).decodeText(),
    file: readFontFile(streamBytes(descriptor.lookup(PDFName.of('FontFile2')))),
    toUnicode: readToUnicode(Buffer.from(streamBytes(font.lookup(PDFName.of('ToUnicode')))).toString('latin1')),
    width: readWidths(descendant),
  };
}

function readToUnicode(map: string): Map<number, string> {
  const entries = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f ]+)>/gi)) entries.set(parseInt(code ?? '', 16), utf16(text ?? ''));
  }
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    // First and last code, then a text for each, or that of the first alone.
    for (const [, first = '', last = '', texts, text] of (block ?? '').matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[([^\]]*)\]|<([0-9a-f]{4})>)/gi)) {
      const listed = Array.from((texts ?? '').matchAll(/<([0-9a-f ]*)>/gi), ([, hex]) => utf16(hex ?? ''));
      for (let code = parseInt(first, 16), i = 0; code <= parseInt(last, 16); code += 1, i += 1) entries.set(code, text === undefined ? (listed[i] ?? '') : String.fromCharCode(parseInt(text, 16) + i));
    }
  }
  return entries;
}

function utf16(hex: string): string {
  return Buffer.from(hex.replace(/ /g, ''), 'hex').swap16().toString('utf16le');
}

function readWidths(descendant: PDFDict): (code: number) => number {
  const usual = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant.lookupMaybe(PDFName.of('W'), PDFArray);
  for (let i = 0; list && i < list.size(); i += 2) {
    const first = list.lookup(i, PDFNumber).asNumber();
    const next = list.lookup(i + 1);
    if (!(next instanceof PDFArray)) throw new Error('The check reads only lists of widths');
    for (let n = 0; n < next.size(); n += 1) widths.set(first + n, next.lookup(n, PDFNumber).asNumber());
  }
  return (code) => widths.get(code) ?? usual;
}

/** The document's title and language as its catalogue and information dictionary have them. */
export async function readProperties(bytes: Uint8Array): Promise<{ title: string | undefined; language: string | undefined }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return { title: pdf.getTitle(), language: pdf.catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText() };
}
