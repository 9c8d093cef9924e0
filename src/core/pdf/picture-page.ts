import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import type { Jpeg, Orientation } from './jpeg.ts';
import { setContents, stripMm } from './page-strip.ts';
import type { Png } from './png.ts';
import { mm } from './setting.ts';

const a4 = { shortPt: 210 * mm, longPt: 297 * mm };
const edgePt = 5 * mm;

/** Adds a page of A4 that shows a picture as large as fits below the strip, the way up that its camera noted; upright or across, as the picture is. */
export async function addPicturePage(target: PDFDocument, picture: Jpeg | Png): Promise<PDFPage> {
  const orientation = picture.kind === 'jpeg' ? picture.orientation : 1;
  const turned = orientation >= 5;
  const [widthPx, heightPx] = turned ? [picture.heightPx, picture.widthPx] : [picture.widthPx, picture.heightPx];
  const image = picture.kind === 'jpeg' ? embedJpeg(target, picture) : (await target.embedPng(picture.bytes)).ref;
  const page = target.addPage(widthPx > heightPx ? [a4.longPt, a4.shortPt] : [a4.shortPt, a4.longPt]);
  const { width, height } = page.getSize();
  const roomPt = { width: width - 2 * edgePt, height: height - edgePt - stripMm * mm };
  // No larger than a point for each dot: a stamp is not blown up to a poster.
  const scale = Math.min(1, roomPt.width / widthPx, roomPt.height / heightPx);
  const shown = { width: widthPx * scale, height: heightPx * scale };
  const matrix = placed(turns[orientation], { x: (width - shown.width) / 2, y: edgePt + roomPt.height - shown.height, ...shown });
  page.node.setXObject(PDFName.of('Picture'), image);
  const mark = '/Figure <</MCID 0>> BDC';
  setContents(page, [target.context.register(target.context.stream(`${mark} q ${matrix.map((value) => value.toFixed(2)).join(' ')} cm /Picture Do Q EMC`))]);
  return page;
}

/** As it is: a PDF holds a JPEG's own bytes. */
function embedJpeg({ context }: PDFDocument, { bytes, widthPx, heightPx, components }: Jpeg): PDFRef {
  return context.register(
    context.stream(bytes, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: widthPx,
      Height: heightPx,
      BitsPerComponent: 8,
      ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
      Filter: 'DCTDecode',
    }),
  );
}

type Matrix = readonly [number, number, number, number, number, number];

/** From the stored picture to the shown one, both one wide and one high (EXIF 2.3, 4.6.4: Orientation). */
const turns: Readonly<Record<Orientation, Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

function placed([a, b, c, d, e, f]: Matrix, { x, y, width, height }: { x: number; y: number; width: number; height: number }): Matrix {
  return [a * width, b * height, c * width, d * height, e * width + x, f * height + y];
}
