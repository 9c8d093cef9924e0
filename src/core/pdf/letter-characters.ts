import { columnsOf } from '../text/east-asian-width.ts';
import { clusters, isWord } from '../text/line-break.ts';
import { drawnCharacters } from './drawn-character.ts';
import { dashBearings } from './extra-space.ts';
import type { FaceName } from './face.ts';
import type { Measure } from './measure.ts';

/** A character as it stands on a line of the grid, with what is attached to it. Ems. */
export interface SetCharacter {
  readonly text: string;
  readonly face: FaceName;
  /** Advance of the face. */
  readonly advance: number;
  /** Beyond the advance, on either side; less than nothing where the grid is narrower. */
  readonly before: number;
  readonly after: number;
  /** Which half of a full-width mark is empty and may be given up. */
  readonly gives?: 'before' | 'after';
}

export interface CharacterContext {
  readonly face: FaceName;
  /** Room of one character on the grid. */
  readonly cell: number;
  readonly measure: Measure;
}

const opening = new Set('（【《〈「『〔［｛〖“‘');
const closing = new Set('，。、；：？！）】》〉」』〕］｝〗”’');
const dash = '—';
const dot = '·';

/** True of a full-width mark that closes: it may not begin a line, and may be squeezed into the one before. */
export function isClosing({ gives }: SetCharacter): boolean {
  return gives === 'after';
}

export function widthOf(characters: readonly SetCharacter[]): number {
  return characters.reduce((sum, { before, advance, after }) => sum + before + advance + after, 0);
}

/** A text's characters: Chinese ones and full-width marks on the grid, figures and Latin letters as wide as the face has them. */
export function setCharacters(text: string, context: CharacterContext): SetCharacter[] {
  const parts = clusters(text);
  return parts.map((part, i) => setCharacter(part, { previous: parts[i - 1] ?? '', next: parts[i + 1] ?? '' }, context));
}

/** The face wanted, or the regular one for a character that it lacks and the regular one has. */
export function faceFor(cluster: string, wanted: FaceName, measure: Measure): FaceName {
  const codePoint = cluster.codePointAt(0) ?? 0;
  return measure.advance(wanted, codePoint) === undefined && measure.advance('regular', codePoint) !== undefined ? 'regular' : wanted;
}

interface Neighbours {
  readonly previous: string;
  readonly next: string;
}

function setCharacter(text: string, neighbours: Neighbours, { face: wanted, cell, measure }: CharacterContext): SetCharacter {
  const face = faceFor(text, wanted, measure);
  // A character that no face has is drawn as a box one em wide.
  const advance = drawnCharacters(text).reduce((sum, { codePoint }) => sum + (measure.advance(face, codePoint) ?? 1), 0);
  const character = { text, face, advance };
  if (!isOnGrid(text, neighbours)) return { ...character, before: 0, after: 0 };
  if (text === dash) return { ...character, ...besideDash(neighbours, cell - advance) };
  if (text === dot) return { ...character, before: (cell / 2 - advance) / 2, after: (cell / 2 - advance) / 2 };
  if (opening.has(text)) return { ...character, before: cell - advance, after: 0, gives: 'before' };
  return { ...character, before: 0, after: cell - advance, ...(closing.has(text) && { gives: 'after' }) };
}

/** Quotation marks between Latin letters are theirs, as in don’t. */
function isOnGrid(text: string, { previous, next }: Neighbours): boolean {
  if (/^[‘’]/.test(text) && isWord(previous) && isWord(next)) return false;
  return columnsOf(text) >= 2;
}

/** Two dashes are one unbroken line: what they move together stands around them, but no more than readers of PDF take for no space. */
function besideDash({ previous, next }: Neighbours, slack: number): { before: number; after: number } {
  if (previous !== dash && next !== dash) return { before: slack / 2, after: slack / 2 };
  const outside = Math.min(slack + dashBearings / 2, dashBearings);
  return { before: previous === dash ? -dashBearings / 2 : outside, after: next === dash ? -dashBearings / 2 : outside };
}
