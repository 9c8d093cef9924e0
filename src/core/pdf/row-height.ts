import { mm } from './setting.ts';

/** Row heights of a table on several pages, and the bounds for one that fits on a single page. */
const usualPt = 8 * mm;
const tallestPt = 12.5 * mm;
const lowestPt = 6.2 * mm;
const stepPt = 0.1 * mm;

/**
 * Heights of all rows, none lower than its text needs (`naturalPt`). A table that fits into `roomPt` gets rows as tall as
 * the room allows, so that a form of few rows fills its page.
 */
export function rowHeights(naturalPt: readonly number[], roomPt: number): number[] {
  if (sum(atLeast(lowestPt, naturalPt)) > roomPt) return atLeast(usualPt, naturalPt);
  for (let leastPt = tallestPt; leastPt >= lowestPt; leastPt -= stepPt) {
    const heights = atLeast(leastPt, naturalPt);
    if (sum(heights) <= roomPt) return heights;
  }
  return atLeast(usualPt, naturalPt);
}

function atLeast(leastPt: number, naturalPt: readonly number[]): number[] {
  return naturalPt.map((height) => Math.max(leastPt, height));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
