import { nameCharacters } from './name-characters.ts';

// How many characters a pack holds. A small pack costs a rare name little; a large one tells the host less about names.
const standardSlice = 500;
const otherSlice = 1000;

export interface SliceInput {
  /** Every code point that the face covers. */
  readonly covered: ReadonlySet<number>;
  /** Text that the face must show without a further pack. */
  readonly labels: string;
  /** 通用规范汉字表 in official order. */
  readonly standard: readonly string[];
}

/** Level 1 of 通用规范汉字表: its first 3,500. */
const levelOne = 3500;

/**
 * Packs of the face that people's data is set in: what nearly every document needs; then characters of names;
 * then the rest of the standard table; then all others by code point.
 */
export function bodySlices({ covered, labels, standard }: SliceInput): number[][] {
  const take = taker(covered);
  const core = take([...forms(), ...pointsOf(labels), ...pointsOf(standard.slice(0, levelOne).join(''))]);
  const names = take(pointsOf(nameCharacters));
  const standardRest = cutUp(take(pointsOf(standard.join(''))), standardSlice);
  return [core, names, ...standardRest, ...cutUp(take([...covered].sort((a, b) => a - b)), otherSlice)];
}

/** Packs of a face that sets fixed text only: that text, then everything else in the same order as above. */
export function labelSlices({ covered, labels, standard }: SliceInput): number[][] {
  const take = taker(covered);
  const core = take([...forms(), ...pointsOf(labels)]);
  const common = cutUp(take(pointsOf(standard.slice(0, levelOne).join(''))), otherSlice);
  return [core, ...common, ...cutUp(take([...covered].sort((a, b) => a - b)), otherSlice)];
}

/**
 * Packs of a face that sets headings: our own headings; what else our documents say, which other headings are likely to; then the
 * unified Han characters by code point. The face ends there and its packs are not in the order of the standard table, since another
 * face stands in for what it lacks, and every document pays for the index.
 */
export function headingSlices({ covered, labels, otherText }: Pick<SliceInput, 'covered' | 'labels'> & { readonly otherText: string }): number[][] {
  const take = taker(covered);
  const core = take([...forms(), ...pointsOf(labels)]);
  return [core, take(pointsOf(otherText)), ...cutUp(take(span(0x4e00, 0x9fff)), otherSlice)];
}

/** What forms are written with besides Han: ASCII, signs of units, punctuation, numbered marks, full-width forms. */
function forms(): number[] {
  return [...span(0x20, 0x7e), ...pointsOf('\u00a0·×÷°±§‐–—‘’“”…‰′″℃№→←↑↓√≈≠≤≥□○●◎△▲☆★'), ...span(0x2160, 0x216b), ...span(0x2460, 0x2473), ...span(0x3000, 0x3011), ...span(0x3014, 0x3017), ...span(0xff01, 0xff5e)];
}

/** Hands each character out once, and only what the face covers. */
function taker(covered: ReadonlySet<number>): (wanted: readonly number[]) => number[] {
  const taken = new Set<number>();
  return (wanted) =>
    wanted.filter((codePoint) => {
      if (taken.has(codePoint) || !covered.has(codePoint)) return false;
      taken.add(codePoint);
      return true;
    });
}

function cutUp(codePoints: readonly number[], sliceSize: number): number[][] {
  return Array.from({ length: Math.ceil(codePoints.length / sliceSize) }, (_, i) => codePoints.slice(i * sliceSize, (i + 1) * sliceSize));
}

function pointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
