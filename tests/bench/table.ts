import { growthOf, ratiosOf, type Measure, type Ratio, type Result } from './comparison.ts';

/** All that was measured, for people to read. */
export function report(results: readonly Result[], { emptyMb, node, lacks }: { readonly emptyMb: number; readonly node: string; readonly lacks: readonly string[] }): string {
  const formats = [...new Set(results.map(({ format }) => format))];
  return [
    `Cold and warm in milliseconds, memory at its highest in MB (an empty process of Node ${node}: ${emptyMb.toFixed(0)} MB), file in kB.`,
    ...formats.flatMap((format) => formatReport(format, results.filter((result) => result.format === format))),
    ...notes(results, lacks),
  ].join('\n');
}

function formatReport(format: Result['format'], results: readonly Result[]): string[] {
  const sizes = [...new Set(results.map(({ people }) => people))];
  const ways = [...new Set(results.map(({ way }) => way))];
  const cellOf = (way: string, people: number): string => cell(results.find((result) => result.way === way && result.people === people));
  const rows = ways.map((way) => [way, ...sizes.map((people) => cellOf(way, people))]);
  const ratios = ratiosOf(results);
  return [
    '',
    `${format.toUpperCase()}: cold / warm / memory / file`,
    ...textTable([['people', ...sizes.map(thousands)], ...rows]),
    ...(ratios.length > 0 ? ['', `${format.toUpperCase()}: ours to the best of the others`, ...textTable([['people', ...sizes.map(thousands)], ...ratioRows(ratios, sizes)])] : []),
    ...growth(results),
  ];
}

function cell(result: Result | undefined): string {
  if (!result) return '–';
  const { coldMs, warmMs, peakMb, bytes, findings } = result;
  return `${[coldMs, warmMs, peakMb, bytes / 1000].map((value) => thousands(Math.round(value))).join(' / ')}${findings.length > 0 ? ' *' : ''}`;
}

const measureNames: Readonly<Record<Measure, string>> = { warmMs: 'time, warm', coldMs: 'time, cold', peakMb: 'memory', peakOfFourMb: 'memory of four files', bytes: 'file' };

function ratioRows(ratios: readonly Ratio[], sizes: readonly number[]): string[][] {
  return Object.entries(measureNames).map(([measure, name]) => [
    name,
    ...sizes.map((people) => {
      const found = ratios.find((ratio) => ratio.measure === measure && ratio.people === people);
      return found ? `${found.ratio.toFixed(2)} of ${found.besides}` : '–';
    }),
  ]);
}

function growth(results: readonly Result[]): string[] {
  const grown = growthOf(results, 1000, 5000).map(({ way, growth: times }) => `${way} ${times.toFixed(1)}`);
  return grown.length > 0 ? ['', `Warm, 5,000 people to 1,000: ${grown.join(', ')} times`] : [];
}

function notes(results: readonly Result[], lacks: readonly string[]): string[] {
  const faults = results.flatMap(({ way, people, findings }) => findings.map((finding) => `* ${way}, ${thousands(people)} people: ${finding}`));
  return [...(faults.length + lacks.length > 0 ? [''] : []), ...faults, ...lacks];
}

/** Columns as wide as their longest cell, the first flush left. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.reduce<number[]>((widest, row) => row.map((text, i) => Math.max(widest[i] ?? 0, text.length)), []);
  return rows.map((row) => row.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0))).join('  ').trimEnd());
}

function thousands(value: number): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
