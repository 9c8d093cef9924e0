import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { TableBlock, TableColumn } from '../paper/paper.ts';
import { halfPoints } from './faces.ts';
import { charactersOf, twipsOfMm } from './grid.ts';
import { edgePaddingTwips, rowHeights } from './row-height.ts';
import { runs } from './runs.ts';
import { formPt, ownStyle } from './styles.ts';

const rule = { style: 'single', size: 4, color: 'auto' } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
const sidePaddingTwips = twipsOfMm(0.8);
const headTwips = twipsOfMm(11);
const smallestPt = 5;

/** Measures of the page the table begins on. */
export interface TableRoom {
  readonly widthTwips: number;
  /** Height left for the table on its first page. */
  readonly heightTwips: number;
}

/** A column as wide as it is drawn. */
interface DrawnColumn {
  readonly column: TableColumn;
  readonly widthTwips: number;
  readonly roomTwips: number;
}

/** A table of fixed columns whose head stands on every page; no row is torn by a page's end. */
export function wordTable({ columns, rows }: TableBlock, room: TableRoom): Table {
  const drawn = drawnColumns(columns, room.widthTwips);
  const heights = rowHeights(rows.map(({ cells }) => cells), drawn.map(({ roomTwips, column }) => ({ roomTwips, wraps: column.wrap === 'wrap' })), room.heightTwips - headTwips);
  return new Table({
    rows: [headRow(drawn), ...rows.map(({ cells }, i) => bodyRow(drawn, cells, heights[i] ?? headTwips))],
    columnWidths: drawn.map(({ widthTwips }) => widthTwips),
    width: { size: drawn.reduce((sum, { widthTwips }) => sum + widthTwips, 0), type: 'dxa' },
    layout: 'fixed',
    alignment: 'center',
    margins: { top: edgePaddingTwips, bottom: edgePaddingTwips, left: sidePaddingTwips, right: sidePaddingTwips, marginUnitType: 'dxa' },
    borders,
  });
}

/** As wide as the form says, narrower when the page is. */
function drawnColumns(columns: readonly TableColumn[], pageTwips: number): DrawnColumn[] {
  const scale = Math.min(1, pageTwips / columns.reduce((sum, { widthMm }) => sum + twipsOfMm(widthMm), 0));
  return columns.map((column) => {
    const widthTwips = Math.floor(twipsOfMm(column.widthMm) * scale);
    return { column, widthTwips, roomTwips: widthTwips - 2 * sidePaddingTwips };
  });
}

function headRow(drawn: readonly DrawnColumn[]): TableRow {
  const cells = drawn.map(({ column, widthTwips }) => cell([new Paragraph({ style: ownStyle.tableHead, children: runs(column.head.join('\n')) })], widthTwips));
  return new TableRow({ children: cells, tableHeader: true, cantSplit: true, height: { value: headTwips, rule: 'atLeast' } });
}

function bodyRow(drawn: readonly DrawnColumn[], texts: readonly string[], heightTwips: number): TableRow {
  const cells = drawn.map((place, i) => cell([bodyParagraph(place, texts[i] ?? '')], place.widthTwips));
  return new TableRow({ children: cells, cantSplit: true, height: { value: heightTwips, rule: 'atLeast' } });
}

function bodyParagraph({ column, roomTwips }: DrawnColumn, text: string): Paragraph {
  const sizePt = column.wrap === 'keep' ? sizeOnOneLine(text, roomTwips) : formPt.table;
  const children = text === '' ? [] : runs(text, sizePt === formPt.table ? {} : { size: halfPoints(sizePt) });
  return new Paragraph({ style: ownStyle.tableText, ...(column.align === 'left' && { alignment: 'left' }), children });
}

/** Word cannot be told to shrink a text: the size at which it stays on one line, in halves of a point. */
function sizeOnOneLine(text: string, roomTwips: number): number {
  const characters = Math.max(...text.split(/\r\n?|\n/).map(charactersOf));
  const fittingPt = Math.floor((roomTwips / 20 / Math.max(1, characters)) * 2) / 2;
  return Math.max(smallestPt, Math.min(formPt.table, fittingPt));
}

function cell(children: readonly Paragraph[], widthTwips: number): TableCell {
  return new TableCell({ children, width: { size: widthTwips, type: 'dxa' }, verticalAlign: 'center' });
}
