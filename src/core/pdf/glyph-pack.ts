import type { Glyphs } from './face.ts';
import { coordinateLengths } from './outline-code.ts';

// A pack, decompressed: u16 number of glyphs, then one column after another, each over all glyphs. Columns of like bytes
// compress better than records. Numbers are big-endian.
//   code point    3 bytes each, as the step from the one before, ascending
//   advance       u16 each
//   contours      u8 each
//   points        u8 per contour, 255 meaning "255 more, and the next byte"
//   flags         1 byte per point (TrueType simple glyph flags, never repeated)
//   x, y          TrueType coordinate bytes as the flags say: none, one, or two

export interface GlyphPack extends Glyphs {
  /** All that the pack holds, ascending. */
  readonly codePoints: Uint32Array;
}

/**
 * Reads a decompressed pack. It holds thousands of glyphs, of which a document uses some: where each lies is worked out
 * at once, a glyph is taken out when it is asked for. Glyphs are views into `bytes`. Throws when the pack ends too early.
 */
export function readGlyphPack(bytes: Uint8Array): GlyphPack {
  const count = uint(bytes, 0, 2);
  const stepsAt = 2;
  const advancesAt = stepsAt + 3 * count;
  const columns = locate(bytes, { count, contoursAt: advancesAt + 2 * count });
  const codePoints = addUp(count, (i) => uint(bytes, stepsAt + 3 * i, 3)).subarray(1);
  return {
    codePoints,
    get: (codePoint) => {
      const i = placeOf(codePoint, codePoints);
      if (i === undefined) return undefined;
      const share = ({ at, starts }: Column): Uint8Array => bytes.subarray(at + (starts[i] ?? 0), at + (starts[i + 1] ?? 0));
      const { points, flags, x, y } = columns;
      return { advance: uint(bytes, advancesAt + 2 * i, 2), ends: readEnds(share(points)), flags: share(flags), x: share(x), y: share(y) };
    },
  };
}

/** Several packs as one. */
export function joinedPacks(packs: readonly Glyphs[]): Glyphs {
  return {
    get: (codePoint) => {
      for (const pack of packs) {
        const glyph = pack.get(codePoint);
        if (glyph) return glyph;
      }
      return undefined;
    },
  };
}

/** A column whose entries differ in length: glyph i has the bytes from `starts[i]` to `starts[i + 1]`, counted from `at`. */
interface Column {
  readonly at: number;
  readonly starts: Uint32Array;
}

type Columns = Readonly<Record<'points' | 'flags' | 'x' | 'y', Column>>;

function locate(bytes: Uint8Array, { count, contoursAt }: { count: number; contoursAt: number }): Columns {
  const points = { at: contoursAt + count, starts: new Uint32Array(count + 1) };
  let [read, pointCount] = [0, 0];
  const pointsBefore = addUp(count, (i) => {
    const first = pointCount;
    for (let contours = bytes[contoursAt + i] ?? 0; contours > 0; read += 1) {
      const more = byteAt(points.at + read, bytes);
      pointCount += more;
      if (more < 255) contours -= 1;
    }
    points.starts[i + 1] = read;
    return pointCount - first;
  });
  const flags = { at: points.at + read, starts: pointsBefore };
  const coordinates = locateCoordinates(bytes, flags);
  const x = { at: flags.at + pointCount, starts: coordinates.x };
  const y = { at: x.at + (x.starts[count] ?? 0), starts: coordinates.y };
  if (y.at + (y.starts[count] ?? 0) > bytes.length) throw new Error('The pack ends too early');
  return { points, flags, x, y };
}

function locateCoordinates(bytes: Uint8Array, flags: Column): Readonly<Record<'x' | 'y', Uint32Array>> {
  const count = flags.starts.length - 1;
  const starts = { x: new Uint32Array(count + 1), y: new Uint32Array(count + 1) };
  let [x, y] = [0, 0];
  for (let i = 0, point = 0; i < count; i += 1) {
    for (; point < (flags.starts[i + 1] ?? 0); point += 1) {
      const flag = bytes[flags.at + point] ?? 0;
      x += coordinateLengths.x[flag] ?? 0;
      y += coordinateLengths.y[flag] ?? 0;
    }
    [starts.x[i + 1], starts.y[i + 1]] = [x, y];
  }
  return starts;
}

/** Last point of each contour. */
function readEnds(points: Uint8Array): Uint16Array {
  const ends: number[] = [];
  let last = -1;
  for (const more of points) {
    last += more;
    if (more < 255) ends.push(last);
  }
  return Uint16Array.from(ends);
}

/** Sums of the first 0, 1, 2 … of `count` numbers. */
function addUp(count: number, numberAt: (i: number) => number): Uint32Array {
  const sums = new Uint32Array(count + 1);
  for (let i = 0; i < count; i += 1) sums[i + 1] = (sums[i] ?? 0) + numberAt(i);
  return sums;
}

/** Where a number stands in an ascending list. */
function placeOf(wanted: number, ascending: Uint32Array): number | undefined {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === wanted ? low : undefined;
}

function byteAt(at: number, bytes: Uint8Array): number {
  const byte = bytes[at];
  if (byte === undefined) throw new Error('The pack ends too early');
  return byte;
}

function uint(bytes: Uint8Array, at: number, size: 2 | 3): number {
  let value = 0;
  for (let i = 0; i < size; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
