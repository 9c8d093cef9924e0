import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '../../src/core/paper/paper.ts';
import { findingsIn } from './check-file.ts';
import { emptyProcessKb, measure, type Measured } from './measure.ts';
import type { Order } from './order.ts';
import { prepare, type Prepared } from './prepare.ts';
import { ways, type Way } from './ways.ts';

// The bench's own code on the smallest roster, so that it cannot rot unseen. How long it takes is nobody's business here.

const isInstalled = existsSync(join(import.meta.dirname, 'node_modules', '.package-lock.json'));
const [ours, peers] = [ways.filter(({ isOurs }) => isOurs), ways.filter(({ isOurs }) => !isOurs)];
const people = 14;
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
let prepared: Prepared;
let paper: Paper;

beforeAll(async () => {
  prepared = await prepare(folder, (isInstalled ? ways : ours).map(({ id }) => id), [people]);
  paper = (JSON.parse(readFileSync(prepared.orders[people] ?? '', 'utf8')) as Order).paper; // cast: written by prepare
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileOf({ id, format }: Way): string {
  return join(folder, `${id}.${format}`);
}

function measured(way: Way): Measured {
  const made = measure({ bundle: prepared.bundles[way.id] ?? '', order: prepared.orders[people] ?? '', file: fileOf(way), furtherMs: 0 });
  if ('failure' in made) throw new Error(`${way.name}: ${made.failure}`);
  return made;
}

function findings(way: Way, of = paper): Promise<string[]> {
  return findingsIn(new Uint8Array(readFileSync(fileOf(way))), way.format, of);
}

describe.each(ours)('our own $format', (way) => {
  test('is measured in a process of its own', () => {
    const { coldMs, warmMs, peakKb, peakOfFourKb, bytes } = measured(way);
    expect([coldMs > 0, warmMs.length >= 3, peakKb > 20_000, peakOfFourKb >= peakKb]).toEqual([true, true, true, true]);
    expect(bytes).toBe(readFileSync(fileOf(way)).length);
  });

  test('holds the people in order', async () => {
    measured(way);
    expect(await findings(way)).toEqual([]);
  });

  test('is found wanting when it holds other people', async () => {
    measured(way);
    const other = JSON.parse(JSON.stringify(paper).replaceAll('䶮', '龙')) as Paper; // cast: one character was changed
    expect((await findings(way, other)).join()).toMatch(/^1 of its rows/);
  });
});

test('a library that fails is told to have failed', () => {
  expect(measure({ bundle: join(folder, 'nothing.mjs'), order: prepared.orders[people] ?? '', file: join(folder, 'nothing'), furtherMs: 0 })).toEqual({ failure: expect.stringContaining('Error') as string });
});

test('an empty process takes memory too', () => {
  expect(emptyProcessKb()).toBeGreaterThan(20_000);
});

describe('beside ours', () => {
  beforeEach(({ skip }) => skip(!isInstalled, 'skipped: the libraries of tests/bench are not installed'));

  test.each(peers.filter(({ id }) => id !== 'jspdf'))('$name’s $format holds the people in order, in sound glyphs', async (way) => {
    measured(way);
    expect(await findings(way)).toEqual([]);
  });

  test('jsPDF loses names beyond the first plane of Unicode, and nothing else', async () => {
    const [way] = ways.filter(({ id }) => id === 'jspdf');
    if (!way) throw new Error('jsPDF is not among the ways');
    measured(way);
    expect(await findings(way)).toEqual([expect.stringMatching(/^1 of its rows cannot be read: 8 .[\u{20000}-\u{3ffff}]/u)]);
  });
});
