import ExcelJS from 'exceljs';
import type { Order } from '../order.ts';
import { plainForm, sheet } from './plain-form.ts';

const edge = { style: 'thin' } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const middle = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;

/** Style objects are shared by the cells, validations stand over whole ranges. */
export async function make({ paper }: Order): Promise<Uint8Array> {
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { title: paper.properties.title, creator: paper.properties.author });
  const target = workbook.addWorksheet(label, {
    views: [{ state: 'frozen', ySplit: sheet.headRow }],
    pageSetup: { paperSize: 9, orientation: paper.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${sheet.headRow}:${sheet.headRow}` },
    headerFooter: { oddFooter: sheet.footer },
    properties: { defaultRowHeight: sheet.rowPt },
  });
  const font = (size: number, bold = false) => ({ name: sheet.font, size, bold });
  target.columns = columns.map(({ widthMm }) => ({ width: sheet.width(widthMm) }));
  target.addRow([label]).getCell(1).style = { font: font(sheet.labelPt, true) };
  target.addRow([title]).getCell(1).style = { font: font(sheet.titlePt, true), alignment: middle };
  const between = target.addRow([line.left, ...Array.from({ length: columns.length - 2 }, () => null), line.right]);
  between.getCell(1).style = { font: font(sheet.bodyPt) };
  between.getCell(columns.length).style = { font: font(sheet.bodyPt), alignment: { horizontal: 'right' } };
  const headStyle = { font: font(sheet.bodyPt, true), border, alignment: middle };
  target.addRow([...heads]).eachCell((cell) => (cell.style = headStyle));
  const styles = columns.map(({ value }) => ({ font: font(sheet.bodyPt), border, alignment: middle, numFmt: value === 'number' ? '0' : '@' }));
  for (const cells of rows) {
    const row = target.addRow(cells.map((text, i) => (columns[i]?.value === 'number' ? Number(text) : text)));
    row.height = sheet.rowPt;
    styles.forEach((style, i) => (row.getCell(i + 1).style = style));
  }
  target.mergeCells(1, 1, 1, columns.length);
  target.mergeCells(2, 1, 2, columns.length);
  for (const { range, values, only } of sheet.choices(columns, sheet.headRow + rows.length)) {
    target.dataValidations.add(range, { type: 'list', formulae: [`"${values.join(',')}"`], allowBlank: true, showErrorMessage: true, errorStyle: only ? 'stop' : 'warning' });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
