import { clipboardSource } from '../../core/intake/clipboard-source.ts';
import { columnSummaries } from '../../core/intake/column-summaries.ts';
import { laidBlock } from '../../core/intake/laid-block.ts';
import { type Mapping, looksLikeRoster, sheetAt, suggestMapping, withHeader, withSheet, withTarget } from '../../core/intake/mapping.ts';
import { type RememberedMapping, recallMapping, rememberMapping } from '../../core/intake/mapping-memory.ts';
import { pastedMapping, pastedWithHeader } from '../../core/intake/pasted-mapping.ts';
import { type TellProgress, untold } from '../../core/intake/progress.ts';
import { proposeRows } from '../../core/intake/proposal.ts';
import type { Answers } from '../../core/intake/questions.ts';
import type { ReadSource, SourceBook, SourceEncoding } from '../../core/intake/source.ts';
import { isEncodingCertain } from '../../core/intake/text-encoding.ts';
import { type EncodingSample, encodingSamples, readTextAs } from '../../core/intake/text-file.ts';
import { withoutIdNumbers } from '../../core/intake/without-id-numbers.ts';
import type { Template } from '../../core/template/template.ts';
import type { SourceAct, SourceReply, TopRow } from './source-view.ts';

interface Opened {
  readonly template: Template;
  readonly filledOn: string;
  /** Kept of text files alone, which may be read anew in another encoding. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly encodings: readonly EncodingSample[];
  readonly encodingCertain: boolean;
  /** Of what was pasted: the column of the cell it was pasted in, if any. */
  readonly pasted: { readonly startColumn: string | null } | null;
  readonly book: SourceBook;
  readonly mapping: Mapping;
  /** What the person said of files before. */
  readonly remembered: readonly RememberedMapping[];
  readonly recalled: boolean;
  readonly answers: Answers;
}

const topRows = 12;

/** Somebody's file while a person says how it is meant. It never leaves here; what is told of it is for the page. */
export class SourceSession {
  #opened: Opened | null = null;

  async take(act: SourceAct, tell: TellProgress = untold): Promise<SourceReply> {
    if (act.kind === 'open') return this.#open(act, tell);
    if (act.kind === 'open-pasted') return this.#openPasted(act, tell);
    const opened = this.#opened;
    if (!opened) throw new Error('No file is open');
    if (act.kind === 'encoding') return this.#readAs(opened, act.encoding, tell);
    return this.#show(changed(opened, act), tell);
  }

  async #open({ file, fileName, template, filledOn, remembered }: Extract<SourceAct, { kind: 'open' }>, tell: TellProgress): Promise<SourceReply> {
    // What reads files is large, and a paste needs none of it.
    const { mostFileBytes, readSource } = await import('../../core/intake/read-source.ts');
    const bytes = await bytesOf(file, mostFileBytes);
    if (!bytes) return { kind: 'refused', code: 'unreadable', facts: {} };
    const read = await readSource(bytes, fileName, tell);
    const isText = read.kind === 'read' && read.book.encoding !== undefined;
    return this.#begin(read, { template, filledOn, remembered, pasted: null, bytes: isText ? bytes : null, encodings: isText ? encodingSamples(bytes) : [], encodingCertain: isText && isEncodingCertain(bytes) }, tell);
  }

  #openPasted({ copied, startColumn, template, filledOn }: Extract<SourceAct, { kind: 'open-pasted' }>, tell: TellProgress): SourceReply {
    return this.#begin(clipboardSource(copied), { template, filledOn, remembered: [], pasted: { startColumn }, bytes: null, encodings: [], encodingCertain: false }, tell);
  }

  #readAs({ bytes, template, filledOn, remembered, encodings, encodingCertain }: Opened, encoding: SourceEncoding, tell: TellProgress): SourceReply {
    if (!bytes) throw new Error('The file is no text');
    return this.#begin(readTextAs(bytes, encoding), { template, filledOn, remembered, pasted: null, bytes, encodings, encodingCertain }, tell);
  }

  #begin(read: ReadSource, rest: Omit<Opened, 'book' | 'mapping' | 'recalled' | 'answers'>, tell: TellProgress): SourceReply {
    if (read.kind === 'refused') return read;
    const { template, pasted, remembered } = rest;
    const suggested = pasted ? pastedMapping(read.book, template, pasted.startColumn) : suggestMapping(read.book, template);
    const mapping = recallMapping(suggested, template, remembered);
    return this.#show({ ...rest, book: read.book, mapping, recalled: JSON.stringify(mapping) !== JSON.stringify(suggested), answers: {} }, tell);
  }

  #show(opened: Opened, tell: TellProgress): SourceReply {
    this.#opened = opened;
    const { book, mapping, recalled, answers, template, filledOn, encodings, encodingCertain } = opened;
    const frame = { template, filledOn };
    const proposal = proposeRows(book, mapping, answers, { ...frame, tell });
    const isInCell = typeof opened.pasted?.startColumn === 'string';
    const view = {
      format: book.format,
      encoding: book.encoding ?? null,
      encodings,
      encodingCertain,
      sheets: book.sheets.map((sheet) => ({ name: withoutIdNumbers(sheet.name), hidden: sheet.hidden, rows: sheet.rows.length, roster: looksLikeRoster(sheet, template) })),
      sheet: mapping.sheet,
      header: mapping.header,
      top: topOf(book, mapping),
      columns: columnSummaries(book, mapping, template),
      memory: rememberMapping(mapping, template) ?? null,
      recalled,
      proposal,
      block: isInCell ? laidBlock(book, { mapping, answers, proposal }, frame) : null,
    };
    return { kind: 'view', view };
  }
}

/** Undefined when the file is gone, changed since it was chosen, or kept by another program. Of one that is too large, no more than tells it. */
async function bytesOf(file: Blob, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.slice(0, most + 1).arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Another sheet or heading is another table: what was answered of the old one is dropped. */
function changed(opened: Opened, act: Exclude<SourceAct, { kind: 'open' | 'open-pasted' | 'encoding' }>): Opened {
  const { book, mapping, template, pasted } = opened;
  switch (act.kind) {
    case 'sheet':
      return { ...opened, mapping: withSheet(book, template, act.sheet), recalled: false, answers: {} };
    case 'header':
      return { ...opened, mapping: pasted ? pastedWithHeader(book, template, mapping, { ...pasted, header: act.header }) : withHeader(book, template, mapping, act.header), recalled: false, answers: {} };
    case 'target':
      return { ...opened, mapping: withTarget(mapping, act.column, act.target), recalled: false };
    case 'answers':
      return { ...opened, answers: act.answers };
  }
}

/** Below the heading, only what is taken over is shown. */
function topOf(book: SourceBook, { sheet, header, columns }: Mapping): TopRow[] {
  const last = header?.last ?? Infinity;
  return sheetAt(book, sheet)
    .rows.slice(0, topRows)
    .map(({ number, cells }) => {
      const shown = cells.filter((_cell, at) => number <= last || columns[at]?.target.kind === 'column');
      return { number, words: shown.map(beginning).filter((text) => text !== '').slice(0, 5).join(' ') };
    });
}

function beginning(cell: string): string {
  return Array.from(cell.replace(/\s+/g, '')).slice(0, 8).join('').replace(/\p{Nd}/gu, '•');
}
