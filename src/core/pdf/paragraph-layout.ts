import type { Block, ParagraphBlock } from '../paper/paper.ts';
import type { FaceName } from './face.ts';
import { setCharacters, type SetCharacter } from './letter-characters.ts';
import { fillLines } from './letter-lines.ts';
import { placeCharacters } from './letter-runs.ts';
import type { Origin } from './page.ts';
import { mm, roomFor, type OpenPage, type Setting } from './setting.ts';

// GB/T 9704-2012: 三号, 22 lines to a page of 225 mm, paragraphs moved in by two characters.
const sizePt = 16;
const pitchPt = (225 / 22) * mm;
const indent = 2;
/** Room of a Han character along the line, in ems. */
const cell = 1;
const faces = { 'heading-1': 'bold', 'heading-2': 'regular', 'heading-3': 'regular', text: 'regular' } as const satisfies Record<ParagraphBlock['level'], FaceName>;

/** Head and first row of a table that stands below a heading. */
const leastTablePt = 25 * mm;

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
    lines.slice(done, done + share).forEach((line) => setTextLine(line, { origin, page, setting }));
    done += share;
  }
}

interface Line {
  readonly characters: readonly SetCharacter[];
  /** By how many characters it is moved in. */
  readonly movedIn: number;
}

/** Filled as the lines of letters are: both edges are flush. A text with line feeds is several paragraphs. */
function linesOf({ text, level }: ParagraphBlock, { measure, widthPt }: Setting): Line[] {
  const movedIn = (line: number): number => (line === 0 ? indent : 0);
  return text.split(/\r\n|[\n\r]/).flatMap((part) => {
    const characters = setCharacters(part, { face: faces[level], cell, measure });
    return fillLines({ characters, cell, roomOn: (line) => widthPt / sizePt - movedIn(line) }).map((line, i) => ({ characters: line, movedIn: movedIn(i) }));
  });
}

/** What must find room on a page for the paragraph to begin there. */
function leastHeightPt(block: ParagraphBlock, [next, ...rest]: readonly Block[], setting: Setting): number {
  const count = linesOf(block, setting).length;
  if (block.level !== 'text') return count * pitchPt + (next?.kind === 'paragraph' ? leastHeightPt(next, rest, setting) : next?.kind === 'table' ? leastTablePt : 0);
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

function setTextLine({ characters, movedIn }: Line, { origin, page, setting: { leftPt, measure } }: LineContext): void {
  const runs = placeCharacters({ characters, sizePt, xPt: leftPt + movedIn * sizePt, origin }, { grid: { pitchPt }, measure });
  page.runs.push(...runs.map((run) => ({ ...run, yPt: run.yPt + page.yPt })));
  page.yPt += pitchPt;
}
