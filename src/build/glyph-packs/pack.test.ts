import { expect, test } from 'vitest';
import { readGlyphPack } from '../../core/pdf/glyph-pack.ts';
import { coordinates } from '../../core/pdf/outline-code.ts';
import { writePack } from './pack.ts';
import type { SourceFont, SourceOutline } from './truetype.ts';

const blank: SourceOutline = { ends: [], onCurve: [], x: [], y: [] };

/** A font of 1,000 units per em: glyph 1 is blank, glyph 2 a contour of 600 points and one of 3. */
const font: SourceFont = {
  unitsPerEm: 1000,
  ascent: 880,
  descent: -120,
  glyphs: new Map([[0x20, 1], [0x2cc56, 2]]),
  advance: (glyph) => (glyph === 1 ? 257 : 1000),
  outline: (glyph) => (glyph === 1 ? blank : zigzag),
};
const zigzag: SourceOutline = {
  ends: [599, 602],
  onCurve: Array.from({ length: 603 }, (_, i) => i % 3 !== 0),
  x: Array.from({ length: 603 }, (_, i) => (i % 2 === 0 ? -101 : 903)),
  y: Array.from({ length: 603 }, (_, i) => i),
};

const pack = readGlyphPack(writePack(font, [0x2cc56, 0x20]));

test('a pack read back has the characters that were cut', () => {
  expect([...pack.codePoints]).toEqual([0x20, 0x2cc56]);
});

test('a blank keeps its width', () => {
  expect([pack.get(0x20)?.advance, pack.get(0x20)?.flags.length]).toEqual([129, 0]);
});

test('contours longer than a byte can say keep their length', () => {
  expect([...(pack.get(0x2cc56)?.ends ?? [])]).toEqual([599, 602]);
});

test('every point is within half a unit of the source, however many there are', () => {
  const glyph = pack.get(0x2cc56);
  if (!glyph) throw new Error('The glyph is missing');
  const off = (['x', 'y'] as const).flatMap((axis) => [...coordinates(glyph.flags, glyph[axis], axis)].map((value, i) => Math.abs(value - (zigzag[axis][i] ?? 0) / 2)));
  expect(Math.max(...off)).toBeLessThanOrEqual(0.5);
});

test('a character that the font lacks stops the build', () => {
  expect(() => writePack(font, [0x20000])).toThrow('U+20000');
});
