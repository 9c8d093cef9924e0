import { ByteWriter } from './bytes.ts';
import { unitsPerEm, type Glyph } from './face.ts';
import { coordinates } from './outline-code.ts';

export interface GlyphBounds {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

export interface BareFont {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Bounds of all glyphs together. */
  readonly bounds: GlyphBounds;
}

/**
 * A TrueType font with nothing but outlines and widths, as PDF 32000-1 §9.9 asks of an embedded CIDFontType2: glyf, head,
 * hhea, hmtx, loca, maxp. `loca` is always long: with the short form a record of odd length would shift all that follow.
 */
export function bareFont(glyphs: readonly Glyph[], { ascent, descent }: { readonly ascent: number; readonly descent: number }): BareFont {
  const bounds = glyphs.map(glyphBounds);
  const whole = bounds.reduce(union, { xMin: 0, yMin: 0, xMax: 0, yMax: 0 });
  const { glyf, loca } = outlineTables(glyphs, bounds);
  const tables = {
    glyf,
    head: headTable(whole),
    hhea: hheaTable(glyphs, whole, { ascent, descent }),
    hmtx: hmtxTable(glyphs, bounds),
    loca,
    maxp: maxpTable(glyphs),
  };
  return { bytes: fontFile(tables), bounds: whole };
}

function glyphBounds(glyph: Glyph): GlyphBounds {
  const [xMin, xMax] = extremes(coordinates(glyph.flags, glyph.x, 'x'));
  const [yMin, yMax] = extremes(coordinates(glyph.flags, glyph.y, 'y'));
  return { xMin, yMin, xMax, yMax };
}

/** Least and greatest of the numbers; 0 and 0 of none. */
function extremes(values: Int16Array): [number, number] {
  let [least, greatest] = [values[0] ?? 0, values[0] ?? 0];
  for (let i = 1; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

function union(a: GlyphBounds, b: GlyphBounds): GlyphBounds {
  return { xMin: Math.min(a.xMin, b.xMin), yMin: Math.min(a.yMin, b.yMin), xMax: Math.max(a.xMax, b.xMax), yMax: Math.max(a.yMax, b.yMax) };
}

function outlineTables(glyphs: readonly Glyph[], bounds: readonly GlyphBounds[]): { glyf: ByteWriter; loca: ByteWriter } {
  const [glyf, loca] = [new ByteWriter(), new ByteWriter()];
  glyphs.forEach((glyph, i) => {
    loca.uint32(glyf.length);
    const box = bounds[i];
    if (glyph.ends.length === 0 || !box) return;
    glyf.uint16(glyph.ends.length, box.xMin, box.yMin, box.xMax, box.yMax, ...glyph.ends, 0);
    glyf.raw(glyph.flags).raw(glyph.x).raw(glyph.y).pad(4);
  });
  loca.uint32(glyf.length);
  return { glyf, loca };
}

const magic = 0x5f0f3cf5;

function headTable(box: GlyphBounds): ByteWriter {
  const checksumAdjustment = 0;
  // Flags: baseline at 0, left side bearing at 0. Both dates stay 0: the same document gives the same bytes.
  return new ByteWriter()
    .uint32(0x00010000, 0x00010000, checksumAdjustment, magic)
    .uint16(3, unitsPerEm)
    .uint32(0, 0, 0, 0)
    .uint16(box.xMin, box.yMin, box.xMax, box.yMax, 0, 6, 2, 1, 0);
}

function hheaTable(glyphs: readonly Glyph[], box: GlyphBounds, { ascent, descent }: { ascent: number; descent: number }): ByteWriter {
  const widest = Math.max(...glyphs.map((glyph) => glyph.advance));
  return new ByteWriter().uint32(0x00010000).uint16(ascent, descent, 0, widest, box.xMin, 0, box.xMax, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length);
}

function hmtxTable(glyphs: readonly Glyph[], bounds: readonly GlyphBounds[]): ByteWriter {
  const table = new ByteWriter();
  glyphs.forEach((glyph, i) => table.uint16(glyph.advance, bounds[i]?.xMin ?? 0));
  return table;
}

function maxpTable(glyphs: readonly Glyph[]): ByteWriter {
  const points = Math.max(...glyphs.map((glyph) => glyph.flags.length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.ends.length));
  return new ByteWriter().uint32(0x00010000).uint16(glyphs.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0);
}

/** Joins tables, which come in the order of their tags, under a table directory. */
function fontFile(tables: Readonly<Record<string, ByteWriter>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(tables).map(([tag, writer]) => ({ tag, bytes: writer.toBytes() }));
  const directory = new ByteWriter().uint32(0x00010000).uint16(entries.length, 64, 2, 16 * entries.length - 64);
  let offset = 12 + 16 * entries.length;
  const headAt = { offset: 0 };
  for (const { tag, bytes } of entries) {
    if (tag === 'head') headAt.offset = offset;
    directory.tag(tag).uint32(checksum(bytes), offset, bytes.length);
    offset += padded(bytes.length);
  }
  const file = new Uint8Array(offset);
  file.set(directory.toBytes());
  entries.reduce((at, { bytes }) => (file.set(bytes, at), at + padded(bytes.length)), directory.length);
  new DataView(file.buffer).setUint32(headAt.offset + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Sum of the table's 32-bit words, the last one filled up with zeros (OpenType 1.9, "Calculating checksums"). */
function checksum(bytes: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    total = (total + (((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0))) >>> 0;
  }
  return total;
}
