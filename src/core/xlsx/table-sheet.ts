import { utils, type Cell, type Range, type Sheet } from 'sheetjs-style';
import type { Block, Paper, TableBlock } from '../paper/paper.ts';
import { blockRows, type GridRow } from './block-rows.ts';
import { withoutEscapes } from './clean-text.ts';
import { fitToPage, pageHeightPt, totalHeightPt } from './page-fit.ts';

/** A paper as a sheet of the library's, and where its tables stand. Rows are counted as Excel does, from 1. */
export interface TableSheet {
  readonly sheet: Sheet;
  readonly tables: readonly [PlacedTable, ...PlacedTable[]];
  /** True when nothing stands below the last table, so that rows may be added there. */
  readonly openBelow: boolean;
}

export interface PlacedTable {
  readonly table: TableBlock;
  readonly headRow: number;
  readonly lastBodyRow: number;
}

/** Throws when the paper has no table, or tables of different columns: the sheet's columns are the tables'. */
export function tableSheet(paper: Paper): TableSheet {
  const [grid, ...others] = paper.blocks.filter((block) => block.kind === 'table');
  if (!grid || grid.columns.length === 0) throw new Error('A sheet needs a paper with a table');
  if (others.some((table) => widthsOf(table) !== widthsOf(grid))) throw new Error('The tables of a sheet have the same widths of columns');
  const parts = fitted(paper.blocks.map((block) => ({ block, rows: blockRows(block, grid) })), paper);
  const starts = parts.map((_, i) => 1 + parts.slice(0, i).reduce((sum, { rows }) => sum + rows.length, 0));
  const [first, ...more] = parts.flatMap(({ block, rows }, i): PlacedTable[] => {
    const headRow = starts[i] ?? 1;
    return block.kind === 'table' ? [{ table: block, headRow, lastBodyRow: headRow + rows.length - 1 }] : [];
  });
  if (!first) throw new Error('A table has rows');
  return { sheet: sheetOf(parts.flatMap(({ rows }) => rows), grid, paper), tables: [first, ...more], openBelow: parts[parts.length - 1]?.block.kind === 'table' };
}

function widthsOf({ columns }: TableBlock): string {
  return columns.map(({ widthMm }) => widthMm).join(' ');
}

/** A block with its rows; of a table the first is the head. */
interface SheetPart {
  readonly block: Block;
  readonly rows: readonly GridRow[];
}

/** The same with the bodies of the tables as high as the page allows. */
function fitted(parts: readonly SheetPart[], paper: Paper): SheetPart[] {
  const bodies = parts.flatMap(({ block, rows }) => (block.kind === 'table' ? rows.slice(1) : []));
  const aroundPt = totalHeightPt(parts.flatMap(({ block, rows }) => (block.kind === 'table' ? rows.slice(0, 1) : rows)));
  const grown = fitToPage(bodies, pageHeightPt(paper) - aroundPt);
  return parts.map(({ block, rows }) => (block.kind === 'table' ? { block, rows: [...rows.slice(0, 1), ...grown.splice(0, rows.length - 1)] } : { block, rows }));
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
