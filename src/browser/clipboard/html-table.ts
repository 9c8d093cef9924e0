/**
 * The table of a piece of HTML as a plain grid of texts, or null when there is none. Of several the largest, with those as
 * wide as it: mail wraps a table in another to place it, and a long one may come in parts.
 * A joined cell gives its text to its first place and leaves the others empty. Nothing in the HTML is run or loaded.
 */
export function htmlTableCells(html: string): string[][] | null {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  const tables = Array.from(page.querySelectorAll('table'), (element) => ({ element, grid: gridOf(element) }));
  const [largest] = [...tables].sort((one, other) => cellCount(other.grid) - cellCount(one.grid));
  if (!largest || cellCount(largest.grid) === 0) return null;
  const isPart = ({ element, grid }: (typeof tables)[number]): boolean =>
    element === largest.element || (grid[0]?.length === largest.grid[0]?.length && !element.contains(largest.element) && !largest.element.contains(element));
  return tables.filter(isPart).flatMap(({ grid }) => grid);
}

function gridOf(table: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  Array.from(table.rows).forEach((row, y) => layRow(grid, row, y));
  return filledUp(grid).filter((cells) => cells.length > 0);
}

function cellCount(grid: readonly string[][]): number {
  return grid.length * (grid[0]?.length ?? 0);
}

/** The page's content policy also watches documents it only reads: styles in them would be reported as broken rules. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
}

// A spreadsheet never joins more; a page that says so wants to fill the memory.
const spanLimit = 1000;

function layRow(grid: string[][], row: HTMLTableRowElement, y: number): void {
  let x = 0;
  for (const cell of Array.from(row.cells)) {
    while (grid[y]?.[x] !== undefined) x += 1;
    for (let down = 0; down < Math.min(cell.rowSpan || 1, spanLimit); down += 1) {
      const line = (grid[y + down] ??= []);
      for (let across = 0; across < Math.min(cell.colSpan, spanLimit); across += 1) {
        line[x + across] = down === 0 && across === 0 ? cellText(cell) : '';
      }
    }
  }
  grid[y] ??= [];
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
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}
