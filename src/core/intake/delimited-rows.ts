// Rows of cells as text: RFC 4180, read so that a quote somebody forgot to close takes no other row with it.

export interface Delimited {
  /** One character: a comma, a tab … */
  readonly delimiter: string;
  /** Whether quotes around a cell count that holds this. Always, when left out. */
  readonly quotesCount?: (content: string) => boolean;
  /** Told of each row: how many there are so far, and where the next one begins. */
  readonly rowSeen?: (rows: number, end: number) => void;
}

/** More columns than any spreadsheet has. */
export const tooManyColumns = 16_385;

/**
 * The rows one by one, as wide as each is; a row of one empty cell for an empty line. Rows end with CR, LF or both.
 * A row of `tooManyColumns` is cut there, and is the last.
 */
export function* delimitedRows(text: string, how: Delimited): Generator<string[]> {
  let [width, rows] = [0, 0];
  for (let at = 0; at < text.length; ) {
    const { cells, end } = rowAt(text, at, { quotesCount: () => true, ...how, width });
    yield cells;
    if (cells.length === tooManyColumns) return;
    if (cells.length > 1) width = cells.length;
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    how.rowSeen?.((rows += 1), at);
  }
}

/** How many cells a single line has, `tooManyColumns` at most. */
export function lineWidth(line: string, delimiter: string): number {
  return rowAt(line, 0, { delimiter, quotesCount: (content) => !hasBreak(content), width: 0 }).cells.length;
}

interface Reading extends Required<Omit<Delimited, 'rowSeen'>> {
  /** Of the row before; 0 for none that has several cells. */
  readonly width: number;
}

/** The cells from `start` on, and where the line break after them stands. */
function rowAt(text: string, start: number, { delimiter, quotesCount, width }: Reading): { readonly cells: string[]; readonly end: number } {
  const ends = endOfCell(delimiter);
  const cells: string[] = [];
  let isOneRow = width < 2;
  for (let at = start; ; ) {
    const quoted = quotedCell(text, at, delimiter);
    let counts = quoted !== undefined && quotesCount(quoted.text);
    if (quoted && counts && !isOneRow && hasBreak(quoted.text)) counts = isOneRow = !isWholeRows(text, start, quoted.end, { delimiter, width });
    const cell = quoted && counts ? quoted : plainCell(text, at, ends);
    cells.push(cell.text);
    if (text.charAt(cell.end) !== delimiter || cells.length === tooManyColumns) return { cells, end: cell.end };
    at = cell.end + 1;
  }
}

interface Cell {
  readonly text: string;
  /** Where the delimiter or line break after it stands. */
  readonly end: number;
}

function endOfCell(delimiter: string): RegExp {
  return new RegExp(`[\\u${delimiter.charCodeAt(0).toString(16).padStart(4, '0')}\\r\\n]`, 'g');
}

function plainCell(text: string, from: number, ends: RegExp): Cell {
  ends.lastIndex = from;
  const end = ends.exec(text)?.index ?? text.length;
  return { text: text.slice(from, end), end };
}

// The most that a cell of Excel or WPS holds.
const longestCell = 32_767;

/** A quote opens at the beginning of a cell and closes at its end. Between them every other quote is doubled, or they are nothing but marks. */
function quotedCell(text: string, from: number, delimiter: string): Cell | undefined {
  if (text.charAt(from) !== '"') return undefined;
  for (let at = text.indexOf('"', from + 1); at !== -1 && at - from <= 2 * longestCell; at = text.indexOf('"', at + 2)) {
    const after = text.charAt(at + 1);
    if (after === '"') continue;
    const content = text.slice(from + 1, at).replace(/""/g, '"');
    const closes = after === '' || after === delimiter || hasBreak(after);
    return closes && content.length <= longestCell ? { text: content, end: at + 1 } : undefined;
  }
  return undefined;
}

/** True when every line from `start` to the closing quote's is as wide as the row before: then the quotes are marks in two people's cells, not around one cell of several lines. */
function isWholeRows(text: string, start: number, closed: number, { delimiter, width }: Pick<Reading, 'delimiter' | 'width'>): boolean {
  const rest = text.slice(closed).search(/[\r\n]/);
  const lines = text.slice(start, rest < 0 ? text.length : closed + rest).split(/\r\n|[\r\n]/);
  return lines.every((line) => lineWidth(line, delimiter) === width);
}

function hasBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}
