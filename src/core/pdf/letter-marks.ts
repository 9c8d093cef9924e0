import { gapMark } from '../text/gap-mark.ts';
import { type CharacterPlace, characterPlaces } from './character-places.ts';
import type { Measure } from './measure.ts';
import type { Origin, Page, TextRun } from './page.ts';

// What a preview marks on the pages of a letter: gaps, and one of its paragraphs. Nothing of it is printed.

/** A part of one line. `page` counts from 0. */
export interface LetterMark {
  readonly page: number;
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** The gaps of all pages, one mark for each line or page that a gap runs over. */
export function gapMarks(pages: readonly Page[], measure: Measure): LetterMark[] {
  const texts = new Map<Origin, SetCharacter[]>();
  pages.forEach(({ runs }, page) => {
    for (const run of runs) {
      const text = texts.get(run.origin) ?? [];
      for (const place of characterPlaces(run, measure) ?? []) text.push({ place, run, page });
      if (text.length > 0) texts.set(run.origin, text);
    }
  });
  return [...texts.values()].flatMap(gapsIn);
}

/** The lines of the letter's paragraph of that number, from 0, headings counted. */
export function paragraphMarks(pages: readonly Page[], number: number): LetterMark[] {
  const origins = new Set(pages.flatMap(({ runs }) => runs.flatMap(({ origin }) => (origin.part === 'paragraph' ? [origin] : []))));
  const wanted = [...origins][number];
  return pages.flatMap(({ runs }, page) => runs.filter(({ origin }) => origin === wanted).map((run) => markOn(run, page, run.xPt, run.xPt + run.widthPt)));
}

interface SetCharacter {
  readonly place: CharacterPlace;
  readonly run: TextRun;
  readonly page: number;
}

function gapsIn(characters: readonly SetCharacter[]): LetterMark[] {
  const units = characters.flatMap((character) => Array.from({ length: character.place.text.length }, () => character));
  const text = characters.map(({ place }) => place.text).join('');
  return Array.from(text.matchAll(gapMark)).flatMap((match) => onLines([...new Set(units.slice(match.index, match.index + match[0].length))]));
}

function onLines(characters: readonly SetCharacter[]): LetterMark[] {
  const runs = new Map<TextRun, SetCharacter[]>();
  for (const character of characters) runs.set(character.run, [...(runs.get(character.run) ?? []), character]);
  return [...runs].flatMap(([run, [first, ...more]]) => {
    if (!first) return [];
    const { place } = more[more.length - 1] ?? first;
    return [markOn(run, first.page, first.place.xPt, place.xPt + place.widthPt)];
  });
}

// Above and below the baseline a Han character reaches this far, in ems.
const above = 0.92;
const below = 0.2;

function markOn({ yPt, sizePt }: TextRun, page: number, fromPt: number, toPt: number): LetterMark {
  return { page, xPt: fromPt, yPt: yPt - above * sizePt, widthPt: toPt - fromPt, heightPt: (above + below) * sizePt };
}
