import { breakLines, clusters, lineWidth, mayBreakAfterJoint, type TextToBreak } from '../text/line-break.ts';
import type { FaceName } from './face.ts';
import type { Measure } from './measure.ts';

/** Text fitted into a width: its size and its lines. */
export interface FittedText {
  readonly sizePt: number;
  readonly lines: readonly string[];
}

export interface TextToFit {
  readonly text: string;
  readonly face: FaceName;
  readonly widthPt: number;
  /** `keep`: on one line as long as it can be read, then broken only where its parts join. */
  readonly wrap: 'wrap' | 'keep';
  /** What a row may grow to; beyond it the text gets as small as it must. */
  readonly maximumHeightPt: number;
}

export const bodyPt = 10.5; // 五号
const smallPt = 9; // 小五
// A value of one line may get a little smaller before it takes a second one.
const oneLinePt = 9.75;
const keptPt = 6.5;
const keptTwoLinesPt = 8;
const keptPartPt = 7;
const leading = 1.22;

/** Distance between the baselines of two lines. */
export function lineHeightPt(sizePt: number): number {
  return sizePt * leading;
}

/** Fits a cell's text: one line; two lines; smaller; three lines and more; never clipped, no character lost. */
export function fitText(request: TextToFit, measure: Measure): FittedText {
  const ems = /[\n\r]/.test(request.text) ? Infinity : measure.width(request.face, request.text);
  const onePt = Math.min(bodyPt, floorTenth(request.widthPt / ems));
  const oneLine = { sizePt: onePt, lines: [request.text] };
  if (onePt >= (request.wrap === 'wrap' ? oneLinePt : smallPt)) return oneLine;
  const linesAt = lineBreaker(request, measure);
  if (request.wrap === 'wrap') return wrapText(request, linesAt);
  return breakAtJoints(request, linesAt) ?? (onePt >= keptPt ? oneLine : wrapText(request, linesAt));
}

type LinesAt = (sizePt: number, mayBreak?: TextToBreak['mayBreak']) => TextToBreak & { readonly lines: readonly string[] };

function lineBreaker(request: TextToFit, measure: Measure): LinesAt {
  const advances = new Map<string, number>();
  const advanceOf = (cluster: string): number => {
    const known = advances.get(cluster) ?? measure.width(request.face, cluster);
    advances.set(cluster, known);
    return known;
  };
  return (sizePt, mayBreak) => {
    const text = { text: request.text, width: request.widthPt / sizePt, advanceOf, ...(mayBreak && { mayBreak }) };
    return { ...text, lines: breakLines(text) };
  };
}

/** A name of several parts, or several numbers: its parts on two lines, else on more, else smaller; undefined when no such lines fit. */
function breakAtJoints(request: TextToFit, linesAt: LinesAt): FittedText | undefined {
  const broken = sizesDownTo(keptPartPt).map((sizePt) => ({ sizePt, lines: linesAt(sizePt, mayBreakAfterJoint).lines }));
  const fitting = broken.filter(({ sizePt, lines }) => endAtJoints(lines) && lines.length * lineHeightPt(sizePt) <= request.maximumHeightPt);
  return fitting.find(({ sizePt, lines }) => sizePt >= keptTwoLinesPt && lines.length === 2) ?? fitting[0];
}

function endAtJoints(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.slice(0, -1).every((line) => mayBreakAfterJoint(clusters(line).pop() ?? '', ''));
}

/** From the usual size down, in half points. */
function sizesDownTo(leastPt: number): number[] {
  return Array.from({ length: (bodyPt - leastPt) * 2 + 1 }, (_, i) => bodyPt - i / 2);
}

function wrapText(request: TextToFit, linesAt: LinesAt): FittedText {
  for (const sizePt of sizesDownTo(smallPt)) {
    const broken = linesAt(sizePt);
    if (broken.lines.length <= 2) return { sizePt, lines: evenLines(broken) };
  }
  let sizePt = smallPt;
  while (linesAt(sizePt).lines.length * lineHeightPt(sizePt) > request.maximumHeightPt) sizePt *= 0.9;
  return { sizePt, lines: evenLines(linesAt(sizePt)) };
}

/** When the last line would hold a single character: just so much narrower that it holds more. */
function evenLines({ lines, ...text }: ReturnType<LinesAt>): readonly string[] {
  for (let width = text.width, tried = lines; tried.length === lines.length && width > 1; tried = breakLines({ ...text, width: (width -= 0.5) })) {
    if (clusters(tried[tried.length - 1] ?? '').length > 1 && tried.every((line) => lineWidth(line, text.advanceOf) <= text.width)) return tried;
  }
  return lines;
}

function floorTenth(value: number): number {
  return Math.floor(value * 10) / 10;
}
