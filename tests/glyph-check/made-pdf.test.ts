import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coverage, indexFile, madePdf, packIndex, pagesOf, wireBytes } from './made-pdf.ts';
import { missingCharacters, packsFor, usedCodePoints } from '../../src/core/pdf/load-faces.ts';
import { inRanges } from '../../src/core/text/code-point-ranges.ts';
import type { Paper } from '../../src/core/paper/paper.ts';
import { membersPaper } from '../test-papers.ts';
import { readProperties } from './pdf-file.ts';

function roster(file: string, count: number): Paper {
  const lines = readFileSync(`tests/fixtures/rosters/${file}`, 'utf8').trimEnd().split(/\r?\n/);
  return membersPaper({ people: lines.slice(1, count + 1).map((line) => line.split(',').slice(1)) });
}

const rare = membersPaper({ people: [['𠀀䶮'], ['葛\u{E0100}']] });

test('the same paper gives the same bytes', async () => {
  expect(Buffer.from(await madePdf(rare)).equals(await madePdf(rare))).toBe(true);
});

test('another name gives another identifier', async () => {
  const [one, other] = await Promise.all([madePdf(rare), madePdf(membersPaper({ people: [['甲']] }))]);
  const identifier = (pdf: Uint8Array): string | undefined => /\/ID \[ <(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1];
  expect(identifier(one)).toMatch(/^[0-9A-F]{32}$/);
  expect(identifier(one)).not.toBe(identifier(other));
});

test('the document tells its title and its language', async () => {
  expect(await readProperties(await madePdf(rare))).toEqual({ title: '附件3 企业科协会员汇总表', language: 'zh-CN' });
});

test('a character that no face has is told with its row and column', () => {
  expect(missingCharacters(pagesOf(rare), packIndex)).toEqual([{ character: '𠀀', codePoint: 0x20000, origin: { part: 'cell', column: 'name', row: 'm1', rowIndex: 0 } }]);
});

test('what the forms are told can be printed is what the index holds', () => {
  const covers = inRanges(coverage);
  expect(Array.from('䶮𬱖㛃堃喆·（').every((character) => covers(character.codePointAt(0) ?? 0))).toBe(true);
  expect(covers(0x20000)).toBe(false);
});

test('the index of the packs is small', () => {
  expect(wireBytes(indexFile)).toBeLessThan(20_000);
});

// The first PDF may cost 1.1 MB over the wire for 14 people and 1.3 MB for 200; 250 kB of it are left to the page and its code.
test.each([
  ['members-1000-utf8-bom.csv', 14, 850],
  ['members-5000-utf8.csv', 14, 850],
  ['members-1000-utf8-bom.csv', 200, 1050],
  ['members-5000-utf8.csv', 200, 1050],
])('the fonts for %s, %i people, are at most %i kB', (file, count, kilobytes) => {
  const { regular, bold } = packsFor(usedCodePoints(pagesOf(roster(file, count))), packIndex);
  const bytes = [indexFile, ...regular, ...bold].reduce((sum, name) => sum + wireBytes(name), 0);
  expect(bytes / 1000).toBeLessThan(kilobytes);
});

test.each([
  [14, 45],
  [200, 145],
  [1000, 230],
])('the PDF of %i people has at most %i kB', async (count, kilobytes) => {
  expect((await madePdf(roster('members-1000-utf8-bom.csv', count))).length / 1000).toBeLessThan(kilobytes);
});
