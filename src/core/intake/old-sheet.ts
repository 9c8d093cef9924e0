import { type BiffRecord, biff, fourBytes, longNumber, shortNumber, twoBytes, walkRecords } from './biff-records.ts';
import { textAt } from './biff-texts.ts';
import type { CellPlace } from './cell-place.ts';
import { shownBoolean, shownNumber } from './number-format.ts';
import type { OldBook } from './old-workbook.ts';
import { type SheetBounds, hasRoom } from './sheet-bounds.ts';
import type { SourceMerge, SourceSheet } from './source.ts';
import { sourceSheet } from './workbook-sheet.ts';

const mostMerges = 100_000;

/** A sheet and where its records end; or the first cell that is too many. */
export type ReadOldSheet = { readonly sheet: SourceSheet; readonly end: number } | { readonly cell: CellPlace };

interface OldSheetSource {
  readonly stream: Uint8Array;
  /** Its records begin at `at`. */
  readonly sheet: OldBook['sheets'][number];
  readonly book: OldBook;
  readonly bounds: SheetBounds;
  /** Told how many rows there are so far, and how far into the stream. */
  readonly rowSeen: (rows: number, end: number) => void;
}

/** One sheet; undefined when its records are damaged. */
export function readOldSheet({ stream, sheet: { name, isHidden, at }, book, bounds, rowSeen }: OldSheetSource): ReadOldSheet | undefined {
  const records = new SheetRecords(stream, book, bounds);
  const end = walkRecords(stream, at, (record) => {
    records.read(record);
    rowSeen(records.texts.length, record.to);
  });
  if (records.beyond) return { cell: records.beyond };
  return end === undefined ? undefined : { sheet: sourceSheet({ name, isHidden, texts: records.texts, merges: records.merges, hiddenRows: records.hiddenRows }), end };
}

class SheetRecords {
  readonly texts: string[][] = [];
  readonly merges: SourceMerge[] = [];
  readonly hiddenRows = new Set<number>();
  beyond: CellPlace | undefined;
  private readonly stream: Uint8Array;
  private readonly book: OldBook;
  private readonly bounds: SheetBounds;
  /** The cell whose formula gave a text, which the next record but few has. */
  private awaiting: CellPlace | undefined;
  /** From the beginning of a record's data to its end. */
  private readonly readers = new Map<number, (from: number, to: number) => void>([
    [biff.sharedText, (from) => this.put(this.placeAt(from), this.book.texts[fourBytes(this.stream, from + 6)] ?? '')],
    [biff.label, (from, to) => this.put(this.placeAt(from), textAt(this.stream, from + 6, to, 2))],
    [biff.richLabel, (from, to) => this.put(this.placeAt(from), textAt(this.stream, from + 6, to, 2))],
    [biff.number, (from, to) => this.putNumber(this.placeAt(from), from + 4, to - from < 14 ? NaN : longNumber(this.stream, from + 6))],
    [biff.shortNumber, (from) => this.putNumber(this.placeAt(from), from + 4, shortNumber(this.stream, from + 6))],
    [biff.numbers, (from, to) => this.putNumbers(from, to)],
    [biff.booleanOrError, (from) => this.putBoolean(from)],
    [biff.formula, (from, to) => this.putFormula(from, to)],
    [biff.formulaText, (from, to) => this.putFormulaText(from, to)],
    [biff.merges, (from, to) => this.readMerges(from, to)],
    [biff.row, (from) => this.readRow(from)],
  ]);

  constructor(stream: Uint8Array, book: OldBook, bounds: SheetBounds) {
    this.stream = stream;
    this.book = book;
    this.bounds = bounds;
  }

  read({ id, from, to }: BiffRecord): void {
    this.readers.get(id)?.(from, to);
  }

  private placeAt(from: number): CellPlace {
    return { row: twoBytes(this.stream, from) + 1, column: twoBytes(this.stream, from + 2) };
  }

  private put(place: CellPlace, text: string): void {
    if (this.beyond || text === '') return;
    if (!hasRoom(this.bounds, place)) {
      this.beyond = place;
      return;
    }
    while (this.texts.length < place.row) this.texts.push([]);
    const cells = this.texts[place.row - 1] ?? [];
    while (cells.length < place.column) cells.push('');
    cells[place.column] = text;
  }

  private putNumber(place: CellPlace, styleAt: number, value: number): void {
    if (Number.isFinite(value)) this.put(place, shownNumber(value, this.book.formats[twoBytes(this.stream, styleAt)], this.book.is1904));
  }

  /** Numbers side by side, six bytes each. */
  private putNumbers(from: number, to: number): void {
    const { row, column } = this.placeAt(from);
    for (let at = from + 4, x = column; at + 8 <= to; at += 6, x += 1) this.putNumber({ row, column: x }, at, shortNumber(this.stream, at + 2));
  }

  /** What a formula came to: a number, or what the seventh and eighth byte 255 introduce ([MS-XLS] 2.5.133). */
  private putFormula(from: number, to: number): void {
    const place = this.placeAt(from);
    this.awaiting = undefined;
    if (to - from < 14) return;
    if (twoBytes(this.stream, from + 12) !== 0xffff) {
      this.putNumber(place, from + 4, longNumber(this.stream, from + 6));
      return;
    }
    if (this.stream[from + 6] === 0) this.awaiting = place;
    if (this.stream[from + 6] === 1) this.put(place, shownBoolean(this.stream[from + 8] !== 0));
  }

  private putFormulaText(from: number, to: number): void {
    if (this.awaiting) this.put(this.awaiting, textAt(this.stream, from, to, 2));
    this.awaiting = undefined;
  }

  private putBoolean(from: number): void {
    const isError = this.stream[from + 7] !== 0;
    if (!isError) this.put(this.placeAt(from), shownBoolean(this.stream[from + 6] !== 0));
  }

  private readRow(from: number): void {
    if (((this.stream[from + 12] ?? 0) & 0x20) !== 0) this.hiddenRows.add(twoBytes(this.stream, from) + 1);
  }

  private readMerges(from: number, to: number): void {
    for (let at = from + 2; at + 8 <= to && this.merges.length < mostMerges; at += 8) {
      const [firstRow, lastRow, firstColumn, lastColumn] = [0, 2, 4, 6].map((offset) => twoBytes(this.stream, at + offset)) as [number, number, number, number]; // cast: four go in, four come out
      if (firstRow <= lastRow && firstColumn <= lastColumn) this.merges.push({ firstRow: firstRow + 1, lastRow: lastRow + 1, firstColumn, lastColumn });
    }
  }
}
