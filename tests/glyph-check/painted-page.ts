import type { Box } from './font-file.ts';
import type { PdfFont, PdfPage } from './pdf-file.ts';

/** A code as it stands on the page: its origin and what takes font units to points. */
export interface PaintedGlyph {
  readonly font: PdfFont;
  readonly code: number;
  readonly xPt: number;
  readonly yPt: number;
  readonly sizePt: number;
  /** What had been clipped to when it was painted. */
  readonly clip: Box;
}

export interface PaintedRule {
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
}

export interface PaintedPage {
  readonly glyphs: readonly PaintedGlyph[];
  readonly rules: readonly PaintedRule[];
}

/** What takes x and y to ax + cy + e and bx + dy + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: PdfFont | undefined;
  readonly sizePt: number;
  readonly clip: Box;
}

/** Follows the operators a table page is painted with. Throws at one it does not know, so that nothing goes by unseen. */
export function paint(page: PdfPage): PaintedPage {
  const glyphs: PaintedGlyph[] = [];
  const rules: PaintedRule[] = [];
  const whole: Box = { left: 0, bottom: 0, right: page.widthPt, top: page.heightPt };
  let state: GraphicsState = { matrix: identity, font: undefined, sizePt: 0, clip: whole };
  const saved: GraphicsState[] = [];
  let path: PaintedRule[] = [];
  let [pathX, pathY, startX, startY] = [0, 0, 0, 0];
  let clipNext = false;
  let [line, text, leading] = [identity, identity, 0];

  const show = (hex: string): void => {
    const { font, sizePt, matrix, clip } = state;
    if (!font) throw new Error('Text before a font');
    for (const [pair] of hex.matchAll(/[0-9a-f]{4}/gi)) {
      const code = parseInt(pair, 16);
      const [scale, , , , xPt, yPt] = upright(times(matrix, text));
      glyphs.push({ font, code, sizePt: sizePt * scale, clip, xPt, yPt });
      advance((font.width(code) / 1000) * sizePt);
    }
  };
  const advance = (by: number): void => {
    text = times(text, [1, 0, 0, 1, by, 0]);
  };
  const moveLine = (dx: number, dy: number): void => {
    line = text = times(line, [1, 0, 0, 1, dx, dy]);
  };
  const lineTo = (toX: number, toY: number): void => {
    const [from, to] = [at(state.matrix, pathX, pathY), at(state.matrix, toX, toY)];
    path.push({ x1Pt: from[0], y1Pt: from[1], x2Pt: to[0], y2Pt: to[1] });
    [pathX, pathY] = [toX, toY];
  };
  const rectangle = (left: number, bottom: number, width: number, height: number): void => {
    [startX, startY] = [pathX, pathY] = [left, bottom];
    for (const [toX, toY] of [[left + width, bottom], [left + width, bottom + height], [left, bottom + height], [left, bottom]] as const) lineTo(toX, toY);
  };
  const endPath = (painted: boolean): void => {
    if (painted) rules.push(...path);
    if (clipNext) state = { ...state, clip: intersection(state.clip, boxOf(path)) };
    [path, clipNext] = [[], false];
  };

  const operators: Readonly<Record<string, (operands: readonly string[]) => void>> = {
    q: () => void saved.push(state),
    Q: () => (state = saved.pop() ?? state),
    cm: (operands) => (state = { ...state, matrix: times(state.matrix, numbers(operands, 6)) }),
    BT: () => (line = text = identity),
    ET: () => undefined,
    Tf: ([name = '', size]) => (state = { ...state, font: page.fonts.get(name.slice(1)), sizePt: Number(size) }),
    Td: (operands) => moveLine(...numbers(operands, 2)),
    Tm: (operands) => (line = text = numbers(operands, 6)),
    Tc: ([space]) => {
      if (Number(space) !== 0) throw new Error('The check follows no spaced letters');
    },
    TL: ([size]) => (leading = Number(size)),
    'T*': () => moveLine(0, -leading),
    Tj: ([text = '']) => show(text),
    TJ: ([array = '']) => {
      for (const [part] of array.matchAll(/<[^>]*>|[-+.\d]+/g)) {
        if (part.startsWith('<')) show(part);
        else advance(-(Number(part) / 1000) * state.sizePt);
      }
    },
    m: (operands) => ([startX, startY] = [pathX, pathY] = numbers(operands, 2)),
    l: (operands) => lineTo(...numbers(operands, 2)),
    re: (operands) => rectangle(...numbers(operands, 4)),
    h: () => lineTo(startX, startY),
    S: () => endPath(true),
    B: () => endPath(true),
    f: () => endPath(false),
    n: () => endPath(false),
    W: () => (clipNext = true),
  };
  const withoutPlace = new Set(['w', 'J', 'j', 'd', 'rg', 'RG', 'g', 'G', 'k', 'K', 'cs', 'CS', 'scn', 'SCN', 'gs', 'BMC', 'BDC', 'EMC']);

  let operands: string[] = [];
  for (const [token] of page.content.matchAll(/<[0-9a-fA-F\s]*>|<<[\s\S]*?>>|\[[^\]]*\]|\/[^\s/<[(]+|[^\s<[/]+/g)) {
    if (/^[-+.\d<[/]/.test(token)) operands.push(token);
    else {
      const operator = operators[token];
      if (operator) operator(operands);
      else if (!withoutPlace.has(token)) throw new Error(`The check does not know the operator ${token}`);
      operands = [];
    }
  }
  return { glyphs, rules };
}

type Tuple<N extends number> = N extends 2 ? [number, number] : N extends 4 ? [number, number, number, number] : [number, number, number, number, number, number];

function numbers<N extends 2 | 4 | 6>(operands: readonly string[], count: N): Tuple<N> {
  if (operands.length !== count) throw new Error(`${count} numbers expected, found ${operands.join(' ')}`);
  return operands.map(Number) as Tuple<N>; // cast: the length was just seen
}

/** `inner` first, then `outer`. */
function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The matrix, when text set in it stands upright and is neither stretched nor mirrored. */
function upright(matrix: Matrix): Matrix {
  const [a, b, c, d] = matrix;
  if (b !== 0 || c !== 0 || a !== d || a <= 0) throw new Error(`The check reads upright text only, not ${matrix.join(' ')}`);
  return matrix;
}

function boxOf(path: readonly PaintedRule[]): Box {
  const x = path.flatMap(({ x1Pt, x2Pt }) => [x1Pt, x2Pt]);
  const y = path.flatMap(({ y1Pt, y2Pt }) => [y1Pt, y2Pt]);
  return { left: Math.min(...x), right: Math.max(...x), bottom: Math.min(...y), top: Math.max(...y) };
}

function intersection(a: Box, b: Box): Box {
  return { left: Math.max(a.left, b.left), right: Math.min(a.right, b.right), bottom: Math.max(a.bottom, b.bottom), top: Math.min(a.top, b.top) };
}
