import { type Part, shownBy, textOf, unslotted } from './slots.ts';

/**
 * The edited text of a paragraph with its slots back in braces, wherever their value still stands, in order: the data goes on following.
 * Resolved again with the same data it reads exactly as it was typed. `before`: the parts that the person had before them.
 */
export function reslotted(before: readonly Part[], edited: string): string {
  const pieces = piecesOf(before);
  const fits = fitIn(edited, textOf(before));
  const [from, start] = commonStart(pieces, fits);
  const [to, end] = commonEnd(pieces, { from, start, length: edited.length }, fits);
  const between = align(pieces.slice(from, to), start, end, fits);
  const kept = [...keptFrom(pieces.slice(0, from), 0), ...between, ...keptFrom(pieces.slice(to), end)];
  return written(edited, kept);
}

/** A slot, or one UTF-16 unit of the text around slots, with where it began in the text before. */
interface Piece {
  readonly shows: string;
  readonly slot: string | undefined;
  readonly start: number;
}

interface Kept {
  readonly slot: string;
  readonly start: number;
  readonly end: number;
}

/** True when the piece may be what stands at `at` of the edited text. */
type Fits = (piece: Piece, at: number) => boolean;

function piecesOf(parts: readonly Part[]): Piece[] {
  let start = 0;
  return parts.flatMap((part): Piece[] => {
    const shows = shownBy(part);
    const from = start;
    start += shows.length;
    if ('slot' in part) return [{ shows, slot: part.slot, start: from }];
    return shows.split('').map((unit, at) => ({ shows: unit, slot: undefined, start: from + at }));
  });
}

const shortValue = 3;

function fitIn(edited: string, original: string): Fits {
  return ({ shows, slot, start }, at) => {
    if (!edited.startsWith(shows, at)) return false;
    if (slot === undefined) return true;
    const [before, after] = [edited.charAt(at - 1), edited.charAt(at + shows.length)];
    const [wasBefore, wasAfter] = [original.charAt(start - 1), original.charAt(start + shows.length)];
    // 5 is not in 15, nor in 5.5.
    if (isFigure(shows.charAt(0)) && isFigure(before) && before !== wasBefore) return false;
    if (isFigure(shows.charAt(shows.length - 1)) && isFigure(after) && after !== wasAfter) return false;
    // A short value stands in many places by chance; the same one has kept a neighbour.
    return shows.length > shortValue || before === wasBefore || after === wasAfter;
  };
}

function isFigure(unit: string): boolean {
  return /^[0-9.]$/.test(unit);
}

/** How many pieces stand unchanged at the start, and where they end in the edited text. */
function commonStart(pieces: readonly Piece[], fits: Fits): [number, number] {
  let [piece, at] = [0, 0];
  for (let next = pieces[piece]; next && fits(next, at); next = pieces[piece]) {
    piece += 1;
    at += next.shows.length;
  }
  return [piece, at];
}

/** The first piece of those that stand unchanged at the end, and where it stands. */
function commonEnd(pieces: readonly Piece[], { from, start, length }: { from: number; start: number; length: number }, fits: Fits): [number, number] {
  let [piece, at] = [pieces.length, length];
  for (let next = pieces[piece - 1]; next && piece > from && at - next.shows.length >= start && fits(next, at - next.shows.length); next = pieces[piece - 1]) {
    piece -= 1;
    at -= next.shows.length;
  }
  return [piece, at];
}

function keptFrom(pieces: readonly Piece[], start: number): Kept[] {
  let at = start;
  return pieces.flatMap(({ shows, slot }) => {
    at += shows.length;
    return slot === undefined ? [] : [{ slot, start: at - shows.length, end: at }];
  });
}

// Cells of the table below: four bytes each.
const mostCells = 4_000_000;

/** The slots that stay in `start`..`end` of the edited text, so that as much as possible of the text before does. */
function align(pieces: readonly Piece[], start: number, end: number, fits: Fits): Kept[] {
  const width = end - start + 1;
  if (!pieces.some(({ slot }) => slot !== undefined)) return [];
  return (pieces.length + 1) * width > mostCells ? oneAfterAnother(pieces, start, end, fits) : inTable(pieces, start, width, fits);
}

/** The longest common part of both texts, a slot counting whole. */
function inTable(pieces: readonly Piece[], start: number, width: number, fits: Fits): Kept[] {
  const best = new Uint32Array((pieces.length + 1) * width);
  const cell = (row: number, at: number): number => best[row * width + at] ?? 0;
  const taken = (row: number, at: number): number => {
    const piece = pieces[row];
    if (!piece || at + piece.shows.length >= width || !fits(piece, start + at)) return 0;
    return piece.shows.length * 2 + (piece.slot === undefined ? 0 : 1) + cell(row + 1, at + piece.shows.length);
  };
  for (let row = pieces.length - 1; row >= 0; row -= 1) {
    for (let at = width - 1; at >= 0; at -= 1) best[row * width + at] = Math.max(taken(row, at), cell(row + 1, at), cell(row, at + 1 < width ? at + 1 : at));
  }
  return walked(pieces, start, width, cell, taken);
}

type Score = (row: number, at: number) => number;

function walked(pieces: readonly Piece[], start: number, width: number, cell: Score, taken: Score): Kept[] {
  const kept: Kept[] = [];
  let [row, at] = [0, 0];
  for (let piece = pieces[0]; piece && at < width; piece = pieces[row]) {
    const best = cell(row, at);
    if (best > 0 && best === taken(row, at)) {
      if (piece.slot !== undefined) kept.push({ slot: piece.slot, start: start + at, end: start + at + piece.shows.length });
      row += 1;
      at += piece.shows.length;
    } else if (best === cell(row + 1, at)) row += 1;
    else at += 1;
  }
  return kept;
}

/** For texts too long to compare whole: each slot where its value stands next. */
function oneAfterAnother(pieces: readonly Piece[], start: number, end: number, fits: Fits): Kept[] {
  let from = start;
  return pieces.flatMap((piece) => {
    if (piece.slot === undefined) return [];
    for (let at = from; at + piece.shows.length <= end; at += 1) {
      if (!fits(piece, at)) continue;
      from = at + piece.shows.length;
      return [{ slot: piece.slot, start: at, end: from }];
    }
    return [];
  });
}

function written(edited: string, kept: readonly Kept[]): string {
  let at = 0;
  const pieces = kept.map(({ slot, start, end }) => {
    const before = unslotted(edited.slice(at, start));
    at = end;
    return `${before}{${slot}}`;
  });
  return [...pieces, unslotted(edited.slice(at))].join('');
}
