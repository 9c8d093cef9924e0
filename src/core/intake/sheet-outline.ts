import { type MarkupFault, type Tag, walkAttributes, walkTags } from './markup.ts';
import { CellAttributes, digitsAt, isYes } from './cell-attributes.ts';
import { type CellPlace, placeAt, readRange } from './cell-place.ts';
import { KeptBytes } from './kept-bytes.ts';
import { type SheetBounds, hasRoom } from './sheet-bounds.ts';
import type { SourceMerge } from './source.ts';

/** A worksheet looked through before anything is made of its cells. */
export interface SheetOutline {
  /** A worksheet of the cells that hold something: no empty ones, formulas, readings of characters, and nothing beside the rows. */
  readonly cells: Uint8Array<ArrayBuffer>;
  /** Of the cells that hold something. */
  readonly count: number;
  /** How many there are. */
  readonly rows: number;
  /** Numbers, as the program shows them. */
  readonly hiddenRows: ReadonlySet<number>;
  /** The style of each cell that holds a number, by its place. */
  readonly styles: ReadonlyMap<number, number>;
  /** Places of cells that hold a date as ISO 8601 writes it. */
  readonly datesInWords: ReadonlySet<number>;
  readonly merges: readonly SourceMerge[];
}

/** What stops the reading; `at` is the first cell that is too many. */
export type OutlineFault = MarkupFault | { readonly at: CellPlace };

const mostMerges = 100_000;

export interface Outlining {
  /** Counts on from sheet to sheet. */
  readonly bounds: SheetBounds;
  readonly hasFormat: (style: number) => boolean;
  /** Told how many rows there are so far, and how far into the worksheet. */
  readonly rowSeen: (rows: number, end: number) => void;
}

/** Looks through a worksheet in UTF-8. */
export function outlineOf(bytes: Uint8Array<ArrayBuffer>, outlining: Outlining): SheetOutline | OutlineFault {
  const scan = new SheetScan(bytes, outlining);
  return walkTags(bytes, (tag) => scan.visit(tag)) ?? scan.finish();
}

interface OpenCell {
  readonly from: number;
  readonly place: CellPlace;
  /** Of a number. */
  readonly style: number | undefined;
  readonly isDate: boolean;
  holdsSomething: boolean;
}

class SheetScan {
  private readonly bytes: Uint8Array<ArrayBuffer>;
  private readonly kept: KeptBytes;
  private readonly bounds: SheetBounds;
  private readonly hasFormat: (style: number) => boolean;
  private readonly rowSeen: Outlining['rowSeen'];
  private rows = 0;
  private readonly hiddenRows = new Set<number>();
  private readonly styles = new Map<number, number>();
  private readonly datesInWords = new Set<number>();
  private readonly merges: SourceMerge[] = [];
  private count = 0;
  private inRows = false;
  private row = 0;
  private inRow = false;
  private nextColumn = 0;
  /** Where a reader of what is kept puts a cell that does not say its place. */
  private impliedColumn = 0;
  private cell: OpenCell | undefined;
  /** Where the element inside a cell began that is left out. */
  private leftOutFrom = -1;
  /** An empty cell that is left out unless the next one counts on it for its place. */
  private empty: { readonly place: CellPlace; readonly from: number; readonly to: number } | undefined;
  private readonly inside: number[] = [];
  private readonly told: CellAttributes;

  constructor(bytes: Uint8Array<ArrayBuffer>, { bounds, hasFormat, rowSeen }: Outlining) {
    this.bytes = bytes;
    this.kept = new KeptBytes(bytes);
    this.told = new CellAttributes(bytes);
    this.bounds = bounds;
    this.hasFormat = hasFormat;
    this.rowSeen = rowSeen;
  }

  visit(tag: Tag): OutlineFault | undefined {
    if (!this.inRows) return this.visitOutside(tag);
    if (this.leftOutFrom >= 0 && tag.kind !== 'close') return undefined;
    switch (tag.name) {
      case 'c':
        return tag.kind === 'close' ? this.closeCell(tag) : this.openCell(tag);
      case 'v':
      case 'is':
        if (this.cell && tag.kind === 'open') this.cell.holdsSomething = true;
        return undefined;
      case 'f':
      case 'rPh':
        this.leaveOut(tag);
        return undefined;
      case 'row':
        return this.visitRow(tag);
      case 'sheetData':
        if (tag.kind === 'close') this.endRows(tag);
        return undefined;
      default:
        return undefined;
    }
  }

  finish(): SheetOutline | OutlineFault {
    if (this.inRows || this.cell) return 'broken';
    return { cells: this.kept.finish(), count: this.count, rows: this.rows, hiddenRows: this.hiddenRows, styles: this.styles, datesInWords: this.datesInWords, merges: this.merges };
  }

  private visitOutside(tag: Tag): OutlineFault | undefined {
    if (tag.name === 'sheetData' && tag.kind === 'open') {
      this.inRows = true;
      this.kept.from(tag.from);
    }
    if (tag.name !== 'mergeCell' || tag.kind === 'close') return undefined;
    let merge: SourceMerge | undefined;
    const isRead = walkAttributes(this.bytes, tag, (name, from, to) => {
      if (name === 'ref') merge = readRange(this.bytes, from, to);
    });
    if (!isRead || !merge) return 'broken';
    return this.merges.push(merge) > mostMerges ? 'suspicious' : undefined;
  }

  private visitRow(tag: Tag): OutlineFault | undefined {
    if (this.cell) return 'broken';
    this.settleEmpty(false);
    this.inRow = tag.kind === 'open';
    if (tag.kind === 'close') return undefined;
    let [number, isHidden] = [this.row + 1, false];
    const isRead = walkAttributes(this.bytes, tag, (name, from, to) => {
      if (name === 'r') number = digitsAt(this.bytes, from, to);
      if (name === 'hidden') isHidden = isYes(this.bytes, from, to);
    });
    if (!isRead || !(number >= 1)) return 'broken';
    this.row = number;
    this.rowSeen((this.rows += 1), tag.to);
    this.nextColumn = 0;
    this.impliedColumn = 0;
    if (isHidden) this.hiddenRows.add(number);
    return undefined;
  }

  private openCell(tag: Tag): OutlineFault | undefined {
    if (this.cell || !this.inRow) return 'broken';
    const { told } = this;
    told.begin();
    if (!walkAttributes(this.bytes, tag, told.attribute) || (told.isPlaced && !told.place)) return 'broken';
    const settled = this.settleEmpty(!told.isPlaced);
    if (settled) return settled;
    const place = told.place ?? { row: this.row, column: this.nextColumn };
    this.nextColumn = place.column + 1;
    this.inside.length = 0;
    if (told.place && place.row === this.row && place.column === this.impliedColumn) this.leaveOutPlace(told.placeFrom);
    if (tag.kind === 'empty') this.empty = { place, from: tag.from, to: tag.to };
    else this.cell = { from: tag.from, place, style: told.isNumber && this.hasFormat(told.style) ? told.style : undefined, isDate: told.isDate, holdsSomething: false };
    return undefined;
  }

  private closeCell(tag: Tag): OutlineFault | undefined {
    const { cell } = this;
    if (!cell || this.leftOutFrom >= 0) return 'broken';
    this.cell = undefined;
    const leftOut = this.inside;
    if (!cell.holdsSomething) {
      this.empty = { place: cell.place, from: cell.from, to: tag.to };
      return undefined;
    }
    for (let at = 0; at < leftOut.length; at += 2) this.kept.without(leftOut[at] ?? 0, leftOut[at + 1] ?? 0);
    this.count += 1;
    this.impliedColumn = cell.place.column + 1;
    if (cell.style !== undefined) this.styles.set(placeAt(cell.place.row, cell.place.column), cell.style);
    if (cell.isDate) this.datesInWords.add(placeAt(cell.place.row, cell.place.column));
    return hasRoom(this.bounds, cell.place) ? undefined : { at: cell.place };
  }

  /** ` r="A1"` of a cell beside the one before: half of what a reader does with a number is to read where it stands. */
  private leaveOutPlace(from: number): void {
    const end = this.bytes.indexOf(this.bytes[from - 1] ?? 0, from);
    if (this.bytes[from - 2] === 0x3d && this.bytes[from - 3] === 0x72 && this.bytes[from - 4] === 0x20) this.inside.push(from - 4, end + 1);
  }

  private leaveOut(tag: Tag): void {
    if (!this.cell || tag.kind === 'empty') return;
    if (tag.kind === 'open') this.leftOutFrom = tag.from;
    else if (this.leftOutFrom >= 0) {
      this.inside.push(this.leftOutFrom, tag.to);
      this.leftOutFrom = -1;
    }
  }

  /** The empty cell before this one stays when this one says its place by standing next to it. */
  private settleEmpty(isNeeded: boolean): OutlineFault | undefined {
    const { empty } = this;
    this.empty = undefined;
    if (!empty) return undefined;
    this.impliedColumn = isNeeded ? empty.place.column + 1 : this.impliedColumn;
    if (isNeeded) return hasRoom(this.bounds, empty.place) ? undefined : { at: empty.place };
    this.kept.without(empty.from, empty.to);
    return undefined;
  }

  private endRows(tag: Tag): void {
    this.settleEmpty(false);
    this.inRows = false;
    this.kept.to(tag.to);
  }
}
