import type { Glyph } from './face.ts';
import { coordinateBytes } from './outline-code.ts';

// A pack, decompressed: u16 number of glyphs, then one column after another, each over all glyphs. Columns of like bytes
// compress better than records. Numbers are big-endian.
//   code point    3 bytes each, as the step from the one before, ascending
//   advance       u16 each
//   contours      u8 each
//   points        u8 per contour, 255 meaning "255 more, and the next byte"
//   flags         1 byte per point (TrueType simple glyph flags, never repeated)
//   x, y          TrueType coordinate bytes as the flags say: none, one, or two

/** Reads a decompressed pack: code point → glyph. The glyphs are views into `bytes`. */
export function readGlyphPack(bytes: Uint8Array): Map<number, Glyph> {
  const read = columnReader(bytes);
  const count = read.uint(2);
  let codePoint = 0;
  const codePoints = list(count, () => (codePoint += read.uint(3)));
  const advances = list(count, () => read.uint(2));
  const contours = list(count, () => read.uint(1));
  const ends = contours.map((many) => readEnds(many, read));
  const flags = ends.map((end) => read.slice((end[end.length - 1] ?? -1) + 1));
  const x = flags.map((flag) => read.slice(coordinateBytes(flag, 'x')));
  const y = flags.map((flag) => read.slice(coordinateBytes(flag, 'y')));
  return new Map(codePoints.map((code, i) => [code, glyphAt(i, { advances, ends, flags, x, y })]));
}

interface Columns {
  readonly advances: readonly number[];
  readonly ends: readonly Uint16Array[];
  readonly flags: readonly Uint8Array[];
  readonly x: readonly Uint8Array[];
  readonly y: readonly Uint8Array[];
}

function glyphAt(i: number, columns: Columns): Glyph {
  const [advance, ends, flags, x, y] = [columns.advances[i], columns.ends[i], columns.flags[i], columns.x[i], columns.y[i]];
  if (advance === undefined || !ends || !flags || !x || !y) throw new Error('The pack ends too early');
  return { advance, ends, flags, x, y };
}

interface ColumnReader {
  uint(size: 1 | 2 | 3): number;
  slice(length: number): Uint8Array;
}

function columnReader(bytes: Uint8Array): ColumnReader {
  let at = 0;
  const take = (length: number): number => {
    at += length;
    if (at > bytes.length) throw new Error('The pack ends too early');
    return at - length;
  };
  return {
    uint(size) {
      let value = 0;
      for (let from = take(size), i = 0; i < size; i += 1) value = value * 256 + (bytes[from + i] ?? 0);
      return value;
    },
    slice(length) {
      const from = take(length);
      return bytes.subarray(from, from + length);
    },
  };
}

function readEnds(contours: number, read: ColumnReader): Uint16Array {
  const ends = new Uint16Array(contours);
  let last = -1;
  for (let i = 0; i < contours; i += 1) {
    let more = 255;
    while (more === 255) {
      more = read.uint(1);
      last += more;
    }
    ends[i] = last;
  }
  return ends;
}

function list<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}
