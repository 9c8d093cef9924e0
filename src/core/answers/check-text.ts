import { withoutDoubtfulIdNumber } from '../text/id-number.ts';
import type { Finding } from './finding.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';

/** What is wrong with any text, whatever it is about. */
export function checkText(text: string, missingGlyphs: MissingGlyphs): Finding[] {
  return [...doubtfulIdNumber(text), ...missingGlyphs(text)];
}

/** An ID number with one slip. Its digits stay out of the facts. */
export function doubtfulIdNumber(text: string): Finding[] {
  return withoutDoubtfulIdNumber(text) === undefined ? [] : [{ code: 'id-number-check-digit', facts: { value: '' } }];
}
