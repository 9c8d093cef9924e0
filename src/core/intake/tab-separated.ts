import { delimitedRows } from './delimited-rows.ts';

/**
 * The cells of text that a spreadsheet put on the clipboard. A quote at the start of a cell counts only when what it
 * encloses holds a tab or a line break; elsewhere it is part of the text.
 */
export function splitTabSeparated(text: string): string[][] {
  return [...delimitedRows(text.replace(/^\uFEFF/, ''), { delimiter: '\t', quotesCount: (content) => /[\t\r\n]/.test(content) })];
}

/** Rows of texts as a spreadsheet takes them from the clipboard: the way back of `splitTabSeparated`. */
export function joinTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => (/[\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t')).join('\r\n');
}
