import { PDFDocument, PDFName, PDFObjectCopier, PDFRef, PDFStream, type PDFPage } from 'pdf-lib';
import { faceNames } from './face.ts';
import { loadFaces, packsFor, usedCodePoints } from './load-faces.ts';
import { measureBy, type Measure } from './measure.ts';
import type { Page } from './page.ts';
import { contentsOf, setContents, stripMm, turnOf, visibleBox, type Box } from './page-strip.ts';
import type { FontFiles } from './print-paper.ts';
import { mm, placeRun } from './setting.ts';
import { writePdf } from './write-pdf.ts';

const stamp = { sizePt: 9, rightMm: 12 }; // 小五

/** Writes on each page of a document, top right as it is shown, which page of how many it is. */
export async function numberPages(target: PDFDocument, fonts: FontFiles): Promise<void> {
  const pages = target.getPages();
  const stamps = await PDFDocument.load(await stampsFor(pages.map(shownSize), fonts), { updateMetadata: false });
  const copier = PDFObjectCopier.for(stamps.context, target.context);
  pages.forEach((page, i) => {
    const form = asForm(stamps.getPage(i), copier, target);
    const name = PDFName.of(`PacketPage${i + 1}`);
    page.node.setXObject(name, form);
    const matrix = placing(visibleBox(page), turnOf(page)).map((value) => Math.round(value * 100) / 100);
    // Below what the page shows: nothing stands there, and its own settings cannot reach back.
    const drawn = target.context.stream(`q ${matrix.join(' ')} cm ${name.toString()} Do Q\n`);
    setContents(page, [target.context.register(drawn), ...contentsOf(page)]);
  });
}

interface Size {
  readonly widthPt: number;
  readonly heightPt: number;
}

function shownSize(page: PDFPage): Size {
  const [left, bottom, right, top] = visibleBox(page);
  const turned = turnOf(page) % 180 !== 0;
  return turned ? { widthPt: top - bottom, heightPt: right - left } : { widthPt: right - left, heightPt: top - bottom };
}

/** A PDF of the same pages that shows their numbers alone, marked as no part of the text. */
async function stampsFor(sizes: readonly Size[], { index, fetchPack }: FontFiles): Promise<Uint8Array> {
  const measure = measureBy(index);
  const pages = sizes.map((size, i) => stampPage(size, `全套 第 ${i + 1} 页 共 ${sizes.length} 页`, measure));
  const faces = await loadFaces(packsFor(usedCodePoints(pages), index), index, fetchPack);
  return writePdf(pages, faces, { fileName: '', properties: { title: '', subject: '', author: '' }, language: 'zh-CN', style: 'form', orientation: 'portrait', marginsMm: { top: 0, right: 0, bottom: 0, left: 0 }, blocks: [], pageNumbers: false });
}

function stampPage({ widthPt, heightPt }: Size, text: string, measure: Measure): Page {
  const roomPt = Math.max(1, widthPt - 2 * stamp.rightMm * mm);
  const sizePt = Math.min(stamp.sizePt, roomPt / measure.width(faceNames[0] ?? 'regular', text));
  const run = placeRun({ text, face: 'regular', sizePt, xPt: widthPt - stamp.rightMm * mm, anchor: 1, centrePt: (stripMm / 2) * mm, origin: { part: 'page-number' } }, measure);
  return { widthPt, heightPt, runs: [run], rules: [], cells: [] };
}

/** A page of ours as a form XObject (PDF 32000-1 §8.10) of another document. */
function asForm({ node }: PDFPage, copier: PDFObjectCopier, target: PDFDocument): PDFRef {
  const contents = node.get(PDFName.of('Contents'));
  const resources = node.get(PDFName.of('Resources'));
  if (!(contents instanceof PDFRef) || !resources) throw new Error('A page that we wrote has one content stream, and resources');
  const form = copier.copy(contents);
  const { dict } = target.context.lookup(form, PDFStream);
  const entries = { Type: PDFName.of('XObject'), Subtype: PDFName.of('Form'), BBox: copier.copy(node.MediaBox()), Resources: copier.copy(resources) };
  for (const [key, value] of Object.entries(entries)) dict.set(PDFName.of(key), value);
  return form;
}

/** From a page as it is shown, its corner at 0 0, to its own space. */
function placing([left, bottom, right, top]: Box, turn: 0 | 90 | 180 | 270): readonly number[] {
  const matrices = {
    0: [1, 0, 0, 1, left, bottom],
    90: [0, 1, -1, 0, right, bottom],
    180: [-1, 0, 0, -1, right, top],
    270: [0, -1, 1, 0, left, top],
  } as const;
  return matrices[turn];
}
