import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import type { SourceMerge } from '../../core/intake/source.ts';

/**
 * The table of a piece of HTML, or null when there is none. Of several the largest, with those as wide as it: mail wraps a
 * table in another to place it, and a long one may come in parts. Nothing in the HTML is run or loaded.
 */
export function htmlTable(html: string): CopiedGrid | null {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const tables = Array.from(page.querySelectorAll('table'), (element) => ({ element, grid: gridOf(element) }));
  const [largest] = [...tables].sort((one, other) => cellCount(other.grid) - cellCount(one.grid));
  if (!largest || cellCount(largest.grid) === 0) return null;
  const isPart = ({ element, grid }: (typeof tables)[number]): boolean =>
    element === largest.element || (width(grid) === width(largest.grid) && !element.contains(largest.element) && !largest.element.contains(element));
  return tables.filter(isPart).map(({ grid }) => grid).reduce(oneBelowTheOther);
}

function oneBelowTheOther(above: CopiedGrid, below: CopiedGrid): CopiedGrid {
  const by = above.cells.length;
  const moved = below.merges.map((merge) => ({ ...merge, firstRow: merge.firstRow + by, lastRow: merge.lastRow + by }));
  return { cells: [...above.cells, ...below.cells], merges: [...above.merges, ...moved] };
}

function gridOf(table: HTMLTableElement): CopiedGrid {
  const laid: Laid = { cells: [], merges: [] };
  Array.from(table.rows).forEach((row, y) => layRow(laid, row, y));
  const cells = filledUp(laid.cells);
  return width({ cells }) === 0 ? { cells: [], merges: [] } : { cells, merges: laid.merges };
}

function width({ cells }: Pick<CopiedGrid, 'cells'>): number {
  return cells[0]?.length ?? 0;
}

function cellCount(grid: CopiedGrid): number {
  return grid.cells.length * width(grid);
}

/** The page's content policy also watches documents it only reads: styles in them would be reported as broken rules. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
}

// A spreadsheet never joins more; a page that says so wants to fill the memory.
const spanLimit = 1000;

interface Laid {
  readonly cells: string[][];
  readonly merges: SourceMerge[];
}

function layRow({ cells, merges }: Laid, row: HTMLTableRowElement, y: number): void {
  let x = 0;
  for (const cell of Array.from(row.cells)) {
    while (cells[y]?.[x] !== undefined) x += 1;
    const [down, across] = [Math.min(cell.rowSpan || 1, spanLimit), Math.min(cell.colSpan, spanLimit)];
    for (let below = 0; below < down; below += 1) {
      const line = (cells[y + below] ??= []);
      for (let beside = 0; beside < across; beside += 1) line[x + beside] = below === 0 && beside === 0 ? cellText(cell) : '';
    }
    if (down > 1 || across > 1) merges.push({ firstRow: y + 1, lastRow: y + down, firstColumn: x, lastColumn: x + across - 1 });
  }
  cells[y] ??= [];
}

/** The text a person sees in the cell: `<br>` and paragraphs break lines, all other white space is one space. */
function cellText(cell: Element): string {
  return lines(cell)
    .replace(/[ \t\r\f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n+/g, '\n')
    .trim();
}

const lineEnders = new Set(['BR', 'P', 'DIV', 'LI']);

function lines(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeName === 'STYLE' || node.nodeName === 'SCRIPT') return '';
  const inner = Array.from(node.childNodes, lines).join('');
  return lineEnders.has(node.nodeName) ? `${inner}\n` : inner;
}

function filledUp(grid: readonly string[][]): string[][] {
  const widest = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: widest }, (_, x) => row[x] ?? ''));
}
