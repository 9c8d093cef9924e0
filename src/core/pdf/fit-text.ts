import { breakLines, clusters, lineWidth } from '../text/line-break.ts';
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
  /** `keep`: on one line as long as it can be read. */
  readonly wrap: 'wrap' | 'keep';
  /** What a row may grow to; beyond it the text gets as small as it must. */
  readonly maximumHeightPt: number;
}

export const bodyPt = 10.5; // 五号
const smallPt = 9; // 小五
// A value of one line may get a little smaller before it takes a second one.
const oneLinePt = 9.75;
const keptPt = 7;
const leading = 1.22;

/** Distance between the baselines of two lines. */
export function lineHeightPt(sizePt: number): number {
  return sizePt * leading;
}

/** Fits a cell's text: one line; two lines; smaller; three lines and more; never clipped, no character lost. */
export function fitText(request: TextToFit, measure: Measure): FittedText {
  const emWidth = /[\n\r]/.test(request.text) ? Infinity : measure.width(request.face, request.text);
  const onePt = floorTenth(request.widthPt / emWidth);
  if (onePt >= bodyPt) return { sizePt: bodyPt, lines: [request.text] };
  if (onePt >= (request.wrap === 'keep' ? keptPt : oneLinePt)) return { sizePt: onePt, lines: [request.text] };
  return wrapText(request, measure);
}

function wrapText(request: TextToFit, measure: Measure): FittedText {
  const broken = (sizePt: number): FittedText => ({ sizePt, lines: linesAt(request, sizePt, measure) });
  for (let sizePt = bodyPt; sizePt >= smallPt; sizePt -= 0.5) {
    const fitted = broken(sizePt);
    if (fitted.lines.length <= 2) return fitted;
  }
  let fitted = broken(smallPt);
  while (fitted.lines.length * lineHeightPt(fitted.sizePt) > request.maximumHeightPt) fitted = broken(fitted.sizePt * 0.9);
  return fitted;
}

function linesAt(request: TextToFit, sizePt: number, measure: Measure): string[] {
  const advances = new Map<string, number>();
  const advanceOf = (cluster: string): number => {
    const known = advances.get(cluster) ?? measure.width(request.face, cluster);
    advances.set(cluster, known);
    return known;
  };
  return evenLines({ text: request.text, width: request.widthPt / sizePt, advanceOf });
}

/** Lines as even as their number allows when the last one would hold a single character. */
function evenLines(request: Parameters<typeof breakLines>[0]): string[] {
  const lines = breakLines(request);
  const last = lines[lines.length - 1] ?? '';
  if (lines.length < 2 || clusters(last).length > 1) return lines;
  for (let width = request.width - 0.5; width > request.width / 2; width -= 0.5) {
    const narrower = breakLines({ ...request, width });
    if (narrower.length > lines.length) return lines;
    if (clusters(narrower[narrower.length - 1] ?? '').length > 1 && fits(narrower, request)) return narrower;
  }
  return lines;
}

function fits(lines: readonly string[], { width, advanceOf }: Parameters<typeof breakLines>[0]): boolean {
  return lines.every((line) => lineWidth(line, advanceOf) <= width);
}

function floorTenth(value: number): number {
  return Math.floor(value * 10) / 10;
}
