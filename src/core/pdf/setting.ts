import type { FaceName } from './face.ts';
import type { Measure } from './measure.ts';
import type { CellBox, Origin, Rule, TextRun } from './page.ts';

/** Points per millimetre. */
export const mm = 72 / 25.4;

/** A page while it is being set. */
export interface OpenPage {
  readonly runs: TextRun[];
  readonly rules: Rule[];
  readonly cells: CellBox[];
  /** Where the next block begins. */
  yPt: number;
}

/** Where blocks are set: the type area, and the pages so far. */
export interface Setting {
  readonly measure: Measure;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly topPt: number;
  readonly bottomPt: number;
  readonly page: () => OpenPage;
  readonly newPage: () => OpenPage;
}

/** The page to go on with: the current one, or a new one when `heightPt` does not fit. */
export function roomFor(heightPt: number, setting: Setting): OpenPage {
  const page = setting.page();
  return page.yPt + heightPt > setting.bottomPt + 0.01 && page.yPt > setting.topPt ? setting.newPage() : page;
}

export interface RunToSet {
  readonly text: string;
  readonly face: FaceName;
  readonly sizePt: number;
  readonly xPt: number;
  /** How much of the text's width lies left of `xPt`: 0 begins there, 0.5 is centred on it, 1 ends there. */
  readonly anchor: 0 | 0.5 | 1;
  /** Where the middle of the ink shall be. */
  readonly centrePt: number;
  readonly origin: Origin;
}

/** Places a run by the middle of its ink, since ascents and descents differ from face to face. */
export function placeRun({ text, face, sizePt, xPt, anchor, centrePt, origin }: RunToSet, measure: Measure): TextRun {
  const widthPt = measure.width(face, text) * sizePt;
  return { text, face, sizePt, xPt: xPt - anchor * widthPt, yPt: centrePt + measure.inkCentre(face) * sizePt, widthPt, origin };
}
