import type { ParagraphLevel } from '../paper/paper.ts';
import type { FaceName } from './face.ts';

// A page set in type, in points, measured from the top left corner, y downward. Preview and PDF draw the same page.

export interface Page {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly runs: readonly TextRun[];
  readonly rules: readonly Rule[];
  readonly cells: readonly CellBox[];
}

/** Text on one baseline in one face and size. */
export interface TextRun {
  readonly text: string;
  readonly face: FaceName;
  readonly sizePt: number;
  /** Left end of the baseline. */
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  /** Space before each drawn character beyond its advance, in ems. Absent: as `extraSpace` has it. */
  readonly spaces?: readonly number[];
  readonly origin: Origin;
}

/**
 * What a run or a cell shows. `row` is the paper row's own `row`; an empty row that fills the form has null. The lines of one
 * part, and those of one cell, share one object, on whatever pages they stand.
 */
export type Origin =
  | { readonly part: 'label' | 'title' | 'line' | 'recipient' | 'enclosure' | 'signature' | 'page-number' }
  | { readonly part: 'paragraph'; readonly level: ParagraphLevel }
  | { readonly part: 'head'; readonly column: string }
  | { readonly part: 'cell'; readonly column: string; readonly row: string | null; readonly rowIndex: number };

/** A straight rule, horizontal or vertical. */
export interface Rule {
  readonly x1Pt: number;
  readonly y1Pt: number;
  readonly x2Pt: number;
  readonly y2Pt: number;
}

/** The space between the rules that a cell has. */
export interface CellBox {
  readonly xPt: number;
  readonly yPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly origin: Origin;
}

export const rulePt = 0.5;
