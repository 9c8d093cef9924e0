import { type TellProgress, tellRows, untold } from './progress.ts';
import { refused } from './refused.ts';
import { hasRoom, newBounds, nextSheet } from './sheet-bounds.ts';
import type { ReadSource, SourceMerge } from './source.ts';
import { utf8Part } from './utf8-part.ts';
import { type WordTable, wordTables } from './word-tables.ts';
import { sourceSheet } from './workbook-sheet.ts';

/** The tables of a Word document's main part as sheets 表 1, 表 2 …, in its order; a table within a table is one of its own. An empty one has no sheet. */
export function readDocx(part: Uint8Array<ArrayBuffer>, tell: TellProgress = untold): ReadSource {
  if (part.length > mostMegabytes * 2 ** 20) return refused('too-large', { megabytes: String(mostMegabytes) });
  const document = utf8Part(part);
  const tables = typeof document === 'string' ? document : tablesOf(document, tell);
  if (typeof tables === 'string') return refused(tables);
  const sheets = tables.map((table, at) => sourceSheet({ name: `表 ${at + 1}`, isHidden: false, ...gridOf(table) })).filter(({ rows }) => rows.length > 0);
  return sheets.length === 0 ? refused('no-table') : { kind: 'read', book: { format: 'docx', sheets } };
}

// Word takes about 1 kB for a cell: 5,000 people in nine columns.
const mostMegabytes = 48;

// Rows, cells and tables together: many times what a document of that size holds.
const mostElements = 500_000;

function tablesOf(document: Uint8Array, tell: TellProgress): ReturnType<typeof wordTables> {
  let elements = 0;
  const rowSeen = tellRows(tell, { act: 'rows', sheet: '', total: null });
  const tables = wordTables(document, (row, column) => {
    elements += 1;
    rowSeen(row, 0);
    return elements > mostElements || !hasRoom(newBounds(), { row, column });
  });
  return typeof tables === 'string' || haveRoom(tables) ? tables : 'too-many-cells';
}

/** Whether the tables stay within the limits once each of their rows is as wide as the widest. */
function haveRoom(tables: readonly WordTable[]): boolean {
  const bounds = newBounds();
  return tables.every(({ rows }) => {
    nextSheet(bounds);
    return rows.every(({ cells }, at) => cells.every(({ column, span }) => hasRoom(bounds, { row: at + 1, column: column + span - 1 })));
  });
}

interface Grid {
  readonly texts: string[][];
  readonly merges: readonly SourceMerge[];
  readonly hiddenRows: ReadonlySet<number>;
}

/** Cells laid on the grid of columns. Those joined downwards are found again by their column. */
function gridOf({ rows }: WordTable): Grid {
  const merges: SourceMerge[] = [];
  const joinedAt = new Map<number, number>();
  const texts = rows.map(({ cells }, at) => {
    const line: string[] = [];
    const number = at + 1;
    for (const { column, span, down, text } of cells) {
      while (line.length < column + span) line.push('');
      const index = joinedAt.get(column) ?? -1;
      const above = down === 'continue' ? merges[index] : undefined;
      if (above?.lastRow === at) merges[index] = { ...above, lastRow: number };
      else {
        line[column] = text;
        if (down !== undefined) joinedAt.set(column, merges.length);
        if (down !== undefined || span > 1) merges.push({ firstRow: number, lastRow: number, firstColumn: column, lastColumn: column + span - 1 });
      }
    }
    return line;
  });
  return { texts, merges, hiddenRows: new Set(rows.flatMap(({ isHidden }, at) => (isHidden ? [at + 1] : []))) };
}
