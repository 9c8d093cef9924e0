import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { autoTable } from 'jspdf-autotable';
import type { Order } from '../order.ts';
import { mm, plainForm, printed } from './plain-form.ts';

const [regular, bold] = ['NotoSerifSC-Regular', 'NotoSerifSC-Bold'] as const;
// The library takes fonts in base 64; they are kept from one file to the next.
const encoded = new Map<string, string>();

/** Compressed, which is not its default; both fonts as Identity-H, which subsets them. */
export function make({ paper, fonts }: Order): Promise<Uint8Array> {
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const { left, top, right, bottom } = paper.marginsMm;
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true });
  pdf.setProperties(paper.properties);
  for (const [family, path] of [[regular, fonts.regular], [bold, fonts.bold]] as const) {
    pdf.addFileToVFS(`${family}.ttf`, base64(path));
    pdf.addFont(`${family}.ttf`, family, 'normal', undefined, 'Identity-H');
  }
  const [widthPt, heightPt] = [pdf.internal.pageSize.getWidth(), pdf.internal.pageSize.getHeight()];
  pdf.setFont(bold).setFontSize(printed.labelPt).text(label, left * mm, top * mm + 14);
  pdf.setFontSize(printed.titlePt).text(title, widthPt / 2, top * mm + 50, { align: 'center' });
  pdf.setFont(regular).setFontSize(printed.linePt).text(line.left, left * mm, top * mm + 83);
  pdf.text(line.right, widthPt - right * mm, top * mm + 83, { align: 'right' });
  autoTable(pdf, {
    head: [heads],
    body: rows,
    startY: top * mm + 94,
    margin: { left: left * mm, top: top * mm, right: right * mm, bottom: bottom * mm },
    theme: 'grid',
    showHead: 'everyPage',
    rowPageBreak: 'avoid',
    styles: { font: regular, fontSize: printed.bodyPt, cellPadding: printed.paddingPt, minCellHeight: printed.rowPt, halign: 'center', valign: 'middle', textColor: 0, lineColor: 0, lineWidth: printed.rulePt },
    headStyles: { font: bold, fontStyle: 'normal', fillColor: false, textColor: 0, lineWidth: printed.rulePt, minCellHeight: printed.headPt },
    columnStyles: Object.fromEntries(columns.map(({ widthMm }, i) => [i, { cellWidth: widthMm * mm }])),
  });
  const count = pdf.getNumberOfPages();
  pdf.setFont(regular).setFontSize(printed.footPt);
  for (let page = 1; page <= count; page += 1) pdf.setPage(page).text(`第 ${page} 页 共 ${count} 页`, widthPt / 2, heightPt - (bottom * mm) / 2, { align: 'center' });
  return Promise.resolve(new Uint8Array(pdf.output('arraybuffer')));
}

function base64(path: string): string {
  const known = encoded.get(path) ?? readFileSync(path).toString('base64');
  encoded.set(path, known);
  return known;
}
