import { PDFArray, PDFName, type PDFObject, type PDFPage } from 'pdf-lib';
import { mm } from './setting.ts';

/** Height of the strip at the top of a page where the packet's page number stands. */
export const stripMm = 12;

/** A rectangle of a page's own space, in points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** What of a page is seen, before it is turned. */
export function visibleBox(page: PDFPage): Box {
  const [media, crop] = [page.getMediaBox(), page.getCropBox()].map(({ x, y, width, height }): Box => [Math.min(x, x + width), Math.min(y, y + height), Math.max(x, x + width), Math.max(y, y + height)]) as [Box, Box]; // cast: two boxes in, two out
  const box: Box = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1]), Math.min(media[2], crop[2]), Math.min(media[3], crop[3])];
  return box[0] < box[2] && box[1] < box[3] ? box : media;
}

/** By how much a page is turned clockwise when it is shown. */
export function turnOf(page: PDFPage): 0 | 90 | 180 | 270 {
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  return turn === 90 || turn === 180 || turn === 270 ? turn : 0;
}

/** Makes a page higher by the strip, on the side that is its top when shown. What was hidden outside the page stays hidden. */
export function withStrip(page: PDFPage): void {
  const box = visibleBox(page);
  const grown = growOnTop(box, stripMm * mm, turnOf(page));
  const { context } = page.doc;
  const [left, bottom, right, top] = box;
  const clip = context.register(context.stream(`q ${left} ${bottom} ${right - left} ${top - bottom} re W n\n`));
  setContents(page, [clip, ...contentsOf(page), context.register(context.stream('\nQ'))]);
  for (const name of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) page.node.delete(PDFName.of(name));
  page.node.set(PDFName.of('MediaBox'), context.obj([...grown]));
}

export function contentsOf({ node }: PDFPage): PDFObject[] {
  const entry = node.get(PDFName.of('Contents'));
  const contents = node.Contents();
  if (contents instanceof PDFArray) return contents.asArray();
  return entry ? [entry] : [];
}

export function setContents({ node, doc }: PDFPage, contents: readonly PDFObject[]): void {
  const array = PDFArray.withContext(doc.context);
  for (const content of contents) array.push(content);
  node.set(PDFName.of('Contents'), array);
}

function growOnTop([left, bottom, right, top]: Box, byPt: number, turn: 0 | 90 | 180 | 270): Box {
  const grown = {
    0: [left, bottom, right, top + byPt],
    90: [left - byPt, bottom, right, top],
    180: [left, bottom - byPt, right, top],
    270: [left, bottom, right + byPt, top],
  } as const;
  return grown[turn];
}
