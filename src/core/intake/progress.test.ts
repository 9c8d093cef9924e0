import { describe, expect, it } from 'vitest';
import { templates } from '../../../tests/example-case.ts';
import { anyWorkbook } from '../../../tests/any-workbook.ts';
import { suggestMapping } from './mapping.ts';
import type { ReadingProgress } from './progress.ts';
import { proposeRows } from './proposal.ts';
import { readSource } from './read-source.ts';

const people = Array.from({ length: 3500 }, (_, at) => `张${at}`);
const text = new TextEncoder().encode(['姓名', ...people].join('\r\n'));

function sheet(count: number): string {
  return people.slice(0, count).map((name, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${name}</t></is></c></row>`).join('');
}

async function toldOf(bytes: Uint8Array<ArrayBuffer>): Promise<ReadingProgress[]> {
  const told: ReadingProgress[] = [];
  const read = await readSource(bytes, '', (progress) => told.push(progress));
  expect(read.kind).toBe('read');
  return told;
}

const brief = ({ act, sheet: name, rows }: ReadingProgress): string => `${act} ${name} ${rows}`;

describe('how far the reading of a file is', () => {
  it('is told of a text file every thousand rows, with how much of it is read', async () => {
    const told = await toldOf(text);
    expect(told.map(brief)).toEqual(['rows  1000', 'rows  2000', 'rows  3000']);
    for (const { done, total, rows } of told) expect(done / (total ?? 0)).toBeCloseTo(rows / 3501, 1);
  });

  it('is told of a workbook: what is unpacked, the rows of each sheet, then their cells', async () => {
    const told = await toldOf(anyWorkbook({ sheets: [{ name: '在职', rows: sheet(2500) }, { name: '离退休', rows: sheet(1200) }] }));
    expect(told.filter(({ act }) => act !== 'unpacking').map(brief)).toEqual(['rows 在职 1000', 'rows 在职 2000', 'rows 离退休 1000', 'cells  3700']);
    const unpacking = told.filter(({ act }) => act === 'unpacking');
    expect(unpacking.length).toBeGreaterThan(0);
    expect(unpacking[unpacking.length - 1]).toMatchObject({ done: unpacking[unpacking.length - 1]?.total });
  });

  it('never goes back, nor beyond the whole', async () => {
    const told = (await toldOf(anyWorkbook({ sheets: [{ rows: sheet(3500) }, { rows: sheet(3500) }] }))).filter(({ act }) => act === 'rows');
    expect(told.length).toBe(6);
    for (const [at, { done, total }] of told.entries()) {
      expect(done).toBeGreaterThan(told[at - 1]?.done ?? 0);
      expect(done).toBeLessThanOrEqual(total ?? 0);
    }
  });

  it('is not told of the few rows that most files have', async () => {
    expect(await toldOf(new TextEncoder().encode('姓名\n王伟\n'))).toEqual([]);
  });

  it('goes on while each row is read as the template takes it', async () => {
    const read = await readSource(text, '');
    if (read.kind !== 'read') throw new Error(read.code);
    const told: ReadingProgress[] = [];
    proposeRows(read.book, suggestMapping(read.book, templates.members), {}, { template: templates.members, filledOn: '2026-04-10', tell: (progress) => told.push(progress) });
    expect(told.map(({ act, done, total }) => [act, done, total])).toEqual([['people', 1000, 3500], ['people', 2000, 3500], ['people', 3000, 3500]]);
  });
});
