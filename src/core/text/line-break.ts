// Breaking Chinese text into lines (避头尾, after GB/T 15834 §5 and CLREQ §3.1.3): closing marks never begin a line, opening marks
// never end one, runs of Latin letters and figures stay whole. A line too full gives its last characters to the next.

/** What follows a character and belongs to it: combining marks, variation selectors, joiners, other invisible characters. */
const attached = /^[\p{M}\p{Cf}]$/u;
const word = /^[\u0021-\u007e\u00a1-\u024f\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u;
const spaces = /^[ \t\u00a0]/;
const cannotStart = new Set('，。、；：？！·•‧．）】》〉」』〕］｝〗”’…—～％‰℃々〻,.;:?!)]}%/-~');
const cannotEnd = new Set('（【《〈「『〔［｛〖“‘￥＄№([{$#');
const joints = new Set('·•‧．、，；,; \t/-');
const stayPaired = new Set('—…');

// In UTF-16 units. More marks on one character than any script needs are broken like other text: they may be wider than a line.
const longestCluster = 14;

/** Splits text into what is never parted: each character together with what is attached to it. */
export function clusters(text: string): string[] {
  // Han, figures and Latin letters, which nothing is attached to: nearly every text.
  if (/^[\u0020-\u007e\u3400-\u9fff]*$/.test(text)) return text.split('');
  const parts: string[] = [];
  for (const character of text) {
    const last = parts[parts.length - 1];
    if (last !== undefined && attached.test(character) && last.length < longestCluster) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

export interface TextToBreak {
  readonly text: string;
  readonly width: number;
  /** How much narrower the first line is, and each after a line feed. */
  readonly indent?: number;
  /** Width of one cluster, in the unit of `width`. */
  readonly advanceOf: (cluster: string) => number;
  /** Where a line may end; by the rules of Chinese text unless said otherwise. */
  readonly mayBreak?: (before: string, after: string) => boolean;
}

/**
 * The lines of a text, at least one. Joined they are the text without its line feeds. Spaces at a break stay at the end of
 * their line and may hang over. What cannot be broken by rule and is longer than a line is broken between clusters.
 */
export function breakLines({ text, width, indent = 0, advanceOf, mayBreak = mayBreakBetween }: TextToBreak): string[] {
  const roomOn = (line: number): number => (line === 0 ? width - indent : width);
  return text.split(/\r\n|[\n\r]/).flatMap((paragraph) => fillLines(unbreakables(clusters(paragraph), mayBreak), roomOn, advanceOf));
}

/** Width of a line without the spaces that hang at its end. */
export function lineWidth(line: string, advanceOf: (cluster: string) => number): number {
  return widthOf(clusters(line.replace(/[ \t\u00a0]+$/, '')), advanceOf);
}

/** Width that the line of that number, from 0, has. */
type RoomOn = (line: number) => number;

function fillLines(units: readonly string[][], roomOn: RoomOn, advanceOf: (cluster: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of units) {
    const text = unit.join('');
    if (line !== '' && lineWidth(line + text, advanceOf) > roomOn(lines.length)) {
      lines.push(line);
      line = '';
    }
    if (lineWidth(text, advanceOf) <= roomOn(lines.length)) line += text;
    else {
      const pieces = chop(unit, (piece) => roomOn(lines.length + piece), advanceOf);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
  }
  return [...lines, line];
}

/** Cuts a unit that is longer than a line wherever a line is full. */
function chop(unit: readonly string[], roomOn: RoomOn, advanceOf: (cluster: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const cluster of unit) {
    if (piece !== '' && lineWidth(piece + cluster, advanceOf) > roomOn(pieces.length)) {
      pieces.push(piece);
      piece = '';
    }
    piece += cluster;
  }
  return [...pieces, piece];
}

/** Clusters in groups that are never parted by rule. */
export function unbreakables(parts: readonly string[], mayBreak: (before: string, after: string) => boolean = mayBreakBetween): string[][] {
  const units: string[][] = [];
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const unit = units[units.length - 1];
    if (unit && before !== undefined && !mayBreak(before, part)) unit.push(part);
    else units.push([part]);
  });
  return units;
}

/** True when a line may end after the cluster `before` and the next begin with `after`. */
function mayBreakBetween(before: string, after: string): boolean {
  if (spaces.test(after)) return false;
  if (spaces.test(before)) return true;
  const [last, first] = [firstCharacter(before), firstCharacter(after)];
  if (cannotEnd.has(last) || cannotStart.has(first)) return false;
  if (last === first && stayPaired.has(first)) return false;
  return !(word.test(before) && word.test(after));
}

/** True of a cluster that stands in runs of Latin letters and figures. */
export function isWord(cluster: string): boolean {
  return word.test(cluster);
}

/** True after a mark that joins parts of a name or of a list of numbers: the only places where such a value may be broken. */
export function mayBreakAfterJoint(before: string, after: string): boolean {
  return joints.has(firstCharacter(before)) && !cannotStart.has(firstCharacter(after));
}

function firstCharacter(cluster: string): string {
  return String.fromCodePoint(cluster.codePointAt(0) ?? 0);
}

function widthOf(parts: readonly string[], advanceOf: (cluster: string) => number): number {
  return parts.reduce((sum, part) => sum + advanceOf(part), 0);
}
