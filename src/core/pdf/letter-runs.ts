import { drawnCharacters } from './drawn-character.ts';
import type { FaceName } from './face.ts';
import { setCharacters, widthOf, type SetCharacter } from './letter-characters.ts';
import { letterPt, type LetterGrid } from './letter-grid.ts';
import type { Measure } from './measure.ts';
import type { Origin, TextRun } from './page.ts';

export interface LetterSetting {
  readonly grid: LetterGrid;
  readonly measure: Measure;
}

/** A line of the letter before it has a place on a page: baselines are measured from its own top. */
export interface LetterLine {
  readonly runs: readonly TextRun[];
  readonly origin: Origin | undefined;
  /** No page ends with it, unless nothing else would fit. */
  readonly keepsWithNext: boolean;
}

export const blankLine: LetterLine = { runs: [], origin: undefined, keepsWithNext: true };

export interface RunsToPlace {
  readonly characters: readonly SetCharacter[];
  readonly sizePt?: number;
  readonly xPt: number;
  readonly origin: Origin;
}

/** What placing needs of a letter's grid: its distance from one baseline to the next. */
interface PlacingSetting {
  readonly grid: Pick<LetterGrid, 'pitchPt'>;
  readonly measure: Measure;
}

/** Characters side by side, one run for each stretch of one face, all on the baseline that centres the regular face in the line. */
export function placeCharacters({ characters, sizePt = letterPt, xPt, origin }: RunsToPlace, { grid, measure }: PlacingSetting): TextRun[] {
  const yPt = grid.pitchPt / 2 + measure.inkCentre('regular') * sizePt;
  let x = xPt;
  return stretches(characters).map((stretch) => {
    const run: TextRun = { text: textOf(stretch), face: stretch[0]?.face ?? 'regular', sizePt, xPt: x, yPt, widthPt: widthOf(stretch) * sizePt, spaces: spacesOf(stretch), origin };
    x += run.widthPt;
    return run;
  });
}

/** A text's characters on the letter's grid. */
export function gridCharacters(text: string, face: FaceName, { grid, measure }: LetterSetting): SetCharacter[] {
  return setCharacters(text, { face, cell: cellOf(grid), measure });
}

/** Room of one character, in ems of the letter's type. */
export function cellOf({ cellPt }: LetterGrid): number {
  return cellPt / letterPt;
}

/** A text of several lines or paragraphs as one line. */
export function onOneLine(text: string): string {
  return text.replace(/[\t ]*[\r\n]+[\t ]*/g, ' ');
}

function textOf(characters: readonly SetCharacter[]): string {
  return characters.map(({ text }) => text).join('');
}

function stretches(characters: readonly SetCharacter[]): SetCharacter[][] {
  const parts: SetCharacter[][] = [];
  for (const character of characters) {
    const part = parts[parts.length - 1];
    if (part && part[0]?.face === character.face) part.push(character);
    else parts.push([character]);
  }
  return parts;
}

/** Thousandths of an em, as PDF has them; rounded so that errors do not add up along the line. */
function spacesOf(characters: readonly SetCharacter[]): number[] {
  const spaces: number[] = [];
  let [owed, after] = [0, 0];
  for (const character of characters) {
    for (let i = drawnCharacters(character.text).length; i > 0; i -= 1) {
      const isFirst = i === drawnCharacters(character.text).length;
      const wanted = owed + (isFirst ? after + character.before : 0);
      const space = Math.round(1000 * wanted) / 1000;
      owed = wanted - space;
      spaces.push(space);
    }
    after = character.after;
  }
  return spaces;
}
