// npm run bench: Attachment 3 as PDF and XLSX, beside other libraries. With --json the same as data, and nothing else on stdout;
// with --people=14,200 rosters of these sizes alone.
// This process stays small: what it starts begins with its memory (see measure.ts). So bundling and checking are processes too.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { growthOf, median, ratiosOf, type Result } from './comparison.ts';
import { emptyProcessKb, measure } from './measure.ts';
import type { Prepared } from './prepare.ts';
import { report } from './table.ts';
import { sizes, ways, type Way } from './ways.ts';

process.chdir(resolve(import.meta.dirname, '../..'));
const folder = resolve('node_modules/.cache/bench');
const counts = process.argv.find((argument) => argument.startsWith('--people='))?.slice('--people='.length).split(',').map(Number) ?? sizes;
mkdirSync(join(folder, 'files'), { recursive: true });

say('Bundling …');
const prepared = runJson('prepare.ts', folder, ways.map(({ id }) => id).join(','), counts.join(',')) as Prepared; // cast: printed by prepare.ts
const emptyMb = emptyProcessKb() / 1024;
const measured = counts.flatMap((people) => ways.flatMap((way) => measureWay(way, people)));
const results = measured.map((result) => ({ ...result, findings: check(result) }));
const lacks = ways.flatMap(({ name, lacks: what }) => (what === undefined ? [] : [`${name} cannot do, and so spares itself: ${what}.`]));

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ node: process.version, processor: cpus()[0]?.model ?? '', processors: cpus().length, emptyMb, results, ratios: ratiosOf(results), growth: growthOf(results, 1000, 5000), lacks }, null, 2));
} else console.log(report(results, { emptyMb, node: process.version, lacks }));

function measureWay({ id, name, format, isOurs }: Way, people: number): Result[] {
  say(`${name}, ${format}, ${people} people …`);
  const made = measure({ bundle: prepared.bundles[id] ?? '', order: prepared.orders[people] ?? '', file: fileOf(id, people, format), furtherMs: 5000 });
  if ('failure' in made) {
    say(`  failed: ${made.failure}`);
    return [];
  }
  const { coldMs, warmMs, peakKb, peakOfFourKb, bytes } = made;
  return [{ way: name, format, isOurs, people, coldMs, warmMs: median(warmMs), peakMb: peakKb / 1024, peakOfFourMb: peakOfFourKb / 1024, bytes, findings: [] }];
}

function check({ way, format, people }: Result): string[] {
  say(`Checking ${way}, ${format}, ${people} people …`);
  const id = ways.find((one) => one.name === way && one.format === format)?.id ?? '';
  return runJson('check-file.ts', fileOf(id, people, format), format, prepared.orders[people] ?? '') as string[]; // cast: printed by check-file.ts
}

function fileOf(id: string, people: number, format: Way['format']): string {
  return join(folder, 'files', `${id}-${people}.${format}`);
}

function runJson(script: string, ...args: readonly string[]): unknown {
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 << 20 });
  return JSON.parse(printed.trimEnd().split('\n').pop() ?? '');
}

function say(text: string): void {
  console.error(text);
}
