import { joinTabSeparated } from '../../core/intake/tab-separated.ts';

/** Puts rows on the clipboard for a spreadsheet: every cell is marked as text there, or 1985.10 would become 1985.1. */
export function putRows(data: DataTransfer, rows: readonly (readonly string[])[]): void {
  data.setData('text/plain', joinTabSeparated(rows));
  data.setData('text/html', `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`);
}

// The style is Excel's own word for text; WPS knows it too.
const asText = `style="mso-number-format:'\\@'"`;

function cell(text: string): string {
  return `<td ${asText}>${escaped(text).replace(/\r?\n/g, '<br>')}</td>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
