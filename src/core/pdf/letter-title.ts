import type { TitleBlock } from '../paper/paper.ts';
import { breakLines, clusters } from '../text/line-break.ts';
import { faceFor } from './letter-characters.ts';
import { onOneLine, type LetterLine, type LetterSetting } from './letter-runs.ts';
import type { Origin, TextRun } from './page.ts';

/** 二号小标宋, for which the bold face stands. */
const titlePt = 22;
const titleFace = 'bold';

/** The title, centred (GB/T 9704-2012 7.3.1): on one line, or turned where its words part, each part on as few even lines as it needs. */
export function setLetterTitle({ text, lines }: TitleBlock, setting: LetterSetting): LetterLine[] {
  const { grid, measure } = setting;
  const width = (grid.rightPt - grid.leftPt) / titlePt;
  const whole = onOneLine(text);
  const parts = measure.width(titleFace, whole) <= width || lines.length === 0 ? [whole] : lines.map(onOneLine);
  const origin: Origin = { part: 'title' };
  const turned = parts.flatMap((part) => balancedLines({ text: part, width, step: 0.5, advanceOf: (cluster) => measure.width(titleFace, cluster) }));
  return turned.map((line) => ({ runs: centredRuns(line.trim(), origin, setting), origin, keepsWithNext: true }));
}

interface TextToBalance {
  readonly text: string;
  readonly width: number;
  /** By how much a narrower width is tried, in the unit of `width`. */
  readonly step: number;
  readonly advanceOf: (cluster: string) => number;
}

/** As few lines as the width allows, about equally long. */
export function balancedLines({ step, ...text }: TextToBalance): string[] {
  let lines = breakLines(text);
  for (let width = text.width - step; width > 0; width -= step) {
    const narrower = breakLines({ ...text, width });
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines;
}

function centredRuns(line: string, origin: Origin, { grid, measure }: LetterSetting): TextRun[] {
  const yPt = grid.pitchPt / 2 + measure.inkCentre(titleFace) * titlePt;
  const runs: TextRun[] = [];
  let xPt = 0;
  for (const { text, face } of stretches(line, measure)) {
    const widthPt = measure.width(face, text) * titlePt;
    runs.push({ text, face, sizePt: titlePt, xPt, yPt, widthPt, origin });
    xPt += widthPt;
  }
  const leftPt = (grid.leftPt + grid.rightPt - xPt) / 2;
  return runs.map((run) => ({ ...run, xPt: leftPt + run.xPt }));
}

function stretches(line: string, measure: LetterSetting['measure']): { text: string; face: TextRun['face'] }[] {
  const parts: { text: string; face: TextRun['face'] }[] = [];
  for (const text of clusters(line)) {
    const face = faceFor(text, titleFace, measure);
    const last = parts[parts.length - 1];
    if (last?.face === face) last.text += text;
    else parts.push({ text, face });
  }
  return parts;
}
