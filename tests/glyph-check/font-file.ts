import { create, type Font, type PathCommand } from 'fontkitten';

/** A TrueType font read by other code than ours: outlines and advances in its own units. */
export interface FontFile {
  readonly unitsPerEm: number;
  readonly glyphCount: number;
  /** Undefined when the font has no glyph for it. */
  glyphOf(codePoint: number): number | undefined;
  /** Empty for a blank glyph, undefined when its record cannot be read. */
  outline(glyph: number): readonly PathCommand[] | undefined;
  advance(glyph: number): number;
}

export function readFontFile(bytes: Uint8Array): FontFile {
  const font = create(Buffer.from(bytes));
  if (!isSingle(font)) throw new Error('A collection, not a font');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableOffsets(view);
  const long = view.getInt16(table('head') + 50) === 1;
  const offset = (glyph: number): number => (long ? view.getUint32(table('loca') + 4 * glyph) : 2 * view.getUint16(table('loca') + 2 * glyph));
  const metrics = view.getUint16(table('hhea') + 34);
  return {
    unitsPerEm: font.unitsPerEm,
    glyphCount: font.numGlyphs,
    glyphOf: (codePoint) => (font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : undefined),
    // fontkitten 1.0.3 shows a blank glyph with the outline of the one after it.
    outline: (glyph) => (offset(glyph) === offset(glyph + 1) ? [] : pathOf(font, glyph)),
    advance: (glyph) => view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)),
  };
}

function pathOf(font: Font, glyph: number): readonly PathCommand[] | undefined {
  try {
    return font.getGlyph(glyph).path.commands;
  } catch {
    return undefined; // The reader throws when a record runs beyond the table: that is a finding, not an accident.
  }
}

function isSingle(font: ReturnType<typeof create>): font is Font {
  return !font.isCollection;
}

function tableOffsets(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    offsets.set([0, 1, 2, 3].map((i) => String.fromCharCode(view.getUint8(record + i))).join(''), view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table`);
    return offset;
  };
}

/** The smallest box around all points of an outline. */
export function inkBox(outline: readonly PathCommand[]): Box {
  const points = outline.flatMap(({ args }) => Array.from({ length: args.length / 2 }, (_, i) => [args[2 * i] ?? 0, args[2 * i + 1] ?? 0] as const));
  const [x, y] = [points.map((point) => point[0]), points.map((point) => point[1])];
  return { left: Math.min(...x), right: Math.max(...x), bottom: Math.min(...y), top: Math.max(...y) };
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}
