import { refused } from './refused.ts';
import { rowTexts } from './row-texts.ts';
import type { ReadSource, SourceMerge } from './source.ts';
import { sourceSheet } from './workbook-sheet.ts';

/** What was copied in a spreadsheet, a document or on a page. */
export interface CopiedGrid {
  readonly cells: readonly (readonly string[])[];
  /** Rows from 1, columns from 0. */
  readonly merges: readonly SourceMerge[];
}

/** The copied cells as a sheet; its rows are counted from the first that was copied, since nobody tells where that stood. */
export function clipboardSource({ cells, merges }: CopiedGrid): ReadSource {
  const texts = rowTexts(cells, (text) => text);
  if ('tooFar' in texts) return refused('too-many-cells', { cell: texts.tooFar });
  const sheet = sourceSheet({ ...texts, name: '表 1', isHidden: false, merges });
  return sheet.rows.length === 0 ? refused('empty') : { kind: 'read', book: { format: 'clipboard', sheets: [sheet] } };
}
