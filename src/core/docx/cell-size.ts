import { breakLines, clusters, mayBreakAfterJoint } from '../text/line-break.ts';
import { charactersOf } from './grid.ts';
import { formPt } from './styles.ts';

/** A cell's text at the size that suits it. Word breaks its lines itself: how many there will be is an estimate. */
export interface SizedText {
  readonly sizePt: number;
  readonly lines: number;
}

export interface CellRoom {
  readonly roomTwips: number;
  /** `keep`: on one line as long as it can be read, then broken where its parts join, if it can be. */
  readonly wrap: 'wrap' | 'keep';
}

// A value of one line may get a little smaller before it takes a second one.
const oneLinePt = { wrap: 9.5, keep: 9 };
const smallPt = 9;
const keptPartPt = 7;
const keptPt = 6.5;
// Programs differ by a little in what a cell leaves to its text.
const reserveTwips = 10;

/** One line; else two, smaller if need be; else as many as it takes. Sizes are halves of a point, as Word has them. */
export function sizedText(text: string, { roomTwips, wrap }: CellRoom): SizedText {
  const roomPt = (roomTwips - reserveTwips) / 20;
  const linesAt = (sizePt: number): string[] => breakLines({ text, width: roomPt / sizePt, advanceOf: charactersOf });
  const at = (sizePt: number): SizedText => ({ sizePt, lines: linesAt(sizePt).length });
  const onePt = Math.min(formPt.table, Math.floor((roomPt / Math.max(1, charactersOf(text))) * 2) / 2);
  if (/[\n\r]/.test(text)) return at(formPt.table);
  if (onePt >= oneLinePt[wrap]) return at(onePt);
  if (wrap === 'wrap') return at(sizesDownTo(smallPt).find((sizePt) => linesAt(sizePt).length <= 2) ?? smallPt);
  const broken = sizesDownTo(keptPartPt).find((sizePt) => endAtJoints(linesAt(sizePt)));
  return at(broken ?? (onePt >= keptPt ? onePt : keptPartPt));
}

/** True when the parts of a name happen to fill its lines, so that Word ends them there. */
function endAtJoints(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every((line) => mayBreakAfterJoint(clusters(line).pop() ?? '', ''));
}

/** From the usual size down. */
function sizesDownTo(leastPt: number): number[] {
  return Array.from({ length: (formPt.table - leastPt) * 2 + 1 }, (_, i) => formPt.table - i / 2);
}
