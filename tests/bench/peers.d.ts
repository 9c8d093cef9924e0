// What the ways use of the other libraries, which are installed apart and need not be there for types to be checked.

declare module 'pdfmake' {
  type Text = string | { readonly text: string; readonly bold?: boolean; readonly fontSize?: number; readonly alignment?: 'center' | 'right'; readonly margin?: readonly [left: number, top: number, right: number, bottom: number] };
  type Block =
    | Text
    | { readonly columns: readonly Text[]; readonly fontSize?: number }
    | {
        readonly alignment?: 'center';
        readonly lineHeight?: number;
        readonly table: { readonly headerRows: number; readonly dontBreakRows: boolean; readonly heights: (row: number) => number; readonly widths: readonly number[]; readonly body: readonly (readonly Text[])[] };
        readonly layout: Readonly<Record<'hLineWidth' | 'vLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom', () => number>>;
      };
  interface Document {
    readonly pageSize: 'A4';
    readonly pageMargins: readonly [left: number, top: number, right: number, bottom: number];
    readonly compress: boolean;
    readonly info: { readonly title: string; readonly subject: string; readonly author: string };
    readonly defaultStyle: { readonly font: string; readonly fontSize: number };
    readonly content: readonly Block[];
    readonly footer: (page: number, count: number) => Text;
  }
  const pdfmake: {
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    setFonts(fonts: Readonly<Record<string, { readonly normal: string; readonly bold: string }>>): void;
    createPdf(document: Document): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}

declare module 'jspdf' {
  export class jsPDF {
    constructor(options: { unit: 'pt'; format: 'a4'; compress: boolean; putOnlyUsedFonts: boolean });
    readonly internal: { readonly pageSize: { getWidth(): number; getHeight(): number } };
    setProperties(properties: { readonly title: string; readonly subject: string; readonly author: string }): this;
    addFileToVFS(name: string, base64: string): this;
    addFont(file: string, family: string, style: 'normal' | 'bold', weight: undefined, encoding: 'Identity-H'): string;
    setFont(family: string): this;
    setFontSize(sizePt: number): this;
    setPage(page: number): this;
    getNumberOfPages(): number;
    text(text: string, x: number, y: number, options?: { align: 'center' | 'right' }): this;
    output(type: 'arraybuffer'): ArrayBuffer;
  }
}

declare module 'jspdf-autotable' {
  import type { jsPDF } from 'jspdf';
  interface Styles {
    readonly font?: string;
    readonly fontStyle?: 'normal' | 'bold';
    readonly fontSize?: number;
    readonly cellPadding?: number;
    readonly cellWidth?: number;
    readonly minCellHeight?: number;
    readonly halign?: 'center';
    readonly valign?: 'middle';
    readonly textColor?: number;
    readonly fillColor?: false;
    readonly lineColor?: number;
    readonly lineWidth?: number;
  }
  export function autoTable(
    pdf: jsPDF,
    options: {
      readonly head: readonly (readonly string[])[];
      readonly body: readonly (readonly string[])[];
      readonly startY: number;
      readonly margin: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
      readonly theme: 'grid';
      readonly showHead: 'everyPage';
      readonly rowPageBreak: 'avoid';
      readonly styles: Styles;
      readonly headStyles: Styles;
      readonly columnStyles: Readonly<Record<number, Styles>>;
    },
  ): void;
}

declare module '@pdfme/schemas' {
  export const text: unique symbol;
  export const table: unique symbol;
}

declare module '@pdfme/generator' {
  import type { table, text } from '@pdfme/schemas';
  interface Schema {
    readonly name: string;
    readonly type: 'text' | 'table';
    readonly position: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly height: number;
  }
  export function generate(order: {
    readonly template: {
      readonly basePdf: { readonly width: number; readonly height: number; readonly padding: readonly number[]; readonly staticSchema: readonly Schema[] };
      readonly schemas: readonly (readonly Schema[])[];
    };
    readonly inputs: readonly Readonly<Record<string, string>>[];
    readonly options: { readonly font: Readonly<Record<string, { readonly data: Uint8Array; readonly fallback?: boolean; readonly subset?: boolean }>>; readonly title: string };
    readonly plugins: { readonly text: typeof text; readonly table: typeof table };
  }): Promise<Uint8Array>;
}

declare module 'exceljs' {
  type Style = object;
  interface Cell {
    style: Style;
  }
  interface Row {
    height: number;
    getCell(column: number): Cell;
    eachCell(each: (cell: Cell) => void): void;
  }
  interface Worksheet {
    columns: readonly { readonly width: number }[];
    readonly dataValidations: { add(range: string, validation: { readonly type: 'list'; readonly formulae: readonly string[]; readonly allowBlank: boolean; readonly showErrorMessage: boolean; readonly errorStyle: 'stop' | 'warning' }): void };
    addRow(cells: readonly (string | number | null)[]): Row;
    mergeCells(top: number, left: number, bottom: number, right: number): void;
  }
  interface Workbook {
    readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> };
    addWorksheet(
      name: string,
      options: {
        readonly views: readonly { readonly state: 'frozen'; readonly ySplit: number }[];
        readonly pageSetup: { readonly paperSize: 9; readonly orientation: 'portrait' | 'landscape'; readonly fitToPage: boolean; readonly fitToWidth: number; readonly fitToHeight: number; readonly printTitlesRow: string };
        readonly headerFooter: { readonly oddFooter: string };
        readonly properties: { readonly defaultRowHeight: number };
      },
    ): Worksheet;
  }
  const exceljs: { readonly Workbook: new () => Workbook };
  export default exceljs;
}

declare module 'write-excel-file/node' {
  export interface CellStyle {
    readonly fontFamily?: string;
    readonly fontSize?: number;
    readonly fontWeight?: 'bold';
    readonly align?: 'center' | 'right';
    readonly alignVertical?: 'center';
    readonly wrap?: boolean;
    readonly borderStyle?: 'thin';
    readonly borderColor?: string;
    readonly columnSpan?: number;
    readonly height?: number;
    readonly format?: string;
  }
  type Cell = (CellStyle & { readonly value: string | number; readonly type?: StringConstructor | NumberConstructor }) | null;
  export default function writeExcelFile(
    rows: readonly (readonly Cell[])[],
    options: { readonly sheet: string; readonly columns: readonly { readonly width: number }[]; readonly stickyRowsCount: number },
  ): { toBuffer(): Promise<Uint8Array> };
}
