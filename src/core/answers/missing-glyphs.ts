import { codePointName, codePointOf, isVariationSelector } from '../text/characters.ts';
import type { Finding } from './finding.ts';

/** The characters of a text that the fonts cannot print, once each. */
export type MissingGlyphs = (text: string) => Finding[];

/** Asks `covers` once for each code point, however often it stands in a case. */
export function glyphChecker(covers: (codePoint: number) => boolean): MissingGlyphs {
  const known = new Map<number, boolean>();
  const isMissing = (character: string): boolean => {
    const codePoint = codePointOf(character);
    const covered = known.get(codePoint) ?? (character.trim() === '' || isVariationSelector(codePoint) || covers(codePoint));
    known.set(codePoint, covered);
    return !covered;
  };
  return (text) => {
    const missing = new Set<string>();
    for (const character of text) if (isMissing(character)) missing.add(character);
    return missing.size === 0 ? [] : [...missing].map((character) => ({ code: 'glyph-missing', facts: { character, codePoint: codePointName(codePointOf(character)) } }));
  };
}
