import type { Block, Paper } from '../paper/paper.ts';
import { letterLines } from './letter-blocks.ts';
import { letterGrid, type LetterGrid } from './letter-grid.ts';
import { paginate } from './letter-pages.ts';
import type { LetterLine } from './letter-runs.ts';
import type { Measure } from './measure.ts';
import type { Page, TextRun } from './page.ts';
import { mm, placeRun } from './setting.ts';

const pageNumberPt = 14; // 四号
const dashBelowArea = 7 * mm;
const footNotePt = 9; // 小五

/** Sets a letter as GB/T 9704-2012 does. Pure: the same paper and the same measure give the same pages. */
export function layOutLetter(paper: Paper, measure: Measure): Page[] {
  const grid = letterGrid(paper);
  const linesOf = (blocks: readonly Block[]): LetterLine[] => blocks.flatMap((block, i) => letterLines(block, blocks[i - 1], { grid, measure }));
  const pages = parts(paper.blocks).flatMap((blocks) => paginate(linesOf(blocks)));
  return pages.map((share, i) => ({ widthPt: grid.widthPt, heightPt: grid.heightPt, runs: [...placedRuns(share, grid), ...foot(paper, i + 1, { grid, measure })], rules: [], cells: [] }));
}

/** The letter, and each enclosure that its 附件 heads: they begin on pages of their own (7.3.7). */
function parts(blocks: readonly Block[]): Block[][] {
  const parted: Block[][] = [[]];
  for (const block of blocks) {
    const part = parted[parted.length - 1];
    if (part && (block.kind !== 'label' || part.length === 0)) part.push(block);
    else parted.push([block]);
  }
  return parted;
}

function placedRuns(lines: readonly LetterLine[], { topPt, pitchPt }: LetterGrid): TextRun[] {
  return lines.flatMap(({ runs }, i) => runs.filter(({ text }) => text !== '').map((run) => ({ ...run, yPt: run.yPt + topPt + i * pitchPt })));
}

/** 7.5: figures between dashes below the type area, one character from the right on odd pages, from the left on even ones. */
function foot({ pageNumbers, footNote }: Paper, number: number, { grid, measure }: { grid: LetterGrid; measure: Measure }): TextRun[] {
  const place = { face: 'regular', centrePt: grid.bottomPt + dashBelowArea, origin: { part: 'page-number' } } as const;
  const outside = number % 2 === 1 ? ({ xPt: grid.rightPt - grid.cellPt, anchor: 1 } as const) : ({ xPt: grid.leftPt + grid.cellPt, anchor: 0 } as const);
  const figure = pageNumbers ? [placeRun({ ...place, ...outside, text: `— ${number} —`, sizePt: pageNumberPt }, measure)] : [];
  const note = footNote === undefined ? [] : [placeRun({ ...place, xPt: (grid.leftPt + grid.rightPt) / 2, anchor: 0.5, text: footNote, sizePt: footNotePt }, measure)];
  return [...note, ...figure];
}
