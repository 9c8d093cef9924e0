import { unitsPerEm } from '../../core/pdf/face.ts';
import { codeOutline } from '../../core/pdf/outline-code.ts';
import type { SourceFont, SourceOutline } from './truetype.ts';

/** Writes the pack of these characters, in the layout that `glyph-pack.ts` describes. They must be in the font. */
export function writePack(font: SourceFont, codePoints: readonly number[]): Uint8Array {
  const columns: Columns = { codePoints: [], advances: [], contours: [], points: [], flags: [], x: [], y: [] };
  let before = 0;
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const glyph = font.glyphs.get(codePoint);
    if (glyph === undefined) throw new Error(`The font has no U+${codePoint.toString(16)}`);
    columns.codePoints.push(...bigEndian(codePoint - before, 3));
    columns.advances.push(...bigEndian(toPackUnits(font.advance(glyph), font), 2));
    addOutline(font.outline(glyph), font, columns);
    before = codePoint;
  }
  const { codePoints: steps, advances, contours, points, flags, x, y } = columns;
  return Uint8Array.from([bigEndian(codePoints.length, 2), steps, advances, contours, points, flags, x, y].flat());
}

/** A length of the source font in units of the packs, rounded. */
export function toPackUnits(length: number, font: Pick<SourceFont, 'unitsPerEm'>): number {
  return Math.round((length * unitsPerEm) / font.unitsPerEm);
}

interface Columns {
  readonly codePoints: number[];
  readonly advances: number[];
  readonly contours: number[];
  readonly points: number[];
  readonly flags: number[];
  readonly x: number[];
  readonly y: number[];
}

function addOutline(outline: SourceOutline, font: SourceFont, columns: Columns): void {
  columns.contours.push(outline.ends.length);
  outline.ends.forEach((end, i) => columns.points.push(...contourLength(end - (outline.ends[i - 1] ?? -1))));
  const code = codeOutline(outline.onCurve.map((onCurve, i) => ({ x: toPackUnits(outline.x[i] ?? 0, font), y: toPackUnits(outline.y[i] ?? 0, font), onCurve })));
  columns.flags.push(...code.flags);
  columns.x.push(...code.x);
  columns.y.push(...code.y);
}

function contourLength(points: number): number[] {
  return [...Array.from({ length: Math.floor(points / 255) }, () => 255), points % 255];
}

function bigEndian(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, i) => (value >>> (8 * (size - 1 - i))) & 0xff);
}
