/**
 * The cells of text that a spreadsheet put on the clipboard. A quote at the start of a cell counts only when what it
 * encloses holds a tab or a line break; elsewhere it is part of the text.
 */
export function splitTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const cell = quotedCell(text, at) ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text.charAt(at) === '\t') {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows of texts as a spreadsheet takes them from the clipboard: the way back of `splitTabSeparated`. */
export function joinTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((text) => (/[\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)).join('\t')).join('\r\n');
}

interface Cell {
  readonly text: string;
  /** Where the tab or line break after it stands. */
  readonly end: number;
}

function plainCell(text: string, from: number): Cell {
  const ends = /[\t\r\n]/g;
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  return { text: text.slice(from, end), end };
}

function quotedCell(text: string, from: number): Cell | undefined {
  if (text.charAt(from) !== '"') return undefined;
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = from;
  const content = quoted.exec(text)?.[1];
  if (content === undefined || !/[\t\r\n]/.test(content)) return undefined;
  return { text: content.replace(/""/g, '"'), end: quoted.lastIndex };
}
