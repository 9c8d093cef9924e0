import type { CellStyle, Line } from 'sheetjs-style';
import type { TableColumn } from '../paper/paper.ts';

/** 宋体 throughout, as in the notice's forms; readers without it take their own Song. */
export const fontName = '宋体';

/** Of the sheet's default style. Column widths are counted in the figures of this font. */
export const defaultSizePt = 11;
/** 五号, the size of forms. */
export const bodySizePt = 10.5;
export const labelSizePt = 14;
/** Of a heading above a table: 小四. */
export const headingSizePt = 12;

// Fresh objects every time: the library writes into the styles it is given.

export function labelStyle(): CellStyle {
  return { font: { name: '黑体', sz: labelSizePt }, alignment: { horizontal: 'left', vertical: 'center' }, numFmt: '@' };
}

export function titleStyle(sizePt: number): CellStyle {
  return { font: { name: fontName, sz: sizePt, bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, numFmt: '@' };
}

export function headingStyle(): CellStyle {
  return { font: { name: '黑体', sz: headingSizePt }, alignment: { horizontal: 'left', vertical: 'center', wrapText: true }, numFmt: '@' };
}

export function lineStyle(side: 'left' | 'right'): CellStyle {
  return { font: { name: fontName, sz: bodySizePt }, alignment: { horizontal: side, vertical: 'center', wrapText: true }, numFmt: '@' };
}

export function headStyle(): CellStyle {
  return { font: { name: fontName, sz: bodySizePt, bold: true }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, border: box(), numFmt: '@' };
}

/** Of a cell in the table's body. Text that is kept on one line shrinks instead of wrapping (finish-styles.ts). */
export function bodyStyle(column: Pick<TableColumn, 'align' | 'wrap' | 'value'>, sizePt: number): CellStyle {
  return {
    font: { name: fontName, sz: sizePt },
    alignment: { horizontal: column.align, vertical: 'center', ...(column.align === 'left' && { indent: 1 }), ...(column.wrap === 'wrap' && { wrapText: true }) },
    border: box(),
    numFmt: column.value === 'number' ? '0' : '@',
  };
}

/** Of the hidden sheet with long lists. */
export function listStyle(): CellStyle {
  return { font: { name: fontName, sz: defaultSizePt }, alignment: { horizontal: 'left', vertical: 'center' }, numFmt: '@' };
}

function box(): { top: Line; right: Line; bottom: Line; left: Line } {
  const line = (): Line => ({ style: 'thin', color: { auto: 1 } });
  return { top: line(), right: line(), bottom: line(), left: line() };
}
