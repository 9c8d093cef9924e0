import type { TableBlock, TableColumn, TableRow } from '../paper/paper.ts';
import { bodyPt, fitText, lineHeightPt, type FittedText } from './fit-text.ts';
import type { FaceName } from './face.ts';
import type { Origin } from './page.ts';
import { pageShares } from './page-shares.ts';
import { rowHeights } from './row-height.ts';
import { mm, placeRun, roomFor, type OpenPage, type Setting } from './setting.ts';

const padding = { xPt: 1.6, yPt: 2.5 };
const headPaddingPt = 4.5;
const headMinimumPt = 11 * mm;

/** Sets a ruled table: head on every page, no row split. `belowPt` is what should still fit under a table of one page. */
export function setTable(block: TableBlock, belowPt: number, setting: Setting): void {
  const columns = placeColumns(block.columns, setting);
  const headPt = headHeight(columns, setting);
  const fullPt = setting.bottomPt - setting.topPt - headPt;
  const fitters = columns.map((placed) => cellFitter(placed, fullPt, setting));
  const rows = block.rows.map((row, rowIndex) => fitRow(row, rowIndex, fitters));
  const page = roomFor(headPt + (rows[0]?.naturalPt ?? 0), setting);
  const firstPt = setting.bottomPt - page.yPt - headPt;
  const heights = rowHeights(rows.map((row) => row.naturalPt), firstPt - belowPt);
  const shares = pageShares(heights, { firstPt, laterPt: fullPt, belowPt });
  setParts({ columns, headPt, rows, heights, shares, setting });
}

interface PlacedColumn {
  readonly column: TableColumn;
  readonly xPt: number;
  readonly widthPt: number;
}

/** Columns side by side, together centred; narrowed when they are wider than the page. */
function placeColumns(columns: readonly TableColumn[], setting: Setting): PlacedColumn[] {
  const totalPt = columns.reduce((sum, column) => sum + column.widthMm * mm, 0);
  const scale = Math.min(1, setting.widthPt / totalPt);
  let xPt = setting.leftPt + (setting.widthPt - totalPt * scale) / 2;
  return columns.map((column) => {
    const placed = { column, xPt, widthPt: column.widthMm * mm * scale };
    xPt += placed.widthPt;
    return placed;
  });
}

interface FittedRow {
  readonly row: TableRow;
  readonly rowIndex: number;
  readonly cells: readonly FittedText[];
  /** Height that its text needs. */
  readonly naturalPt: number;
}

type CellFitter = (text: string) => FittedText;

/** Fits the texts of a column, each once: in a long roster most are like others. */
function cellFitter({ column: { wrap }, widthPt }: PlacedColumn, maximumHeightPt: number, { measure }: Setting): CellFitter {
  const known = new Map<string, FittedText>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const fitted = fitText({ text, face: 'regular', widthPt: widthPt - 2 * padding.xPt, wrap, maximumHeightPt: maximumHeightPt - 2 * padding.yPt }, measure);
    known.set(text, fitted);
    return fitted;
  };
}

function fitRow(row: TableRow, rowIndex: number, fitters: readonly CellFitter[]): FittedRow {
  const cells = fitters.map((fit, i) => fit(row.cells[i] ?? ''));
  const naturalPt = Math.max(...cells.map((cell) => cell.lines.length * lineHeightPt(cell.sizePt))) + 2 * padding.yPt;
  return { row, rowIndex, cells, naturalPt };
}

function headHeight(columns: readonly PlacedColumn[], setting: Setting): number {
  const heights = columns.map((placed) => placed.column.head.length * lineHeightPt(fitHead(placed, setting).sizePt));
  return Math.max(headMinimumPt, Math.max(...heights) + 2 * headPaddingPt);
}

/** The heading broken exactly as the form breaks it, smaller when a line of it is too long. */
function fitHead({ column, widthPt }: PlacedColumn, setting: Setting): FittedText {
  const longest = Math.max(...column.head.map((line) => setting.measure.width('bold', line)));
  return { sizePt: Math.min(bodyPt, (widthPt - 2 * padding.xPt) / longest), lines: column.head };
}

interface TableParts {
  readonly columns: readonly PlacedColumn[];
  readonly headPt: number;
  readonly rows: readonly FittedRow[];
  readonly heights: readonly number[];
  /** How many rows stand on each page. */
  readonly shares: readonly number[];
  readonly setting: Setting;
}

function setParts({ columns, headPt, rows, heights, shares, setting }: TableParts): void {
  let done = 0;
  shares.forEach((share, i) => {
    const page = i === 0 ? setting.page() : setting.newPage();
    const topPt = page.yPt;
    setHead(columns, headPt, page, setting);
    for (const row of rows.slice(done, done + share)) setRow(row, heights[row.rowIndex] ?? row.naturalPt, { columns, page, setting });
    ruleColumns(columns, topPt, page);
    done += share;
  });
}

function setHead(columns: readonly PlacedColumn[], heightPt: number, page: OpenPage, setting: Setting): void {
  ruleAcross(columns, page);
  for (const placed of columns) {
    setCell({ placed, fitted: fitHead(placed, setting), face: 'bold', heightPt, origin: { part: 'head', column: placed.column.id } }, page, setting);
  }
  page.yPt += heightPt;
  ruleAcross(columns, page);
}

function setRow({ row, rowIndex, cells }: FittedRow, heightPt: number, { columns, page, setting }: { columns: readonly PlacedColumn[]; page: OpenPage; setting: Setting }): void {
  columns.forEach((placed, i) => {
    const fitted = cells[i] ?? { sizePt: bodyPt, lines: [] };
    setCell({ placed, fitted, face: 'regular', heightPt, origin: { part: 'cell', column: placed.column.id, row: row.row, rowIndex } }, page, setting);
  });
  page.yPt += heightPt;
  ruleAcross(columns, page);
}

interface CellToSet {
  readonly placed: PlacedColumn;
  readonly fitted: FittedText;
  readonly face: FaceName;
  readonly heightPt: number;
  readonly origin: Origin;
}

function setCell({ placed, fitted, face, heightPt, origin }: CellToSet, page: OpenPage, setting: Setting): void {
  const { xPt, widthPt, column } = placed;
  page.cells.push({ xPt, yPt: page.yPt, widthPt, heightPt, origin });
  const pitchPt = lineHeightPt(fitted.sizePt);
  const firstPt = page.yPt + heightPt / 2 - ((fitted.lines.length - 1) / 2) * pitchPt;
  const left = column.align === 'left' && face === 'regular';
  const anchor = left ? 0 : 0.5;
  const anchorPt = left ? xPt + padding.xPt : xPt + widthPt / 2;
  fitted.lines.forEach((line, i) => {
    page.runs.push(placeRun({ text: line.trimEnd(), face, sizePt: fitted.sizePt, xPt: anchorPt, anchor, centrePt: firstPt + i * pitchPt, origin }, setting.measure));
  });
}

function ruleAcross(columns: readonly PlacedColumn[], page: OpenPage): void {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  if (first && last) page.rules.push({ x1Pt: first.xPt, y1Pt: page.yPt, x2Pt: last.xPt + last.widthPt, y2Pt: page.yPt });
}

function ruleColumns(columns: readonly PlacedColumn[], topPt: number, page: OpenPage): void {
  const edges = [...columns.map(({ xPt }) => xPt), ...columns.slice(-1).map(({ xPt, widthPt }) => xPt + widthPt)];
  for (const xPt of edges) page.rules.push({ x1Pt: xPt, y1Pt: topPt, x2Pt: xPt, y2Pt: page.yPt });
}
