import { utils, type Cell, type Range, type Sheet } from 'sheetjs-style';
import type { Paper, TableBlock } from '../paper/paper.ts';
import { blockRows, type GridRow } from './block-rows.ts';
import { withoutEscapes } from './clean-text.ts';
import { fitToPage, pageHeightPt, totalHeightPt } from './page-fit.ts';

/** A paper as a sheet of the library's, and where its table stands. Rows are counted as Excel does, from 1. */
export interface TableSheet {
  readonly sheet: Sheet;
  readonly table: TableBlock;
  readonly headRow: number;
  readonly lastBodyRow: number;
  /** True when nothing stands below the table, so that rows may be added there. */
  readonly openBelow: boolean;
}

/** Throws when the paper has not exactly one table with columns: the sheet's columns are the table's. */
export function tableSheet(paper: Paper): TableSheet {
  const [table, ...others] = paper.blocks.filter((block) => block.kind === 'table');
  if (!table || others.length > 0 || table.columns.length === 0) throw new Error('A sheet needs a paper with one table');
  const at = paper.blocks.indexOf(table);
  const above = paper.blocks.slice(0, at).flatMap((block) => blockRows(block, table));
  const below = paper.blocks.slice(at + 1).flatMap((block) => blockRows(block, table));
  const [head, ...body] = blockRows(table, table);
  if (!head) throw new Error('A table has a head');
  const roomPt = pageHeightPt(paper) - totalHeightPt([...above, head, ...below]);
  const rows = [...above, head, ...fitToPage(body, roomPt), ...below];
  return {
    sheet: sheetOf(rows, table, paper),
    table,
    headRow: above.length + 1,
    lastBodyRow: above.length + 1 + table.rows.length,
    openBelow: below.length === 0,
  };
}

function sheetOf(rows: readonly GridRow[], table: TableBlock, paper: Paper): Sheet {
  return {
    ...cellsByAddress(rows),
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: table.columns.length - 1 } }),
    '!merges': rows.flatMap(({ merges }, r): Range[] => merges.map(({ from, to }) => ({ s: { r, c: from }, e: { r, c: to } }))),
    '!cols': table.columns.map(({ widthMm }) => ({ width: columnWidth(widthMm) })),
    '!rows': rows.map(({ heightPt }) => ({ hpt: heightPt })),
    '!margins': margins(paper),
  };
}

function cellsByAddress(rows: readonly GridRow[]): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  rows.forEach((row, r) => {
    for (const [c, cell] of row.cells) cells[utils.encode_cell({ r, c })] = cell.t === 's' ? { ...cell, v: withoutEscapes(cell.v) } : cell;
  });
  return cells;
}

// One figure of the default font, 宋体 11, is 8 pixels wide on a screen of 96 to the inch.
function columnWidth(widthMm: number): number {
  return Math.floor((widthMm / 25.4) * 96) / 8;
}

function margins({ marginsMm: { top, right, bottom, left } }: Paper): NonNullable<Sheet['!margins']> {
  const inches = (mm: number): number => Math.round((mm / 25.4) * 1000) / 1000;
  return { top: inches(top), right: inches(right), bottom: inches(bottom), left: inches(left), header: inches(top / 2), footer: inches(bottom / 2) };
}
