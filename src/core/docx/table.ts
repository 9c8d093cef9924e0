import { Paragraph, Table, TableCell, TableRow } from 'docx';
import type { TableBlock, TableColumn } from '../paper/paper.ts';
import { sizedText, type SizedText } from './cell-size.ts';
import { halfPoints } from './faces.ts';
import { twipsOfMm } from './grid.ts';
import { edgePaddingTwips, rowHeights } from './row-height.ts';
import { runs } from './runs.ts';
import { formPt, ownStyle } from './styles.ts';

const rule = { style: 'single', size: 4, color: 'auto' } as const;
const borders = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };
const sidePaddingTwips = twipsOfMm(0.8);
const headTwips = twipsOfMm(11);

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
  const texts = rows.map(({ cells }) => drawn.map((place, i) => sizedCell(place, cells[i] ?? '')));
  const heights = rowHeights(texts.map((cells) => Math.max(...cells.map(({ lines }) => lines))), room.heightTwips - headTwips);
  return new Table({
    rows: [headRow(drawn), ...texts.map((cells, i) => bodyRow(cells, heights[i] ?? headTwips))],
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

interface SizedCell extends SizedText {
  readonly text: string;
  readonly place: DrawnColumn;
}

function sizedCell(place: DrawnColumn, text: string): SizedCell {
  return { ...sizedText(text, { roomTwips: place.roomTwips, wrap: place.column.wrap }), text, place };
}

function bodyRow(cells: readonly SizedCell[], heightTwips: number): TableRow {
  const children = cells.map((sized) => cell([bodyParagraph(sized)], sized.place.widthTwips));
  return new TableRow({ children, cantSplit: true, height: { value: heightTwips, rule: 'atLeast' } });
}

function bodyParagraph({ place: { column }, text, sizePt }: SizedCell): Paragraph {
  const children = text === '' ? [] : runs(text, sizePt === formPt.table ? {} : { size: halfPoints(sizePt) });
  return new Paragraph({ style: ownStyle.tableText, ...(column.align === 'left' && { alignment: 'left' }), children });
}

function cell(children: readonly Paragraph[], widthTwips: number): TableCell {
  return new TableCell({ children, width: { size: widthTwips, type: 'dxa' }, verticalAlign: 'center' });
}
