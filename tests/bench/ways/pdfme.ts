import { readFileSync } from 'node:fs';
import { generate } from '@pdfme/generator';
import { table, text } from '@pdfme/schemas';
import type { Order } from '../order.ts';
import { mm, plainForm, printed } from './plain-form.ts';

const [regular, bold] = ['NotoSerifSC-Regular', 'NotoSerifSC-Bold'] as const;
const a4Mm = { width: 210, height: 297 } as const;
// Kept from one file to the next.
const read = new Map<string, Buffer>();

/** Fonts subset, as is its default. Lengths are millimetres, sizes points. */
export function make({ paper, fonts }: Order): Promise<Uint8Array> {
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const { left, top, right, bottom } = paper.marginsMm;
  const width = a4Mm.width - left - right;
  const plain = { type: 'text', rotate: 0, opacity: 1, verticalAlignment: 'middle', lineHeight: 1, characterSpacing: 0, fontColor: '#000000', backgroundColor: '', readOnly: true } as const;
  const rule = printed.rulePt / mm;
  const cell = { fontName: regular, fontSize: printed.bodyPt, alignment: 'center', verticalAlignment: 'middle', lineHeight: 1.2, characterSpacing: 0, fontColor: '#000000', backgroundColor: '', borderColor: '#000000', borderWidth: { top: rule, right: rule, bottom: rule, left: rule }, padding: cellPadding(2 * printed.rowPt, 3) } as const;
  const people = {
    name: 'people', type: 'table', position: { x: left, y: top + 33 }, width, height: 20, showHead: true, repeatHead: true,
    head: heads,
    headWidthPercentages: columns.map(({ widthMm }) => (100 * widthMm) / width),
    content: '[]',
    tableStyles: { borderColor: '#000000', borderWidth: rule },
    headStyles: { ...cell, fontName: bold, padding: cellPadding(printed.headPt, 2) },
    bodyStyles: { ...cell, alternateBackgroundColor: '' },
    columnStyles: {},
  } as const;
  const template = {
    basePdf: {
      ...a4Mm,
      padding: [top, right, bottom, left],
      staticSchema: [{ ...plain, name: 'page', content: '第 {currentPage} 页 共 {totalPages} 页', position: { x: left, y: a4Mm.height - bottom / 2 - 3 }, width, height: 6, alignment: 'center', fontName: regular, fontSize: printed.footPt }],
    },
    schemas: [
      [
        { ...plain, name: 'label', content: label, position: { x: left, y: top }, width, height: 7, alignment: 'left', fontName: bold, fontSize: printed.labelPt },
        { ...plain, name: 'title', content: title, position: { x: left, y: top + 10 }, width, height: 11, alignment: 'center', fontName: bold, fontSize: printed.titlePt },
        { ...plain, name: 'left', content: line.left, position: { x: left, y: top + 25 }, width: width / 2, height: 7, alignment: 'left', fontName: regular, fontSize: printed.linePt },
        { ...plain, name: 'right', content: line.right, position: { x: left + width / 2, y: top + 25 }, width: width / 2, height: 7, alignment: 'right', fontName: regular, fontSize: printed.linePt },
        people,
      ],
    ],
  } as const;
  const font = { [regular]: { data: fontData(fonts.regular), fallback: true }, [bold]: { data: fontData(fonts.bold) } };
  return generate({ template, inputs: [{ people: JSON.stringify(rows) }], options: { font, title: paper.properties.title }, plugins: { text, table } });
}

/** So much around a text of so many lines that the rows are `heightPt` high. Millimetres. Rows have no least height: with one line they are lower than ours, with two higher. */
function cellPadding(heightPt: number, lines: number): { top: number; right: number; bottom: number; left: number } {
  const [beside, above] = [printed.paddingPt / mm, (heightPt - lines * 1.2 * printed.bodyPt) / 2 / mm];
  return { top: above, right: beside, bottom: above, left: beside };
}

function fontData(path: string): Buffer {
  const known = read.get(path) ?? readFileSync(path);
  read.set(path, known);
  return known;
}
