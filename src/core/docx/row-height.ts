import { twipsOfMm } from './grid.ts';
import { tablePitch } from './styles.ts';

const usualTwips = twipsOfMm(8);
const tallestTwips = twipsOfMm(12.5);
const lowestTwips = twipsOfMm(6.2);
/** Above and below the text of a cell. */
export const edgePaddingTwips = twipsOfMm(0.5);
// Programs differ by a little in what rules take.
const reserve = 0.96;

/**
 * Least heights of rows of so many lines. Rows that can all stand on the first page, `pageTwips` high, get as tall as it allows, so that a form of few
 * rows fills it; more get the usual height. Word makes a row taller than its least height when its text needs it.
 */
export function rowHeights(rows: readonly number[], pageTwips: number): number[] {
  const room = pageTwips * reserve;
  if (rows.length * lowestTwips > room) return rows.map(() => usualTwips);
  const needed = rows.map((lines) => lines * tablePitch.line + 2 * edgePaddingTwips);
  const fits = (leastTwips: number): boolean => needed.reduce((sum, height) => sum + Math.max(height, leastTwips), 0) <= room;
  let least = tallestTwips;
  while (least >= lowestTwips && !fits(least)) least -= 5;
  return rows.map(() => (least >= lowestTwips ? least : usualTwips));
}
