import type { Paper } from '../paper/paper.ts';
import { mm } from './setting.ts';

// GB/T 9704-2012 5.2: the type area of 156 by 225 mm has 22 lines of 28 characters of 三号. 28 of 16 pt would be wider than
// the area, so a character stands on 15.79 pt.

const charactersToLine = 28;

/** No more lines stand on a page. */
export const linesToPage = 22;

/** 三号, of all text but the title and the page number. */
export const letterPt = 16;

/** The type area as a grid, in points. */
export interface LetterGrid {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
  /** Room of one character along the line. */
  readonly cellPt: number;
  /** From one baseline to the next. */
  readonly pitchPt: number;
}

export function letterGrid({ marginsMm: { top, right, bottom, left } }: Pick<Paper, 'marginsMm'>): LetterGrid {
  const [widthPt, heightPt] = [210 * mm, 297 * mm];
  const area = { leftPt: left * mm, rightPt: widthPt - right * mm, topPt: top * mm, bottomPt: heightPt - bottom * mm };
  return { widthPt, heightPt, ...area, cellPt: (area.rightPt - area.leftPt) / charactersToLine, pitchPt: (area.bottomPt - area.topPt) / linesToPage };
}
