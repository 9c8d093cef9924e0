import { delimitedRows } from './delimited-rows.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { type TellProgress, tellRows, untold } from './progress.ts';
import { refused } from './refused.ts';
import { rowTexts } from './row-texts.ts';
import type { ReadSource, SourceEncoding } from './source.ts';
import { decodeText, guessEncoding } from './text-encoding.ts';
import { sourceSheet } from './workbook-sheet.ts';

// Tables saved as text: .csv, .txt and .tsv of any program.

/** A text file of rows, its encoding and delimiter guessed; refused when it is no text, or text of another kind under this name. */
export function readText(bytes: Uint8Array, tell: TellProgress = untold): ReadSource {
  const encoding = guessEncoding(bytes);
  const text = decodeText(bytes, encoding);
  if (!isText(text)) return refused('broken');
  const other = otherKind(text);
  return other === undefined ? bookOf(text, encoding, tell) : refused('unknown-format', { content: other });
}

/** The same file when the person says how it was written. */
export function readTextAs(bytes: Uint8Array, encoding: SourceEncoding): ReadSource {
  return bookOf(decodeText(bytes, encoding), encoding);
}

export interface EncodingSample {
  readonly encoding: SourceEncoding;
  /** Cells of the first five rows, cut to a few characters, every figure as •: what tells an encoding are the words. */
  readonly rows: readonly (readonly string[])[];
  /** How the file is read unless the person says otherwise. */
  readonly guessed: boolean;
}

/** What the file looks like in each encoding that it may have, the likely one first, for a person to choose. */
export function encodingSamples(bytes: Uint8Array): EncodingSample[] {
  const start = bytes.subarray(0, 65_536);
  const guess = guessEncoding(bytes);
  const others = encodings.filter((encoding) => encoding !== guess && (isUsual(encoding) || isPlausible(decodeText(start, encoding))));
  return [guess, ...others].map((encoding) => {
    const read = bookOf(decodeText(start, encoding), encoding);
    const rows = read.kind === 'read' ? (read.book.sheets[0]?.rows ?? []) : [];
    return { encoding, guessed: encoding === guess, rows: rows.slice(0, 5).map(({ cells }) => cells.slice(0, 12).map(sampleOf)) };
  });
}

const encodings: readonly SourceEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];

/** What programs write today: beside the other it shows at a glance which is right. */
function isUsual(encoding: SourceEncoding): boolean {
  return encoding === 'utf-8' || encoding === 'gb18030';
}

function isPlausible(text: string): boolean {
  return isText(text) && /[\r\n]/.test(text);
}

function sampleOf(cell: string): string {
  return Array.from(cell).slice(0, 20).join('').replace(/\p{Nd}/gu, '•');
}

// Tabs, line breaks and form feeds stand in texts; nothing else of the kind does, but for an end mark of DOS or a zero here and there.
const unreadable = /[\0-\x08\x0E-\x1F\x7F\uFFFD]/g;

function isText(text: string): boolean {
  const most = Math.max(2, text.length / 100);
  let found = 0;
  for (unreadable.lastIndex = 0; found <= most && unreadable.test(text); ) found += 1;
  return found <= most;
}

// Systems like to call these .xls or .csv: Excel opens them all.
const otherKinds: readonly (readonly [name: string, beginning: RegExp])[] = [
  ['网页', /^\s*<(?:!doctype|!--|html|head|body|meta|table|style|div|script)|^MIME-Version:/i],
  ['XML', /^\s*<\?xml|^\s*<[a-z][\w:.-]*\s+xmlns/i],
  ['JSON', /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/],
];

function otherKind(text: string): string | undefined {
  return otherKinds.find(([, beginning]) => beginning.test(text.slice(0, 1000)))?.[0];
}

/** `sep=;` in the first line says what parts the cells; Excel does not show that line, nor count it. */
function bookOf(text: string, encoding: SourceEncoding, tell: TellProgress = untold): ReadSource {
  const shown = text.replace(/[\0-\x08\x0E-\x1F\x7F]/g, '');
  const told = /^"?sep=([^"\r\n])"?[\t,; ]*(?:\r\n|[\r\n]|$)/i.exec(shown);
  const rows = delimitedRows(shown.slice(told?.[0].length ?? 0), { delimiter: told?.[1] ?? guessDelimiter(shown), rowSeen: tellRows(tell, { act: 'rows', sheet: '', total: shown.length }) });
  const texts = rowTexts(rows, plainValue);
  if ('tooFar' in texts) return refused('too-many-cells', { cell: texts.tooFar });
  const sheet = sourceSheet({ name: '表 1', isHidden: false, ...texts });
  return sheet.rows.length === 0 ? refused('empty') : { kind: 'read', book: { format: 'csv', encoding, sheets: [sheet] } };
}

/** Without what people put around figures so that Excel keeps their zeros: ="0379" and '0379. */
function plainValue(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) {
    const inner = cell.slice(2, -1);
    return inner.replace(/""/g, '').includes('"') ? cell : inner.replace(/""/g, '"');
  }
  return cell.startsWith("'") ? cell.replace(/^'(?=[\d０-９=+@-])([^']*)'?$/, '$1') : cell;
}
