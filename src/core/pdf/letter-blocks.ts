import type { Block, BlockKind, EnclosuresBlock, ParagraphBlock, SignatureBlock } from '../paper/paper.ts';
import type { FaceName } from './face.ts';
import { widthOf, type SetCharacter } from './letter-characters.ts';
import { letterPt } from './letter-grid.ts';
import { fillLines } from './letter-lines.ts';
import { blankLine, cellOf, gridCharacters, onOneLine, placeCharacters, type LetterLine, type LetterSetting } from './letter-runs.ts';
import { balancedLines, setLetterTitle } from './letter-title.ts';
import type { Origin } from './page.ts';

/** GB/T 9704-2012 7.3.3: 黑体, 楷体, then 仿宋. No free 仿宋 is at hand as TrueType: the regular face stands for it. */
const levelFaces = { 'heading-1': 'hei', 'heading-2': 'kai', 'heading-3': 'regular', text: 'regular' } as const satisfies Record<ParagraphBlock['level'], FaceName>;

const indent = 2;
const dateFromRight = 4;
/** The seal stands on name and date, its upper edge no more than a line below the text (7.3.5.1). */
const linesForSeal = 2;

/** The lines of a block. `previous` is what stands above it. */
export function letterLines(block: Block, previous: Block | undefined, setting: LetterSetting): LetterLine[] {
  const set = linesByKind[block.kind] as (block: Block, previous: Block | undefined, setting: LetterSetting) => LetterLine[]; // cast: looked up by the block's own kind
  return set(block, previous, setting);
}

const linesByKind: { readonly [K in BlockKind]: (block: Extract<Block, { kind: K }>, previous: Block | undefined, setting: LetterSetting) => LetterLine[] } = {
  label: ({ text }, _, setting) => flushLeft(text, { origin: { part: 'label' }, face: levelFaces['heading-1'] }, setting),
  // 7.3.2: 附件 on the first line, its title on the third.
  title: (block, previous, setting) => [...(previous ? [blankLine] : []), ...setLetterTitle(block, setting), blankLine],
  recipient: ({ text }, _, setting) => flushLeft(text, { origin: { part: 'recipient' }, face: 'regular' }, setting),
  paragraph: (block, _, setting) => paragraph(block, setting),
  enclosures: (block, _, setting) => enclosures(block, setting),
  signature: (block, _, setting) => signature(block, setting),
  line: ({ left, right }, _, setting) => [left, right].filter((text) => text !== '').flatMap((text) => flushLeft(text, { origin: { part: 'line' }, face: 'regular' }, setting)),
  table: () => {
    throw new Error('A letter has no table: it stands on a paper of its own');
  },
};

interface Place {
  readonly origin: Origin;
  readonly face: FaceName;
  /** Characters that the first line and each other one is moved in by. */
  readonly first?: number;
  readonly rest?: number;
  readonly keepsWithNext?: boolean;
}

/** Text moved in and broken into lines; one line at least. */
function broken(text: string, { origin, face, first = 0, rest = 0, keepsWithNext = false }: Place, setting: LetterSetting): LetterLine[] {
  const { grid } = setting;
  const cell = cellOf(grid);
  const movedIn = (line: number): number => (line === 0 ? first : rest);
  const lines = fillLines({ characters: gridCharacters(text, face, setting), cell, roomOn: (line) => (charactersOf(setting) - movedIn(line)) * cell });
  return lines.map((characters, i) => ({ runs: placeCharacters({ characters, xPt: grid.leftPt + movedIn(i) * grid.cellPt, origin }, setting), origin, keepsWithNext }));
}

function charactersOf({ grid }: LetterSetting): number {
  return (grid.rightPt - grid.leftPt) / grid.cellPt;
}

function flushLeft(text: string, place: Place, setting: LetterSetting): LetterLine[] {
  return broken(onOneLine(text), { ...place, keepsWithNext: true }, setting);
}

/** A text with line feeds is several paragraphs. */
function paragraph({ level, text }: ParagraphBlock, setting: LetterSetting): LetterLine[] {
  const origin: Origin = { part: 'paragraph', level };
  return text.split(/\r\n|[\n\r]/).flatMap((part) => broken(part, { origin, face: levelFaces[level], first: indent, keepsWithNext: level !== 'text' }, setting));
}

/** 7.3.4: one line below the text; a turned line begins below the first character of its name. */
function enclosures({ names }: EnclosuresBlock, setting: LetterSetting): LetterLine[] {
  const lines = names.flatMap((name, i) => enclosure(onOneLine(name), { number: names.length > 1 ? `${i + 1}.` : '', isFirst: i === 0 }, setting));
  return lines.length > 0 ? [blankLine, ...lines] : [];
}

const lead = '附件：';

function enclosure(name: string, { number, isFirst }: { number: string; isFirst: boolean }, setting: LetterSetting): LetterLine[] {
  const { grid } = setting;
  const origin: Origin = { part: 'enclosure' };
  const before = gridCharacters(isFirst ? lead + number : number, 'regular', setting);
  const beforeCells = isFirst ? indent : indent + lead.length;
  const nameCells = beforeCells + widthPt(before) / grid.cellPt;
  const [first, ...rest] = broken(name, { origin, face: 'regular', first: nameCells, rest: nameCells }, setting);
  const leadRuns = placeCharacters({ characters: before, xPt: grid.leftPt + beforeCells * grid.cellPt, origin }, setting);
  return first ? [{ ...first, runs: [...leadRuns, ...first.runs] }, ...rest] : [];
}

/** 7.3.5.1: the date four characters from the right, the name above it and centred on it, both inside the type area. */
function signature({ name, date }: SignatureBlock, setting: LetterSetting): LetterLine[] {
  const { grid } = setting;
  const [names, dates] = [rows(name, setting), rows(date, setting)];
  const dateWidthPt = Math.max(0, ...dates.map(widthPt));
  const centrePt = grid.rightPt - dateFromRight * grid.cellPt - dateWidthPt / 2;
  const centred = (row: readonly SetCharacter[], origin: Origin): LetterLine => {
    const xPt = Math.max(grid.leftPt, Math.min(centrePt - widthPt(row) / 2, grid.rightPt - widthPt(row)));
    return { runs: placeCharacters({ characters: row, xPt, origin }, setting), origin, keepsWithNext: true };
  };
  const nameOrigin: Origin = { part: 'signature' };
  const dateOrigin: Origin = { part: 'signature' };
  const lines = [...names.map((row) => centred(row, nameOrigin)), ...dates.map((row) => centred(row, dateOrigin))];
  return lines.length > 0 ? [...Array.from({ length: linesForSeal }, () => blankLine), ...lines] : [];
}

function rows(text: string, setting: LetterSetting): SetCharacter[][] {
  const advanceOf = (cluster: string): number => widthPt(gridCharacters(cluster, 'regular', setting));
  const lines = text === '' ? [] : balancedLines({ text: onOneLine(text), width: setting.grid.rightPt - setting.grid.leftPt, step: letterPt / 2, advanceOf });
  return lines.map((line) => gridCharacters(line.trim(), 'regular', setting));
}

function widthPt(row: readonly SetCharacter[]): number {
  return widthOf(row) * letterPt;
}
