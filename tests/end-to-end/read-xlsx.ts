import { readXlsx } from 'hucre/xlsx';

/** The first sheet as texts, read by a library that did not write it. A number is given with a mark: `#12`. */
export async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'number' ? `#${cell}` : String(cell ?? ''))));
}

/** The rows from the table's head on: the first row whose cells, white space aside, begin with `head`. */
export function tableOf(rows: readonly (readonly string[])[], head: readonly string[]): string[][] {
  const at = rows.findIndex((row) => head.every((label, x) => row[x]?.replace(/\s/g, '') === label));
  if (at < 0) throw new Error(`No row begins with ${head.join(' ')}: ${JSON.stringify(rows.slice(0, 6))}`);
  return rows.slice(at + 1).map((row) => head.map((_, x) => row[x] ?? ''));
}
