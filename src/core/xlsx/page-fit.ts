import type { Paper } from '../paper/paper.ts';
import { leastRowPt, type GridRow } from './block-rows.ts';

const tallestPt = 35;
const lowestPt = 22;
const a4Mm = { portrait: 297, landscape: 210 } as const;
// Programs round heights to pixels of their own, upwards as often as not.
const reserve = 0.97;

/**
 * The rows of a table's body, none lower than its texts need. A body that can stand on one page of `roomPt` gets rows as
 * tall as the page allows, so that a form of few rows fills it; any other gets the usual least height.
 */
export function fitToPage(body: readonly GridRow[], roomPt: number): GridRow[] {
  for (let leastPt = tallestPt; leastPt >= lowestPt; leastPt -= 1) {
    const rows = atLeast(leastPt, body);
    if (totalHeightPt(rows) <= roomPt) return rows;
  }
  return atLeast(leastRowPt, body);
}

/** Height between the margins of a page. */
export function pageHeightPt({ orientation, marginsMm }: Pick<Paper, 'orientation' | 'marginsMm'>): number {
  return ((a4Mm[orientation] - marginsMm.top - marginsMm.bottom) / 25.4) * 72 * reserve;
}

export function totalHeightPt(rows: readonly GridRow[]): number {
  return rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
}

function atLeast(leastPt: number, body: readonly GridRow[]): GridRow[] {
  return body.map((row) => ({ ...row, heightPt: Math.max(leastPt, row.heightPt) }));
}
