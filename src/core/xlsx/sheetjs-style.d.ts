// What src/build/sheetjs-style.ts leaves of the library, and no more. These types come before those of the package.

declare module 'sheetjs-style' {
  export interface Line {
    style: 'thin';
    color: { auto: 1 };
  }

  export interface CellStyle {
    font: { name: string; sz: number; bold?: boolean };
    alignment: { horizontal: 'left' | 'center' | 'right'; vertical: 'center'; indent?: 1; wrapText?: boolean };
    border?: { top: Line; right: Line; bottom: Line; left: Line };
    numFmt: string;
  }

  /** A cell with `v: ''` and type n is written without a value, but written: a cell without `v` would lose its borders. */
  export type Cell = { t: 's'; v: string; s: CellStyle } | { t: 'n'; v: number | ''; s: CellStyle };

  export interface Address {
    /** Row, from 0. */
    r: number;
    /** Column, from 0. */
    c: number;
  }

  export interface Range {
    s: Address;
    e: Address;
  }

  export interface Sheet {
    '!ref': string;
    '!merges'?: Range[];
    /** Width in characters of the default font, as in the file. */
    '!cols'?: { width: number }[];
    '!rows'?: { hpt: number }[];
    /** Inches. */
    '!margins'?: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
    [address: string]: unknown;
  }

  export interface Book {
    SheetNames: string[];
    Sheets: Record<string, Sheet>;
    Props: { Title: string; Subject: string; Author: string; Language: string };
    Workbook: {
      Names: { Name: string; Ref: string; Sheet: number }[];
      Sheets: { Hidden: 0 | 1 }[];
    };
  }

  export interface WriteOptions {
    bookType: 'xlsx';
    type: 'binary';
    /** Texts in a table of their own, so that the sheets hold none. */
    bookSST: true;
    defaultCellStyle: { font: { name: string; sz: number } };
  }

  /** The parts of the package by path, as text. */
  export function write(book: Book, options: WriteOptions): Record<string, string>;

  export const utils: {
    /** Column A is 0. */
    encode_col(column: number): string;
    encode_cell(address: Address): string;
    encode_range(range: Range): string;
  };
}
