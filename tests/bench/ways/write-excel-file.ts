import writeExcelFile, { type CellStyle } from 'write-excel-file/node';
import type { Order } from '../order.ts';
import { plainForm, sheet } from './plain-form.ts';

const middle = { align: 'center', alignVertical: 'center', wrap: true } as const;
const boxed = { ...middle, borderStyle: 'thin', borderColor: '#000000' } as const;
const font = (fontSize: number, bold = false): CellStyle => ({ fontFamily: sheet.font, fontSize, ...(bold && { fontWeight: 'bold' }) });

/** It knows no drop-downs, print titles, footers, or fitting to the page: its file lacks them. */
export async function make({ paper }: Order): Promise<Uint8Array> {
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const spanning = { columnSpan: columns.length };
  const rest = columns.slice(1).map(() => null);
  const bodies = columns.map(({ value }) => ({ ...font(sheet.bodyPt), ...boxed, height: sheet.rowPt, format: value === 'number' ? '0' : '@' }));
  const data = [
    [{ value: label, ...spanning, ...font(sheet.labelPt, true) }, ...rest],
    [{ value: title, ...spanning, ...middle, ...font(sheet.titlePt, true) }, ...rest],
    [{ value: line.left, ...font(sheet.bodyPt) }, ...rest.slice(1), { value: line.right, ...font(sheet.bodyPt), align: 'right' } as const],
    heads.map((value) => ({ value, ...boxed, ...font(sheet.bodyPt, true) })),
    ...rows.map((cells) => cells.map((text, i) => (columns[i]?.value === 'number' ? { value: Number(text), type: Number, ...bodies[i] } : { value: text, type: String, ...bodies[i] }))),
  ];
  const file = writeExcelFile(data, { sheet: label, columns: columns.map(({ widthMm }) => ({ width: sheet.width(widthMm) })), stickyRowsCount: sheet.headRow });
  return new Uint8Array(await file.toBuffer());
}
