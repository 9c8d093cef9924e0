import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileFiles } from '../../../tests/hostile-files.ts';
import { readSource } from './read-source.ts';

// Long enough for a busy machine, short enough to tell a hang.
const hang = 60_000;

test.each(hostileFiles)('what comes of $name: $outcome', { timeout: hang }, async ({ make, outcome }) => {
  const read = await readSource(make(), 'a.xlsx');
  expect(read.kind === 'refused' ? read.code : read.kind).toBe(outcome);
});

test('a value too far away is named by its place', async () => {
  const read = await readSource(hostileFiles.find(({ name }) => name.includes('XFD1048576'))?.make() ?? new Uint8Array(), 'a.xlsx');
  expect(read).toEqual({ kind: 'refused', code: 'too-many-cells', facts: { cell: 'XFD1048576' } });
});

describe('in a program of its own, little memory is taken by', () => {
  const run = promisify(execFile);

  test.each(['a bomb that says what it is', 'a bomb that says it is small', 'a value in XFD1048576', 'a sheet of 60 MB of blanks', 'tags in tags, millions deep', 'texts without end', 'joined cells over each other'])('%s', { timeout: hang }, async (name) => {
    const { stdout } = await run(process.execPath, ['tests/read-hostile-file.ts', name], { timeout: hang });
    expect((JSON.parse(stdout) as { megabytes: number }).megabytes).toBeLessThan(300); // cast: printed by our own script
  });
});


describe('a damaged file is read or refused, never more', () => {
  const files = ['hr-export-1904-dates.xlsx', 'hr-export-1904-dates.xls'].map((name) => new Uint8Array(readFileSync(`tests/fixtures/rosters/${name}`)));

  test('cut off anywhere', { timeout: hang }, async () => {
    for (const file of files) {
      for (let part = 0; part < 40; part += 1) expect((await readSource(file.slice(0, Math.floor((file.length * part) / 40)), '')).kind).toBe('refused');
    }
  });

  test('with other bytes in it', { timeout: hang }, async () => {
    const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 8 }), async (file, changes) => {
        const damaged = file.slice();
        for (const { at, byte } of changes) damaged[Math.floor(at * (file.length - 1))] = byte;
        expect(['read', 'refused']).toContain((await readSource(damaged, '')).kind);
      }),
      { numRuns: 300 },
    );
  });
});
