import { type BiffRecord, biff, fourBytes, twoBytes, walkRecords } from './biff-records.ts';
import { readOldSheet } from './old-sheet.ts';
import { sharedTexts, textAt } from './biff-texts.ts';
import { cellName } from './cell-place.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { newBounds, nextSheet } from './sheet-bounds.ts';
import { type TellProgress, tellRows, untold } from './progress.ts';
import { refused } from './refused.ts';
import type { ReadSource, SourceSheet } from './source.ts';

/** What the sheets of an old workbook share. */
export interface OldBook {
  readonly is1904: boolean;
  readonly texts: readonly string[];
  /** Of each style of cells, in their order. */
  readonly formats: readonly (NumberFormat | undefined)[];
  readonly sheets: readonly OldSheetName[];
}

interface OldSheetName {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of its part, from the beginning of the stream. */
  readonly at: number;
}

const mostSheets = 500;
const mostStyles = 70_000;

/** The `Workbook` stream of an .xls file of Excel 97 to 2003, or WPS ([MS-XLS]). */
export function readOldWorkbook(stream: Uint8Array, tell: TellProgress = untold): ReadSource {
  if (twoBytes(stream, 0) === biff.begin && twoBytes(stream, 4) !== 0x600) return refused('unknown-format', { content: 'Excel 95 或更早的工作簿' });
  const book = readBook(stream);
  if (typeof book === 'string') return refused(book);
  const bounds = newBounds();
  const sheets = new Map<OldSheetName, SourceSheet>();
  let end = 0;
  for (const sheet of [...book.sheets].sort((one, other) => one.at - other.at)) {
    // Sheets that share their records would be read as often as they are named.
    if (sheet.at < end) return refused('suspicious');
    const told = { act: 'rows', sheet: book.sheets.length > 1 ? sheet.name : '', total: stream.length } as const;
    const read = readOldSheet({ stream, sheet, book, bounds, rowSeen: tellRows(tell, told) });
    if (!read) return refused('broken');
    if ('cell' in read) return refused('too-many-cells', { cell: cellName(read.cell) });
    sheets.set(sheet, read.sheet);
    end = read.end;
    nextSheet(bounds);
  }
  if (sheets.size === 0) return refused('no-table');
  return { kind: 'read', book: { format: 'xls', sheets: book.sheets.flatMap((sheet) => sheets.get(sheet) ?? []) } };
}

function readBook(stream: Uint8Array): OldBook | 'broken' | 'encrypted' | 'suspicious' {
  const sheets: OldSheetName[] = [];
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  const blocks: Uint8Array[] = [];
  let [is1904, isEncrypted, before] = [false, false, 0];
  const readers = new Map<number, (record: BiffRecord) => void>([
    [biff.password, () => (isEncrypted = true)],
    [biff.date1904, ({ from }) => (is1904 = twoBytes(stream, from) === 1)],
    [biff.format, ({ from, to }) => codes.set(twoBytes(stream, from), textAt(stream, from + 2, to, 2))],
    [biff.style, ({ from }) => formatIds.push(twoBytes(stream, from + 2))],
    [biff.texts, ({ from, to }) => blocks.push(stream.subarray(from, to))],
    [biff.sheet, ({ from, to }) => {
      // Sheets of cells alone: no charts, no macros.
      if (stream[from + 5] === 0) sheets.push({ name: textAt(stream, from + 6, to, 1), isHidden: ((stream[from + 4] ?? 0) & 3) !== 0, at: fourBytes(stream, from) });
    }],
  ]);
  const end = walkRecords(stream, 0, (record) => {
    if (record.id === biff.continued && before === biff.texts) blocks.push(stream.subarray(record.from, record.to));
    else before = record.id;
    readers.get(record.id)?.(record);
  });
  if (isEncrypted) return 'encrypted';
  if (sheets.length > mostSheets || formatIds.length + codes.size > mostStyles) return 'suspicious';
  const texts = sharedTexts(blocks);
  return end === undefined || !texts ? 'broken' : { is1904, texts, sheets, formats: formatIds.map((id) => numberFormat(id, codes.get(id))) };
}
