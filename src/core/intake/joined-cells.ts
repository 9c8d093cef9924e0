import type { SourceRow, SourceSheet } from './source.ts';

// Cells joined down a column: a department written once for all its people.

/** Texts for cells of a row, by column. */
type JoinedTexts = ReadonlyMap<number, string>;

/** Nobody joins more rows; a file may say so. */
const longestJoin = 2000;

/** By row number: the texts of cells that are joined with a cell above them, which stands below row `headerEnd`. */
export function joinedDown({ rows, merges }: SourceSheet, headerEnd: number): Map<number, JoinedTexts> {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const texts = new Map<number, Map<number, string>>();
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    const text = byNumber.get(firstRow)?.cells[firstColumn] ?? '';
    if (firstRow <= headerEnd || firstColumn !== lastColumn || text === '') continue;
    for (let number = firstRow + 1; number <= Math.min(lastRow, firstRow + longestJoin); number += 1) {
      if (byNumber.has(number)) texts.set(number, (texts.get(number) ?? new Map<number, string>()).set(firstColumn, text));
    }
  }
  return texts;
}

export function withJoined(row: SourceRow, joined: JoinedTexts | undefined): SourceRow {
  return joined ? { ...row, cells: row.cells.map((text, at) => joined.get(at) ?? text) } : row;
}
