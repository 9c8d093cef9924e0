/** An outline in the font's own units: quadratic contours, one entry of `ends` for the last point of each. */
export interface SourceOutline {
  readonly ends: readonly number[];
  readonly onCurve: readonly boolean[];
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What cutting needs of a TrueType font (OpenType 1.9: head, maxp, hhea, hmtx, cmap, loca, glyf). */
export interface SourceFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Code point → glyph index. */
  readonly glyphs: ReadonlyMap<number, number>;
  advance(glyph: number): number;
  /** Composite glyphs come flattened; hinting is left out. A blank glyph has no points. */
  outline(glyph: number): SourceOutline;
}

/** Reads a TrueType font. Throws on anything else: the fonts come from our own dependencies. */
export function readTrueType(bytes: Uint8Array): SourceFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tableDirectory(view);
  const head = table('head');
  const longLoca = view.getInt16(head + 50) === 1;
  const hhea = table('hhea');
  const longMetrics = view.getUint16(hhea + 34);
  const hmtx = table('hmtx');
  const loca = table('loca');
  const glyf = table('glyf');
  const at = (glyph: number): number => glyf + (longLoca ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph));

  const outline = (glyph: number): SourceOutline => {
    const start = at(glyph);
    if (start === at(glyph + 1)) return { ends: [], onCurve: [], x: [], y: [] };
    return view.getInt16(start) >= 0 ? simpleOutline(view, start) : compositeOutline(view, start, outline);
  };
  return {
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    glyphs: readCharacterMap(view, table('cmap')),
    advance: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)),
    outline,
  };
}

function tableDirectory(view: DataView): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return (tag) => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no ${tag} table`);
    return offset;
  };
}

/** Reads the full-repertoire Unicode subtable (format 12), which every font with characters beyond U+FFFF has. */
function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const subtable = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(subtable) === 12) return readSegments(view, subtable);
  }
  throw new Error('The font has no format 12 character map');
}

function readSegments(view: DataView, subtable: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint32(subtable + 12); i += 1) {
    const group = subtable + 16 + 12 * i;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= view.getUint32(group + 4); code += 1) glyphs.set(code, glyph + code - first);
  }
  return glyphs;
}

// Flags of a point in a simple glyph.
const onCurveFlag = 0x01;
const repeatFlag = 0x08;
const xFlags = { short: 0x02, sameOrPositive: 0x10 };
const yFlags = { short: 0x04, sameOrPositive: 0x20 };

function simpleOutline(view: DataView, start: number): SourceOutline {
  const contours = view.getInt16(start);
  const ends = Array.from({ length: contours }, (_, i) => view.getUint16(start + 10 + 2 * i));
  const instructions = start + 10 + 2 * contours;
  const { flags, next } = readFlags(view, instructions + 2 + view.getUint16(instructions), (ends.at(-1) ?? -1) + 1);
  const x = readCoordinates(view, next, flags, xFlags);
  const y = readCoordinates(view, x.next, flags, yFlags);
  return { ends, onCurve: flags.map((flag) => (flag & onCurveFlag) !== 0), x: x.values, y: y.values };
}

function readFlags(view: DataView, start: number, points: number): { flags: number[]; next: number } {
  const flags: number[] = [];
  let next = start;
  while (flags.length < points) {
    const flag = view.getUint8(next++);
    const times = (flag & repeatFlag) === 0 ? 1 : view.getUint8(next++) + 1;
    for (let i = 0; i < times; i += 1) flags.push(flag);
  }
  return { flags, next };
}

function readCoordinates(view: DataView, start: number, flags: readonly number[], axis: typeof xFlags): { values: number[]; next: number } {
  let next = start;
  let position = 0;
  const values = flags.map((flag) => {
    const marked = (flag & axis.sameOrPositive) !== 0;
    if ((flag & axis.short) !== 0) position += marked ? view.getUint8(next++) : -view.getUint8(next++);
    else if (!marked) {
      position += view.getInt16(next);
      next += 2;
    }
    return position;
  });
  return { values, next };
}

// Flags of a component in a composite glyph.
const wordArguments = 0x0001;
const argumentsAreOffsets = 0x0002;
const hasScale = 0x0008;
const moreComponents = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

function compositeOutline(view: DataView, start: number, outlineOf: (glyph: number) => SourceOutline): SourceOutline {
  const whole = { ends: [] as number[], onCurve: [] as boolean[], x: [] as number[], y: [] as number[] };
  let next = start + 10;
  let flags = moreComponents;
  while ((flags & moreComponents) !== 0) {
    flags = view.getUint16(next);
    if ((flags & (hasScale | hasTwoScales | hasMatrix)) !== 0 || (flags & argumentsAreOffsets) === 0) throw new Error('A composite glyph is scaled or anchored by points, which cutting does not support');
    const part = outlineOf(view.getUint16(next + 2));
    const words = (flags & wordArguments) !== 0;
    const dx = words ? view.getInt16(next + 4) : view.getInt8(next + 4);
    const dy = words ? view.getInt16(next + 6) : view.getInt8(next + 5);
    next += words ? 8 : 6;
    const before = whole.x.length;
    whole.ends.push(...part.ends.map((end) => end + before));
    whole.onCurve.push(...part.onCurve);
    whole.x.push(...part.x.map((value) => value + dx));
    whole.y.push(...part.y.map((value) => value + dy));
  }
  return whole;
}
