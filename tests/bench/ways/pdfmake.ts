import pdfmake from 'pdfmake';
import type { Order } from '../order.ts';
import { mm, plainForm, printed } from './plain-form.ts';

const family = 'NotoSerifSC';
// Lines as far apart as ours, in the library's own unit: the font's ascent and descent together.
const lineHeight = 1.22 / 1.437;

/** Fonts by path, compressed and subset, as is its default. */
export async function make({ paper, fonts }: Order): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ [family]: { normal: fonts.regular, bold: fonts.bold } });
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const { left, top, right, bottom } = paper.marginsMm;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [left * mm, top * mm, right * mm, bottom * mm],
      compress: true,
      info: paper.properties,
      defaultStyle: { font: family, fontSize: printed.bodyPt },
      content: [
        { text: label, bold: true, fontSize: printed.labelPt },
        { text: title, bold: true, fontSize: printed.titlePt, alignment: 'center', margin: [0, 8, 0, 12] },
        { columns: [{ text: line.left }, { text: line.right, alignment: 'right' }], fontSize: printed.linePt },
        {
          alignment: 'center',
          lineHeight,
          table: {
            headerRows: 1,
            dontBreakRows: true,
            heights: (row) => (row === 0 ? printed.headPt : printed.rowPt) - 2 * printed.paddingAbovePt - printed.rulePt,
            widths: columns.map(({ widthMm }) => widthMm * mm - 2 * printed.paddingPt - printed.rulePt),
            body: [heads.map((text) => ({ text, bold: true })), ...rows],
          },
          layout: {
            hLineWidth: () => printed.rulePt,
            vLineWidth: () => printed.rulePt,
            paddingLeft: () => printed.paddingPt,
            paddingRight: () => printed.paddingPt,
            paddingTop: () => printed.paddingAbovePt,
            paddingBottom: () => printed.paddingAbovePt,
          },
        },
      ],
      footer: (page, count) => ({ text: `第 ${page} 页 共 ${count} 页`, alignment: 'center', fontSize: printed.footPt }),
    })
    .getBuffer();
}
