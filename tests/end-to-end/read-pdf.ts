import { getDocument, OPS, VerbosityLevel, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Reads a PDF back as an eye does: what stands between two rules across and two rules down is a cell. Lengths are points, y upwards.

export interface PrintedPage {
  /** Rows of the ruled table, header included, each cell's lines joined. */
  readonly table: readonly (readonly string[])[];
  /** What stands outside the table, line by line from the top. */
  readonly lines: readonly string[];
  readonly widthPt: number;
  readonly heightPt: number;
}

interface Glyph {
  readonly text: string;
  /** Middle of the glyph, and its base line. */
  readonly x: number;
  readonly middle: number;
  readonly base: number;
}

interface Drawn {
  readonly glyphs: Glyph[];
  /** Places of rules down (x) and across (y). */
  readonly down: number[];
  readonly across: number[];
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
  await task.destroy();
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { glyphs, down, across } = await drawn(page);
  const columns = merged(down);
  const rows = merged(across).reverse();
  const cells = rows.slice(1).map(() => columns.slice(1).map((): Glyph[] => []));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) (cells[gapOf(rows, glyph.middle)]?.[gapOf(columns, glyph.x)] ?? outside).push(glyph);
  const [, , widthPt = 0, heightPt = 0] = page.view;
  return { table: cells.map((row) => row.map((cell) => linesOf(cell).join(''))), lines: linesOf(outside), widthPt, heightPt };
}

/** Index of the gap between two rules that holds `place`, or -1. Rules may run up or down. */
function gapOf(rules: readonly number[], place: number): number {
  return rules.findIndex((rule, index) => {
    const next = rules[index + 1];
    return next !== undefined && (rule - place) * (next - place) < 0;
  });
}

/** Rules closer than 2.5 pt are one: both edges of a thick one, or a double one. */
function merged(places: readonly number[]): number[] {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) > 2.5);
}

function linesOf(glyphs: readonly Glyph[]): string[] {
  const lines: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((one, other) => other.base - one.base)) {
    const line = lines.at(-1);
    if (line?.[0] !== undefined && line[0].base - glyph.base < 2) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) =>
    line
      .sort((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join(''),
  );
}

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Runs the page's operators as far as text and straight rules go. */
async function drawn(page: PDFPageProxy): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pen = new Pen();
  fnArray.forEach((operator, index) => pen.run(operator, (argsArray as unknown[])[index] as never)); // pdfjs types the arguments as any; each operator's shape is its own
  return pen;
}

interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

class Pen implements Drawn {
  readonly glyphs: Glyph[] = [];
  readonly down: number[] = [];
  readonly across: number[] = [];
  #page: Matrix = identity;
  #saved: Matrix[] = [];
  #line: Matrix = identity;
  #text: Matrix = identity;
  #size = 0;
  #leading = 0;
  #charSpace = 0;
  #scale = 1;

  run(operator: number, args: never): void {
    this.#operators[operator]?.(args);
  }

  readonly #operators: Record<number, (args: never) => void> = {
    [OPS.save]: () => void this.#saved.push(this.#page),
    [OPS.restore]: () => void (this.#page = this.#saved.pop() ?? identity),
    [OPS.transform]: (matrix: Matrix) => void (this.#page = times(this.#page, matrix)),
    [OPS.beginText]: () => void (this.#line = this.#text = identity),
    [OPS.setFont]: ([, size]: [string, number]) => void (this.#size = size),
    [OPS.setLeading]: ([leading]: [number]) => void (this.#leading = leading),
    [OPS.setCharSpacing]: ([space]: [number]) => void (this.#charSpace = space),
    [OPS.setHScale]: ([percent]: [number]) => void (this.#scale = percent > 5 ? percent / 100 : percent),
    [OPS.setTextMatrix]: (matrix: Matrix | [Matrix]) => void (this.#line = this.#text = matrix.length === 1 ? matrix[0] : matrix),
    [OPS.moveText]: ([x, y]: [number, number]) => this.#move(x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      this.#leading = -y;
      this.#move(x, y);
    },
    [OPS.nextLine]: () => this.#move(0, -this.#leading),
    [OPS.showText]: ([glyphs]: [readonly (ShownGlyph | number)[]]) => this.#show(glyphs),
    [OPS.constructPath]: ([paint, [path]]: [number, [Float32Array | null]]) => {
      // A path that is not painted bounds what is painted.
      if (paint !== OPS.endPath) this.#rules(path ?? []);
    },
  };

  #move(x: number, y: number): void {
    this.#line = this.#text = times(this.#line, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: readonly (ShownGlyph | number)[]): void {
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.#advance((-glyph / 1000) * this.#size);
        continue;
      }
      const width = (glyph.width / 1000) * this.#size;
      const [, , , , x, base] = times(this.#page, times(this.#text, [1, 0, 0, 1, (width * this.#scale) / 2, 0]));
      const [, , , , , middle] = times(this.#page, times(this.#text, [1, 0, 0, 1, 0, this.#size * 0.35]));
      this.glyphs.push({ text: glyph.unicode, x, base, middle });
      this.#advance(width + this.#charSpace);
    }
  }

  #advance(by: number): void {
    this.#text = times(this.#text, [1, 0, 0, 1, by * this.#scale, 0]);
  }

  /** Straight pieces longer than 8 pt are rules. A path is operators (0 move, 1 line, 2 and 3 curves, 4 close) with their points. */
  #rules(path: ArrayLike<number>): void {
    const points = [2, 2, 6, 4, 0];
    let [x, y] = [0, 0];
    for (let at = 0; at < path.length; ) {
      const operator = path[at] ?? 4;
      const length = points[operator] ?? 0;
      const toX = path[at + length - 1] ?? x;
      const toY = path[at + length] ?? y;
      if (operator === 1) this.#rule(x, y, toX, toY);
      if (length > 0) [x, y] = [toX, toY];
      at += length + 1;
    }
  }

  #rule(fromX: number, fromY: number, toX: number, toY: number): void {
    const [, , , , x0, y0] = times(this.#page, [1, 0, 0, 1, fromX, fromY]);
    const [, , , , x1, y1] = times(this.#page, [1, 0, 0, 1, toX, toY]);
    if (Math.abs(x1 - x0) < 0.5 && Math.abs(y1 - y0) > 8) this.down.push((x0 + x1) / 2);
    if (Math.abs(y1 - y0) < 0.5 && Math.abs(x1 - x0) > 8) this.across.push((y0 + y1) / 2);
  }
}
