import type { LabelBlock, LineBlock, TitleBlock } from '../paper/paper.ts';
import { breakLines } from '../text/line-break.ts';
import { placeRun, roomFor, type Setting } from './setting.ts';

const label = { sizePt: 14, heightPt: 20 }; // 四号
const title = { sizePt: 22, leadingPt: 32, beforePt: 8, afterPt: 12 }; // 二号
const line = { sizePt: 11, leastPt: 9, heightPt: 22 };

/** 附件3, flush left. */
export function setLabel({ text }: LabelBlock, setting: Setting): void {
  const page = roomFor(label.heightPt, setting);
  const sizePt = sizeFor(text, 'bold', label.sizePt, setting);
  page.runs.push(placeRun({ text, face: 'bold', sizePt, xPt: setting.leftPt, anchor: 0, centrePt: page.yPt + label.heightPt / 2, origin: { part: 'label' } }, setting.measure));
  page.yPt += label.heightPt;
}

/** The title, centred: on one line when it fits, else on the lines the form gives, smaller when one of those is too long still. */
export function setTitle(block: TitleBlock, setting: Setting): void {
  const onOne = sizeFor(block.text, 'bold', title.sizePt, setting) === title.sizePt;
  const lines = onOne || block.lines.length === 0 ? [block.text] : block.lines;
  const sizePt = Math.min(...lines.map((text) => sizeFor(text, 'bold', title.sizePt, setting)));
  roomFor(title.beforePt + lines.length * title.leadingPt + title.afterPt, setting).yPt += title.beforePt;
  for (const text of lines) {
    // A title higher than a page goes on on the next.
    const page = roomFor(title.leadingPt, setting);
    const xPt = setting.leftPt + setting.widthPt / 2;
    page.runs.push(placeRun({ text, face: 'bold', sizePt, xPt, anchor: 0.5, centrePt: page.yPt + title.leadingPt / 2, origin: { part: 'title' } }, setting.measure));
    page.yPt += title.leadingPt;
  }
  setting.page().yPt += title.afterPt;
}

/** Left and right on one line, or the right one below when there is no room for both; a text of more than a line on several. */
export function setLine(block: LineBlock, setting: Setting): void {
  const rows = lineRows(block, setting);
  for (const texts of rows) {
    const page = roomFor(line.heightPt, setting);
    for (const { text, anchor } of texts) {
      const sizePt = sizeFor(text, 'regular', line.sizePt, setting);
      const xPt = setting.leftPt + anchor * setting.widthPt;
      page.runs.push(placeRun({ text, face: 'regular', sizePt, xPt, anchor, centrePt: page.yPt + line.heightPt / 2 - 2, origin: { part: 'line' } }, setting.measure));
    }
    page.yPt += line.heightPt;
  }
}

/** Height that a line takes. */
export function heightOfLine(block: LineBlock, setting: Setting): number {
  return lineRows(block, setting).length * line.heightPt;
}

interface PlacedText {
  readonly text: string;
  readonly anchor: 0 | 1;
}

function lineRows(block: LineBlock, setting: Setting): PlacedText[][] {
  const left: PlacedText = { text: block.left, anchor: 0 };
  const right: PlacedText = { text: block.right, anchor: 1 };
  const widthPt = (setting.measure.width('regular', left.text) + setting.measure.width('regular', right.text) + 1) * line.sizePt;
  return widthPt <= setting.widthPt ? [[left, right]] : [left, right].flatMap((text) => wrappedRows(text, setting));
}

/** On one line as long as it can be read there. */
function wrappedRows({ text, anchor }: PlacedText, { measure, widthPt }: Setting): PlacedText[][] {
  if (measure.width('regular', text) * line.leastPt <= widthPt) return [[{ text, anchor }]];
  return breakLines({ text, width: widthPt / line.sizePt, advanceOf: (cluster) => measure.width('regular', cluster) }).map((part) => [{ text: part.trimEnd(), anchor }]);
}

/** The wanted size, or the one at which the text is just as wide as the type area. */
function sizeFor(text: string, face: 'regular' | 'bold', wantedPt: number, setting: Setting): number {
  const ems = setting.measure.width(face, text);
  return ems * wantedPt <= setting.widthPt ? wantedPt : setting.widthPt / ems;
}
