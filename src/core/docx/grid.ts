import { columnsOf } from '../text/east-asian-width.ts';

// Lengths of GB/T 9704-2012 §6: a type area of 156 × 225 mm holds 22 lines of 28 characters. In twips, twentieths of a point.

const twipsPerMm = 1440 / 25.4;

export function twipsOfMm(mm: number): number {
  return Math.round(mm * twipsPerMm);
}

/** 三号, the size of the text. */
export const textPt = 16;

/** Distance of two lines, rounded down so that the 22nd fits. */
export const pitchTwips = Math.floor((225 * twipsPerMm) / 22);

/** Width of a character on the grid, a little narrower than the character itself. */
export const characterTwips = (156 * twipsPerMm) / 28;

/** What the grid adds to a character of 三号, in 4096ths of a point as Word counts it, rounded down so that the 28th fits. */
export const charSpace = Math.floor((characterTwips / 20 - textPt) * 4096);

/** The same in whole twips, for the characters themselves. */
export const tightenedTwips = Math.floor(characterTwips - textPt * 20);

/** So many characters of the text, as a length. */
export function charactersWide(count: number): number {
  return Math.round(count * characterTwips);
}

/** Width of a text of the grid, in characters: 1 for 汉, a half for a figure. */
export function charactersOf(text: string): number {
  return columnsOf(text) / 2;
}
