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

interface GraphicsState {
  readonly offset: readonly [number, number];
  readonly font: PdfFont | undefined;
  readonly sizePt: number;
  readonly clip: Box;
}

/** Follows the operators a table page is painted with. Throws at one it does not know, so that nothing goes by unseen. */
export function paint(page: PdfPage): PaintedPage {
  const glyphs: PaintedGlyph[] = [];
  const rules: PaintedRule[] = [];
  const whole: Box = { left: 0, bottom: 0, right: page.widthPt, top: page.heightPt };
  let state: GraphicsState = { offset: [0, 0], font: undefined, sizePt: 0, clip: whole };
  const saved: GraphicsState[] = [];
  let path: PaintedRule[] = [];
  let [pathX, pathY] = [0, 0];
  let clipNext = false;
  let [lineX, lineY, x, y, leading] = [0, 0, 0, 0, 0];

  const show = (hex: string): void => {
    const { font, sizePt, offset, clip } = state;
    if (!font) throw new Error('Text before a font');
    for (const [pair] of hex.matchAll(/[0-9a-f]{4}/gi)) {
      const code = parseInt(pair, 16);
      glyphs.push({ font, code, sizePt, clip, xPt: x + offset[0], yPt: y + offset[1] });
      x += (font.width(code) / 1000) * sizePt;
    }
  };
  const moveText = (toX: number, toY: number): void => {
    [lineX, lineY, x, y] = [toX, toY, toX, toY];
  };
  const lineTo = (toX: number, toY: number): void => {
    const [dx, dy] = state.offset;
    path.push({ x1Pt: pathX + dx, y1Pt: pathY + dy, x2Pt: toX + dx, y2Pt: toY + dy });
    [pathX, pathY] = [toX, toY];
  };
  const rectangle = (left: number, bottom: number, width: number, height: number): void => {
    [pathX, pathY] = [left, bottom];
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
    cm: (operands) => {
      const [a, b, c, d, e, f] = numbers(operands, 6);
      if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('The check follows moves only');
      state = { ...state, offset: [state.offset[0] + e, state.offset[1] + f] };
    },
    BT: () => moveText(0, 0),
    ET: () => undefined,
    Tf: ([name = '', size]) => (state = { ...state, font: page.fonts.get(name.slice(1)), sizePt: Number(size) }),
    Td: (operands) => {
      const [dx, dy] = numbers(operands, 2);
      moveText(lineX + dx, lineY + dy);
    },
    Tm: (operands) => {
      const [a, b, c, d, e, f] = numbers(operands, 6);
      if (a !== 1 || b !== 0 || c !== 0 || d !== 1) throw new Error('The check follows moves only');
      moveText(e, f);
    },
    TL: ([size]) => (leading = Number(size)),
    'T*': () => moveText(lineX, lineY - leading),
    Tj: ([text = '']) => show(text),
    TJ: ([array = '']) => {
      for (const [part] of array.matchAll(/<[^>]*>|[-+.\d]+/g)) {
        if (part.startsWith('<')) show(part);
        else x -= (Number(part) / 1000) * state.sizePt;
      }
    },
    m: (operands) => ([pathX, pathY] = numbers(operands, 2)),
    l: (operands) => lineTo(...numbers(operands, 2)),
    re: (operands) => rectangle(...numbers(operands, 4)),
    S: () => endPath(true),
    n: () => endPath(false),
    W: () => (clipNext = true),
  };
  const withoutPlace = new Set(['w', 'J', 'j', 'd', 'rg', 'RG', 'g', 'G', 'k', 'K', 'gs', 'BMC', 'BDC', 'EMC']);

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

function boxOf(path: readonly PaintedRule[]): Box {
  const x = path.flatMap(({ x1Pt, x2Pt }) => [x1Pt, x2Pt]);
  const y = path.flatMap(({ y1Pt, y2Pt }) => [y1Pt, y2Pt]);
  return { left: Math.min(...x), right: Math.max(...x), bottom: Math.min(...y), top: Math.max(...y) };
}

function intersection(a: Box, b: Box): Box {
  return { left: Math.max(a.left, b.left), right: Math.min(a.right, b.right), bottom: Math.max(a.bottom, b.bottom), top: Math.min(a.top, b.top) };
}
