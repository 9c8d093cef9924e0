import type { DrawnCharacter } from './drawn-character.ts';

// Chinese marks on the grid of the Han characters, whatever advance a face gives them (GB/T 15834 §5.1, CLREQ §3.1.6): · takes
// half an em, — a whole one, —— is one unbroken line. Of two full-width marks side by side one gives up its empty half.

const spaced = /[·—]|[（《〈「『【〔“‘）》〉」』】〕”’、，。；：！？]{2}/;
const opening = new Set('（《〈「『【〔“‘');
const closing = new Set('）》〉」』】〕”’、，。；：！？');
const dot = '·';
const dash = '—';
const half = 0.5;
// Empty space on both sides of the faces' dash: by so much its neighbours are moved together, and no more than this is put
// around them, since readers of PDF take a gap of a tenth of an em for a space.
export const dashBearings = 0.09;

/**
 * Space that a text has beyond its characters' advances, in ems: before each character, and one more number for the end.
 * Undefined when there is none, which is nearly always so.
 */
export function extraSpace(characters: readonly DrawnCharacter[], advanceOf: (i: number) => number): number[] | undefined {
  if (!spaced.test(characters.map(({ text }) => text).join(''))) return undefined;
  const marks = characters.map(({ codePoint }) => String.fromCodePoint(codePoint));
  const around = (i: number, neighbour: string | undefined): number => {
    if (marks[i] === dot) return (half - advanceOf(i)) / 2;
    if (marks[i] !== dash) return 0;
    if (neighbour === dash) return -dashBearings / 2;
    return marks[i - 1] === dash || marks[i + 1] === dash ? dashBearings : (1 - advanceOf(i)) / 2;
  };
  return Array.from({ length: marks.length + 1 }, (_, i) => around(i - 1, marks[i]) + around(i, marks[i - 1]) + squeeze(marks[i - 1], marks[i]));
}

function squeeze(before = '', after = ''): number {
  const both = opening.has(after) ? closing.has(before) || opening.has(before) : closing.has(before) && closing.has(after);
  return both ? -half : 0;
}
