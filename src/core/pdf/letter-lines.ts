import { isWord, unbreakables } from '../text/line-break.ts';
import { isClosing, widthOf, type SetCharacter } from './letter-characters.ts';

// 避头尾 on the grid: what does not fit goes to the next line with its marks, and the line is spread to its full width; but closing
// marks that alone do not fit are squeezed in, when the full-width marks of the line have as much empty space to give.

export interface LinesToFill {
  readonly characters: readonly SetCharacter[];
  /** Width of the line of that number, from 0, in ems. */
  readonly roomOn: (line: number) => number;
  /** Room of one character: a mark gives up to half of it. */
  readonly cell: number;
}

/** The lines of one paragraph, each as wide as it has room for, the last one as wide as it is. Spaces at the end of a line are left out. */
export function fillLines({ characters, roomOn, cell }: LinesToFill): SetCharacter[][] {
  const lines: SetCharacter[][] = [];
  let line: SetCharacter[] = [];
  for (const unit of withRemarkWhole(units(characters))) {
    const together = [...line, ...unit];
    const room = roomOn(lines.length);
    if (fits(together, room) || mayBeSqueezed(together, room, cell)) {
      line = together;
      continue;
    }
    if (line.length > 0) lines.push(line);
    const parts = pieces(unit, (part) => roomOn(lines.length + part));
    line = parts.pop() ?? [];
    lines.push(...parts);
  }
  return [...lines, line].map((filled, i) => justified(filled, { room: roomOn(i), cell, last: i === lines.length }));
}

const tolerance = 1e-6;
// A line that would be spread more than this, in ems between two characters, stays ragged: before a code or an address in Latin
// letters, say. Characters further apart are copied with spaces between them.
const mostSpread = 0.25;

function units(characters: readonly SetCharacter[]): SetCharacter[][] {
  let done = 0;
  return unbreakables(characters.map(({ text }) => text)).map(({ length }) => characters.slice(done, (done += length)));
}

// （共11页） and a little more.
const longestRemark = 8;

/** A short remark in brackets at the end, （共1页）, stays on one line. */
function withRemarkWhole(all: readonly SetCharacter[][]): SetCharacter[][] {
  const texts = all.map((unit) => unit.map(({ text }) => text).join(''));
  const from = texts.reduce((last, text, i) => (text.startsWith('（') ? i : last), -1);
  const remark = all.slice(Math.max(from, 0)).flat();
  const isRemark = from > 0 && remark.length <= longestRemark && (texts[texts.length - 1] ?? '').endsWith('）');
  return isRemark ? [...all.slice(0, from), remark] : [...all];
}

function fits(line: readonly SetCharacter[], room: number): boolean {
  return widthOf(withoutSpaces(line)) <= room + tolerance;
}

/** True when all but the closing marks at the end fits, and the line's marks can give what those take. */
function mayBeSqueezed(line: readonly SetCharacter[], room: number, cell: number): boolean {
  const marked = withoutSpaces(line);
  const marks = trailing(marked, isClosing);
  return marks > 0 && fits(marked.slice(0, -marks), room) && widthOf(marked) - givers(marked).length * (cell / 2) <= room + tolerance;
}

/** The places of marks that may give up their empty half: all but an opening one at the beginning. */
function givers(line: readonly SetCharacter[]): number[] {
  return line.flatMap(({ gives }, i) => (gives === 'after' || (gives === 'before' && i > 0) ? [i] : []));
}

/** A unit that begins a line, cut where one is full. */
function pieces(unit: readonly SetCharacter[], roomOn: (part: number) => number): SetCharacter[][] {
  const parts: SetCharacter[][] = [];
  let part: SetCharacter[] = [];
  for (const character of unit) {
    if (part.length > 0 && !fits([...part, character], roomOn(parts.length))) {
      parts.push(part);
      part = [];
    }
    part.push(character);
  }
  return [...parts, part];
}

interface Justification {
  readonly room: number;
  readonly cell: number;
  readonly last: boolean;
}

function justified(line: readonly SetCharacter[], { room, cell, last }: Justification): SetCharacter[] {
  const text = withoutSpaces(line);
  const slack = room - widthOf(text);
  if (slack < -tolerance) return squeezed(text, Math.min(-slack / givers(text).length, cell / 2));
  return last ? text : spread(text, slack);
}

/** Each mark gives the same. */
function squeezed(line: readonly SetCharacter[], each: number): SetCharacter[] {
  const giving = new Set(givers(line));
  return line.map((character, i) => (giving.has(i) ? { ...character, [character.gives ?? 'after']: character[character.gives ?? 'after'] - each } : character));
}

function spread(line: readonly SetCharacter[], slack: number): SetCharacter[] {
  const gaps = line.map((character, i) => i < line.length - 1 && mayPart(character, line[i + 1] ?? character));
  const each = slack / gaps.filter(Boolean).length;
  return each > mostSpread ? [...line] : line.map((character, i) => (gaps[i] ? { ...character, after: character.after + each } : character));
}

/** Words and figures stay as they are, and so does a line of dots; a dash and a name's dot have their space already. */
function mayPart({ text: one }: SetCharacter, { text: other }: SetCharacter): boolean {
  return !(isWord(one) && isWord(other)) && !(one === other && one === '…') && !/[—·]/.test(one + other);
}

function withoutSpaces(line: readonly SetCharacter[]): SetCharacter[] {
  return line.slice(0, line.length - trailing(line, ({ text }) => /^[ \t\u00a0]$/.test(text)));
}

/** How many at the end are such. */
function trailing(line: readonly SetCharacter[], isSuch: (character: SetCharacter) => boolean): number {
  let count = 0;
  for (let i = line.length - 1; i >= 0; i -= 1) {
    const character = line[i];
    if (!character || !isSuch(character)) break;
    count += 1;
  }
  return count;
}
