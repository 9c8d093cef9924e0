import type { Block, ParagraphBlock } from '../paper/paper.ts';
import { breakLines } from '../text/line-break.ts';
import type { FaceName } from './face.ts';
import type { Origin } from './page.ts';
import { mm, placeRun, roomFor, type OpenPage, type Setting } from './setting.ts';

// GB/T 9704-2012: 三号, 22 lines to a page of 225 mm, paragraphs moved in by two characters.
const sizePt = 16;
const pitchPt = (225 / 22) * mm;
const indentPt = 2 * sizePt;
const faces = { 'heading-1': 'bold', 'heading-2': 'regular', 'heading-3': 'regular', text: 'regular' } as const satisfies Record<ParagraphBlock['level'], FaceName>;

/** No fewer lines of one paragraph stand together, at the foot of a page or at the top of the next. */
const fewestTogether = 2;

/** A paragraph, broken between lines where the page ends. `following` are the blocks after it: a heading stands with them. */
export function setParagraph(block: ParagraphBlock, following: readonly Block[], setting: Setting): void {
  const lines = linesOf(block, setting);
  const origin: Origin = { part: 'paragraph', level: block.level };
  let page = roomFor(leastHeightPt(block, following, setting), setting);
  for (let done = 0; done < lines.length; ) {
    if (done > 0) page = setting.newPage();
    const share = shareOf(lines.length - done, Math.floor((setting.bottomPt - page.yPt + 0.01) / pitchPt));
    lines.slice(done, done + share).forEach((text, i) => setTextLine(text, done + i === 0 ? indentPt : 0, { origin, page, setting }));
    done += share;
  }
}

function linesOf({ text, level }: ParagraphBlock, { measure, widthPt }: Setting): string[] {
  return breakLines({ text, width: widthPt / sizePt, indent: indentPt / sizePt, advanceOf: (cluster) => measure.width(faces[level], cluster) });
}

/** What must find room on a page for the paragraph to begin there. */
function leastHeightPt(block: ParagraphBlock, [next, ...rest]: readonly Block[], setting: Setting): number {
  const count = linesOf(block, setting).length;
  if (block.level !== 'text') return count * pitchPt + (next?.kind === 'paragraph' ? leastHeightPt(next, rest, setting) : 0);
  return (count < 2 * fewestTogether ? count : fewestTogether) * pitchPt;
}

/** How many of the lines left stand on a page that has room for `fitting`; always at least one. */
function shareOf(left: number, fitting: number): number {
  return left <= fitting ? left : Math.max(1, Math.min(fitting, left - fewestTogether));
}

interface LineContext {
  readonly origin: Extract<Origin, { part: 'paragraph' }>;
  readonly page: OpenPage;
  readonly setting: Setting;
}

function setTextLine(line: string, indentedPt: number, { origin, page, setting }: LineContext): void {
  const text = line.replace(/\s+$/, '');
  page.runs.push(placeRun({ text, face: faces[origin.level], sizePt, xPt: setting.leftPt + indentedPt, anchor: 0, centrePt: page.yPt + pitchPt / 2, origin }, setting.measure));
  page.yPt += pitchPt;
}
