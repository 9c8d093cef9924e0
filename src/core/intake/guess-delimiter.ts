import { lineWidth } from './delimited-rows.ts';

// The full-width comma stands in titles and sentences: only a file without any other is parted by it.
const delimiters = [['\t', ',', ';'], ['，']] as const;

/**
 * What parts the cells of a text file, by its header alone: any character may stand in a cell below it. The header is the
 * first of ten lines that is three cells wide or more, or two like the line below it; titles may stand above.
 */
export function guessDelimiter(text: string): string {
  const lines = text.slice(0, 200_000).split(/\r\n|[\r\n]/, 11);
  for (const choices of delimiters) {
    const widest = lines.map((line) => widestBy(line, choices));
    const header = widest.find(({ width, delimiter }, at) => width > 2 || (width === 2 && lineWidth(lines[at + 1] ?? '', delimiter) === 2)) ?? widest.find(({ width }) => width === 2);
    if (header) return header.delimiter;
  }
  return ',';
}

function widestBy(line: string, choices: readonly string[]): { readonly delimiter: string; readonly width: number } {
  return choices.map((delimiter) => ({ delimiter, width: lineWidth(line, delimiter) })).reduce((best, other) => (other.width > best.width ? other : best));
}
