// How packs and embedded fonts write an outline: point flags and coordinate steps of a TrueType simple glyph, flags never repeated.

/** Bits of a point's flag (OpenType 1.9, glyf, simple glyph flags). */
export const pointFlags = {
  onCurve: 0x01,
  xShort: 0x02,
  yShort: 0x04,
  xSameOrPositive: 0x10,
  ySameOrPositive: 0x20,
} as const;

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** Coded points: one flag each, and the coordinate bytes that the flags call for. */
export interface OutlineCode {
  readonly flags: number[];
  readonly x: number[];
  readonly y: number[];
}

/** Codes the points of one glyph, coordinates being whole units. */
export function codeOutline(points: readonly OutlinePoint[]): OutlineCode {
  const code: OutlineCode = { flags: [], x: [], y: [] };
  let [x, y] = [0, 0];
  for (const point of points) {
    const xFlag = codeStep(point.x - x, code.x, pointFlags.xShort, pointFlags.xSameOrPositive);
    const yFlag = codeStep(point.y - y, code.y, pointFlags.yShort, pointFlags.ySameOrPositive);
    code.flags.push((point.onCurve ? pointFlags.onCurve : 0) | xFlag | yFlag);
    [x, y] = [point.x, point.y];
  }
  return code;
}

/** Adds one coordinate's bytes and returns the flags they need. */
function codeStep(step: number, bytes: number[], short: number, same: number): number {
  if (step === 0) return same;
  if (Math.abs(step) > 255) {
    bytes.push((step >> 8) & 0xff, step & 0xff);
    return 0;
  }
  bytes.push(Math.abs(step));
  return short | (step > 0 ? same : 0);
}

/** The coordinates along one axis, from flags and bytes. */
export function coordinates(flags: Uint8Array, bytes: Uint8Array, axis: 'x' | 'y'): Int16Array {
  const [short, same] = axis === 'x' ? [pointFlags.xShort, pointFlags.xSameOrPositive] : [pointFlags.yShort, pointFlags.ySameOrPositive];
  const values = new Int16Array(flags.length);
  let at = 0;
  let position = 0;
  for (let i = 0; i < flags.length; i += 1) {
    const flag = flags[i] ?? 0;
    const marked = (flag & same) !== 0;
    if ((flag & short) !== 0) {
      const step = bytes[at++] ?? 0;
      position += marked ? step : -step;
    } else if (!marked) {
      position += (((bytes[at++] ?? 0) << 24) >> 16) | (bytes[at++] ?? 0);
    }
    values[i] = position;
  }
  return values;
}

/** How many coordinate bytes a point has along each axis, by its flag. */
export const coordinateLengths: Readonly<Record<'x' | 'y', Uint8Array>> = {
  x: lengths(pointFlags.xShort, pointFlags.xSameOrPositive),
  y: lengths(pointFlags.yShort, pointFlags.ySameOrPositive),
};

function lengths(short: number, same: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, flag) => ((flag & short) !== 0 ? 1 : (flag & same) !== 0 ? 0 : 2));
}
