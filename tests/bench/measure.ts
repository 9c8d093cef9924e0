import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one process measured of one way at one size. */
export interface Measured {
  /** The first file, library and fonts included. */
  readonly coldMs: number;
  /** Further files in the same process, one by one. */
  readonly warmMs: readonly number[];
  /** Resident memory at its highest until the first file was made, and the fourth. */
  readonly peakKb: number;
  readonly peakOfFourKb: number;
  readonly bytes: number;
}

export interface Measurement {
  readonly bundle: string;
  readonly order: string;
  /** Where the first file is written. */
  readonly file: string;
  /** For how long further files are made; three at least are. */
  readonly furtherMs: number;
}

/** Measures in a process of its own, or gives what it said when it failed. */
export function measure({ bundle, order, file, furtherMs }: Measurement): Measured | { readonly failure: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'measured-way.mjs'), bundle, order, file, String(furtherMs)], { encoding: 'utf8', maxBuffer: 64 << 20 });
  const last = stdout.trimEnd().split('\n').pop() ?? '';
  if (status !== 0 || !last.startsWith('{')) return { failure: /^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr.slice(-300) };
  return JSON.parse(last) as Measured; // cast: printed by measured-way.mjs
}

/**
 * What a Node process takes that does nothing. On Linux a process begins with the memory of the one that started it, for the
 * record at least: a figure well above 50 MB tells that whoever measures is too large himself.
 */
export function emptyProcessKb(): number {
  return Number(spawnSync(process.execPath, ['--print', 'process.resourceUsage().maxRSS'], { encoding: 'utf8' }).stdout);
}
