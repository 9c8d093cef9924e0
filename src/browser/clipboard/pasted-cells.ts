import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import { splitTabSeparated } from '../../core/intake/pasted-block.ts';
import { htmlTable } from './html-table.ts';

/** What was copied, as a grid of texts. A spreadsheet's HTML knows more than its plain text: joined cells and line breaks. */
export function copiedTable(html: string, text: string): CopiedGrid {
  return htmlTable(html) ?? { cells: splitTabSeparated(text).map((row) => [...row]), merges: [] };
}

/** True when the grid must be laid over cells: it is more than one value, or one of several lines, whose break an input would swallow. */
export function isBlock(cells: readonly (readonly string[])[]): boolean {
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1 || /[\r\n]/.test(cells[0]?.[0] ?? '');
}

/** True when no more than one row says anything: it is typing, and needs no look before it lands. */
export function isOneRow(cells: readonly (readonly string[])[]): boolean {
  return cells.filter((row) => row.some((text) => text.trim() !== '')).length <= 1;
}

/** What a paste or a drop carries, as a grid of texts; no rows when it carries no text. */
export function tableOf(data: DataTransfer): CopiedGrid {
  return copiedTable(data.getData('text/html'), data.getData('text/plain'));
}
