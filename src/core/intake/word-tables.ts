import { type MarkupFault, type Tag, attributesOf, plainText, walkTags } from './markup.ts';

// Tables as WordprocessingML has them (ISO/IEC 29500-1, 17.4): what a reader of the printed page sees, with all changes accepted.

export interface WordTable {
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  readonly isHidden: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  /** Of the table's grid, from 0. */
  readonly column: number;
  readonly span: number;
  /** Joined with those below, or with the one above. */
  readonly down: 'restart' | 'continue' | undefined;
  /** Paragraphs and lines as lines, none of them empty. */
  readonly text: string;
}

/** Asked for every table, row and cell that begins or ends; rows from 1, columns from 0. */
export type IsTooFar = (row: number, column: number) => boolean;

/** The tables of the document in the order in which they begin; one that goes too far ends the reading. */
export function wordTables(document: Uint8Array, isTooFar: IsTooFar): readonly WordTable[] | MarkupFault | 'too-many-cells' {
  const reading = new Reading(document, isTooFar);
  const fault = walkTags(document, (tag) => reading.take(tag));
  return fault ?? (reading.isWhole ? reading.tables : 'broken');
}

interface OpenRow {
  isHidden: boolean;
  isDeleted: boolean;
  nextColumn: number;
  readonly cells: WordCell[];
}

interface OpenCell {
  span: number;
  down: WordCell['down'];
  readonly pieces: string[];
}

interface OpenTable {
  readonly rows: OpenRow[];
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
}

type Attributes = ReadonlyMap<string, string>;

/** Not on the page, or not in the cell: taken out, moved away, pictures and their text boxes, the reading above characters, the same once more for old programs, how things were before a change. */
const unseen = new Set(['del', 'moveFrom', 'drawing', 'pict', 'object', 'rt', 'Fallback', 'trPrChange', 'tcPrChange', 'rPrChange']);

const marks: ReadonlyMap<string, string> = new Map([['tab', '\t'], ['ptab', '\t'], ['br', '\n'], ['cr', '\n'], ['noBreakHyphen', '-']]);

const telling = new Set(['hidden', 'gridBefore', 'gridSpan', 'vMerge', 'showingPlcHdr', 'vanish', 'fldChar']);

// No program nests deeper, and no person.
const deepest = 256;

class Reading {
  readonly tables: OpenTable[] = [];
  private readonly path: string[] = [];
  private readonly around: OpenTable[] = [];
  private hasBegun = false;
  private unseenDepth = 0;
  private textFrom = 0;
  private isRunHidden = false;
  /** Fields around what is read now: a field shows its result, not its code. */
  private fields: ('code' | 'result')[] = [];
  /** Content controls around what is read now: true for one that shows nothing but a request to type. */
  private readonly controls: boolean[] = [];
  private readonly document: Uint8Array;
  private readonly isTooFar: IsTooFar;
  private isTooLarge = false;

  constructor(document: Uint8Array, isTooFar: IsTooFar) {
    this.document = document;
    this.isTooFar = isTooFar;
  }

  /** True once all that was opened is closed. */
  get isWhole(): boolean {
    return this.hasBegun && this.path.length === 0;
  }

  take(tag: Tag): MarkupFault | 'too-many-cells' | undefined {
    if (tag.kind !== 'close') {
      const attributes = telling.has(tag.name) ? attributesOf(this.document, tag) : noAttributes;
      if (!attributes) return 'broken';
      this.hasBegun = true;
      this.open(tag, attributes);
      if (this.path.length > deepest) return 'suspicious';
    }
    if (tag.kind !== 'open') {
      if (this.path[this.path.length - 1] !== tag.name) return 'broken';
      this.close(tag);
    }
    return this.isTooLarge ? 'too-many-cells' : undefined;
  }

  private open({ name, to }: Tag, attributes: Attributes): void {
    const parent = this.path[this.path.length - 1];
    this.path.push(name);
    if (this.unseenDepth > 0) {
      this.unseenDepth += 1;
      return;
    }
    if (unseen.has(name)) this.unseenDepth = 1;
    if (parent === 'trPr') this.rowProperty(name, attributes);
    else if (parent === 'tcPr') this.cellProperty(name, attributes);
    else if (parent === 'r') this.runPart(name, attributes);
    else if (name === 'vanish' && this.path[this.path.length - 3] === 'r') this.isRunHidden = isOn(attributes);
    else if (name === 'showingPlcHdr') this.controls.splice(-1, 1, isOn(attributes));
    else this.begin(name);
    this.textFrom = to;
  }

  private close({ name, from }: Tag): void {
    this.path.pop();
    if (this.unseenDepth > 0) this.unseenDepth -= 1;
    else if (name === 't') this.writeText(from);
    else if (name === 'p') this.cell?.pieces.push('\n');
    else if (name === 'sdt') this.controls.pop();
    else if (name === 'tc') this.endCell();
    else if (name === 'tr') this.endRow();
    else if (name === 'tbl') this.around.pop();
  }

  private get table(): OpenTable | undefined {
    return this.around[this.around.length - 1];
  }

  private get cell(): OpenCell | undefined {
    return this.table?.cell;
  }

  private begin(name: string): void {
    const { table } = this;
    if (name === 'tbl') this.beginTable();
    else if (name === 'tr' && table) table.row = { isHidden: false, isDeleted: false, nextColumn: 0, cells: [] };
    else if (name === 'tc' && table) table.cell = this.newCell();
    else if (name === 'sdt') this.controls.push(false);
    else if (name === 'r') this.isRunHidden = false;
  }

  private beginTable(): void {
    const table: OpenTable = { rows: [], row: undefined, cell: undefined };
    this.isTooLarge ||= this.isTooFar(1, 0);
    this.tables.push(table);
    this.around.push(table);
  }

  private newCell(): OpenCell {
    this.fields = [];
    return { span: 1, down: undefined, pieces: [] };
  }

  private rowProperty(name: string, attributes: Attributes): void {
    const row = this.table?.row;
    if (!row) return;
    if (name === 'del') row.isDeleted = true;
    if (name === 'hidden') row.isHidden = isOn(attributes);
    if (name === 'gridBefore') row.nextColumn = countOf(attributes);
  }

  private cellProperty(name: string, attributes: Attributes): void {
    const { cell } = this;
    if (!cell) return;
    if (name === 'gridSpan') cell.span = Math.max(1, countOf(attributes));
    if (name === 'vMerge') cell.down = attributes.get('val') === 'restart' ? 'restart' : 'continue';
  }

  private runPart(name: string, attributes: Attributes): void {
    const kind = name === 'fldChar' ? attributes.get('fldCharType') : undefined;
    if (kind === 'begin') this.fields.push('code');
    if (kind === 'separate') this.fields.splice(-1, 1, 'result');
    if (kind === 'end') this.fields.pop();
    const mark = marks.get(name);
    if (mark !== undefined && this.isSeen) this.cell?.pieces.push(mark);
  }

  private get isSeen(): boolean {
    return !this.isRunHidden && !this.fields.includes('code') && !this.controls.includes(true);
  }

  private writeText(to: number): void {
    if (this.cell && this.isSeen) this.cell.pieces.push(plainText(this.document, this.textFrom, to).replace(/[\t\r\n]/g, ' '));
  }

  private endCell(): void {
    const { table } = this;
    if (!table?.row || !table.cell) return;
    const { span, down, pieces } = table.cell;
    const column = table.row.nextColumn;
    table.row.nextColumn += span;
    this.isTooLarge ||= this.isTooFar(table.rows.length + 1, table.row.nextColumn - 1);
    table.row.cells.push({ column, span, down, text: withoutEmptyLines(pieces.join('')) });
    table.cell = undefined;
  }

  private endRow(): void {
    const { table } = this;
    if (!table?.row) return;
    this.isTooLarge ||= this.isTooFar(table.rows.length + 1, 0);
    if (!table.row.isDeleted) table.rows.push(table.row);
    table.row = undefined;
  }
}

const noAttributes: Attributes = new Map();

/** ST_OnOff: on when nothing is said. */
function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(attributes.get('val') ?? '');
}

function countOf(attributes: Attributes): number {
  const value = attributes.get('val') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

function withoutEmptyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
