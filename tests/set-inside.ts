import type { Paper } from '../src/core/paper/paper.ts';
import type { CellBox, Page, TextRun } from '../src/core/pdf/page.ts';
import { pagesOf } from './glyph-check/made-pdf.ts';

const mm = 72 / 25.4;
const tolerancePt = 0.3;
/** What is smaller cannot be read, whatever it says. */
const leastPt = 4;

/** Every text of a paper's PDF that leaves the room it has, is too small to read, or lies on another: as words to be read in a failed test. */
export function misplaced(paper: Paper): string[] {
  return misplacedOn(pagesOf(paper), paper);
}

/** The same of pages that may be another paper's. */
export function misplacedOn(pages: readonly Page[], paper: Paper): string[] {
  return pages.flatMap((page, i) => [...page.runs.flatMap((run) => faultsOf(run, page, paper)), ...overlaps(page)].map((fault) => `page ${i + 1}: ${fault}`));
}

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function faultsOf(run: TextRun, page: Page, paper: Paper): string[] {
  const room = roomOf(run, page, paper);
  const says = `${run.origin.part} “${run.text.slice(0, 12)}”`;
  const [left, right] = [run.xPt, run.xPt + run.widthPt];
  // Han characters stand a little below the baseline and nearly an em above it.
  const [top, bottom] = [run.yPt - 0.75 * run.sizePt, run.yPt + 0.05 * run.sizePt];
  return [
    ...(left < room.left - tolerancePt || right > room.right + tolerancePt ? [`${says} stands at ${left.toFixed(1)}–${right.toFixed(1)}, not in ${room.left.toFixed(1)}–${room.right.toFixed(1)}`] : []),
    ...(top < room.top - tolerancePt || bottom > room.bottom + tolerancePt ? [`${says} stands at ${top.toFixed(1)}–${bottom.toFixed(1)} from the top, not in ${room.top.toFixed(1)}–${room.bottom.toFixed(1)}`] : []),
    ...(run.sizePt < leastPt ? [`${says} is set in ${run.sizePt.toFixed(1)} pt`] : []),
  ];
}

/** A cell's own box, else the type area; for page numbers the page. */
function roomOf({ origin }: TextRun, page: Page, { marginsMm: { top, right, bottom, left } }: Paper): Room {
  const cell = page.cells.find((one) => one.origin === origin);
  if (cell) return boxOf(cell);
  if (origin.part === 'page-number') return { left: 0, right: page.widthPt, top: page.heightPt - bottom * mm, bottom: page.heightPt };
  return { left: left * mm, right: page.widthPt - right * mm, top: top * mm, bottom: page.heightPt - bottom * mm };
}

function boxOf({ xPt, yPt, widthPt, heightPt }: CellBox): Room {
  return { left: xPt, right: xPt + widthPt, top: yPt, bottom: yPt + heightPt };
}

/** Texts on one baseline that begin before the one before them ends. */
function overlaps({ runs }: Page): string[] {
  const line = ({ yPt }: TextRun): number => Math.round(yPt * 10);
  const sorted = [...runs].sort((one, other) => line(one) - line(other) || one.xPt - other.xPt);
  return sorted.flatMap((run, i) => {
    const before = sorted[i - 1];
    return before && line(before) === line(run) && before.xPt + before.widthPt > run.xPt + tolerancePt ? [`“${run.text.slice(0, 12)}” lies on “${before.text.slice(-12)}”`] : [];
  });
}
