import { drawnCharacters } from './drawn-character.ts';
import type { Measure } from './measure.ts';
import type { TextRun } from './page.ts';

/** A drawn character with its left end, and its advance. */
export interface CharacterPlace {
  readonly text: string;
  readonly xPt: number;
  readonly widthPt: number;
}

/** Where the characters of a run stand whose `spaces` say so; undefined for a run that has none. */
export function characterPlaces({ text, face, sizePt, xPt, spaces }: TextRun, measure: Measure): CharacterPlace[] | undefined {
  if (!spaces) return undefined;
  let x = xPt;
  return drawnCharacters(text).map((character, i) => {
    const startPt = x + (spaces[i] ?? 0) * sizePt;
    // What the face lacks is drawn as a box one em wide.
    const widthPt = (measure.advance(face, character.codePoint) ?? 1) * sizePt;
    x = startPt + widthPt;
    return { text: character.text, xPt: startPt, widthPt };
  });
}
