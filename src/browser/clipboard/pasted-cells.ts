import { clipboardSource } from '../../core/intake/clipboard-source.ts';
import { splitTabSeparated } from '../../core/intake/pasted-block.ts';
import type { ReadSource } from '../../core/intake/source.ts';
import { htmlTable } from './html-table.ts';

/** What was copied, as a grid of texts. A spreadsheet's HTML knows more than its plain text: joined cells and line breaks. */
export function pastedCells(html: string, text: string): string[][] {
  return htmlTable(html)?.cells ?? splitTabSeparated(text).map((row) => [...row]);
}

/** What was copied, as a table to import: with its joined cells. */
export function pastedSource(html: string, text: string): ReadSource {
  return clipboardSource(htmlTable(html) ?? { cells: pastedCells('', text), merges: [] });
}

/** True when the grid must be laid over cells: it is more than one value, or one of several lines, whose break an input would swallow. */
export function isBlock(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 || /[\r\n]/.test(cells[0]?.[0] ?? '');
}

/** What a paste or a drop carries, as a grid of texts; no rows when it carries no text. */
export function cellsOf(data: DataTransfer): string[][] {
  return pastedCells(data.getData('text/html'), data.getData('text/plain'));
}
