import { writeXlsx } from 'hucre/xlsx';
import type { Order } from '../order.ts';
import { plainForm, sheet } from './plain-form.ts';

const font = (size: number, bold = false) => ({ name: sheet.font, size, bold });
const edge = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const middle = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

/** Columns carry the style of the body; the rows above the table are single cells with their own. */
export async function make({ paper }: Order): Promise<Uint8Array> {
  const { label, title, line, columns, heads, rows } = plainForm(paper);
  const last = columns.length - 1;
  const lastRow = sheet.headRow + rows.length;
  const above = [[label], [title], [line.left, ...Array.from({ length: last - 1 }, () => null), line.right]];
  const single = (row: number, column: number, style: object) => [`${row},${column}`, { style }] as const;
  return writeXlsx({
    properties: { title: paper.properties.title, creator: paper.properties.author },
    defaultFont: font(sheet.defaultPt),
    sheets: [
      {
        name: label,
        columns: columns.map(({ widthMm, value }) => ({ width: sheet.width(widthMm), style: { font: font(sheet.bodyPt), border, alignment: middle, numFmt: value === 'number' ? '0' : '@' } })),
        rows: [...above, [...heads], ...rows.map((cells) => cells.map((text, i) => (columns[i]?.value === 'number' ? Number(text) : text)))],
        cells: new Map([
          single(0, 0, { font: font(sheet.labelPt, true) }),
          single(1, 0, { font: font(sheet.titlePt, true), alignment: middle }),
          single(2, 0, { font: font(sheet.bodyPt) }),
          single(2, last, { font: font(sheet.bodyPt), alignment: { horizontal: 'right' } }),
          ...heads.map((_, i) => single(3, i, { font: font(sheet.bodyPt, true), border, alignment: middle })),
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }, { startRow: 1, startCol: 0, endRow: 1, endCol: last }],
        rowDefs: new Map(Array.from({ length: lastRow }, (_, i) => [i, { height: sheet.rowPt }] as const)),
        dataValidations: sheet.choices(columns, lastRow).map(({ range, values, only }) => ({ type: 'list', values: [...values], range, allowBlank: true, showErrorMessage: true, errorStyle: only ? 'stop' : 'warning' })),
        freezePane: { rows: sheet.headRow },
        pageSetup: { paperSize: 'a4', orientation: paper.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${sheet.headRow}:$${sheet.headRow}` },
        headerFooter: { oddFooter: sheet.footer },
      },
    ],
  });
}
