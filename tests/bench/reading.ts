// node --expose-gc tests/bench/reading.ts: reading a workbook of 50,000 people in twelve columns, beside the bare library that reads its cells.
import { readXlsx } from 'hucre/xlsx';
import { readSource } from '../../src/core/intake/read-source.ts';
import { anyWorkbook } from '../any-workbook.ts';
import { median } from './comparison.ts';

const people = 50_000;
const rounds = 9;

/** As Excel writes: texts in a table of their own, a style on every cell, numbers and dates as numbers. */
function shared(): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, number>();
  const place = (text: string): number => texts.get(text) ?? texts.set(text, texts.size).size - 1;
  const rows = rowsOf((value, at, style) => (typeof value === 'number' ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : `<c r="${at}" s="${style}" t="s"><v>${place(value)}</v></c>`));
  return anyWorkbook({ sheets: [{ rows }], texts: Array.from(texts.keys(), (text) => `<t>${text}</t>`), formats: ['yyyy-mm-dd', '0.00', '0', '@'] });
}

/** As exports of databases often are: every text in its cell. */
function inline(): Uint8Array<ArrayBuffer> {
  const rows = rowsOf((value, at) => (typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`));
  return anyWorkbook({ sheets: [{ rows }] });
}

function rowsOf(cell: (value: string | number, at: string, style: number) => string): string {
  return Array.from({ length: people }, (_, index) => {
    const cells = person(index).map((value, x) => cell(value, `${String.fromCharCode(65 + x)}${index + 1}`, x === 3 ? 1 : x === 11 ? 2 : x === 10 ? 3 : 4));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  }).join('');
}

function person(index: number): (string | number)[] {
  const one = (...values: string[]): string => values[index % values.length] ?? '';
  return [`A${index}`, `${one('张', '王', '李', '赵')}${index}`, one('男', '女'), 20_000 + (index % 15_000), '汉', `4103${index}`, one('本科', '大专', '硕士'), one('郑州大学', '河南大学'), `部门${index % 40}`, `岗位${index % 100}`, 13_700_000_000 + index, 8000 + index / 100];
}

interface Cost {
  readonly wall: number;
  readonly processor: number;
}

async function costOf(read: () => Promise<unknown>): Promise<Cost> {
  globalThis.gc?.();
  const [start, before] = [performance.now(), process.cpuUsage()];
  await read();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, processor: (user + system) / 1000 };
}

for (const [name, make] of [['texts shared, every cell with a style', shared], ['texts in the cells', inline]] as const) {
  const bytes = make();
  const [bare, ours]: [Cost[], Cost[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    // The first round warms up.
    if (round === 1) [bare, ours].forEach((costs) => (costs.length = 0));
    bare.push(await costOf(() => readXlsx(bytes)));
    ours.push(await costOf(() => readSource(bytes, 'a.xlsx')));
  }
  const line = (['wall', 'processor'] as const).map((kind) => {
    const [library, whole] = [bare, ours].map((costs) => median(costs.map((cost) => cost[kind]))) as [number, number]; // cast: two go in, two come out
    return `${kind}: ${whole.toFixed(0)} ms, the bare library ${library.toFixed(0)} ms, ratio ${(whole / library).toFixed(2)}`;
  });
  console.log([`${people} × 12, ${name} (${(bytes.length / 1e6).toFixed(1)} MB)`, ...line].join('\n  '));
}
console.log(`Most memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
