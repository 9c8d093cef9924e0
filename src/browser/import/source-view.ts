import type { Failure } from '../worker/reply.ts';
import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import type { ColumnSummary } from '../../core/intake/column-summaries.ts';
import type { LaidBlock } from '../../core/intake/laid-block.ts';
import type { HeaderRows, Target } from '../../core/intake/mapping.ts';
import type { RememberedMapping } from '../../core/intake/mapping-memory.ts';
import type { ReadingProgress } from '../../core/intake/progress.ts';
import type { Proposal } from '../../core/intake/proposal.ts';
import type { Answers } from '../../core/intake/questions.ts';
import type { RefusalCode, SourceEncoding, SourceFormat } from '../../core/intake/source.ts';
import type { EncodingSample } from '../../core/intake/text-file.ts';
import type { Template } from '../../core/template/template.ts';

// What page and worker say to each other about somebody's file. The file itself stays with the worker.

/** One thing the person did; the worker answers each with what the file says then, and may tell before how far it is. */
export type SourceAct =
  | { readonly kind: 'open'; readonly file: Blob; readonly fileName: string; readonly template: Template; readonly filledOn: string; readonly remembered: readonly RememberedMapping[] }
  /** `startColumn`: the template's column of the cell in which it was pasted; null when it was pasted in none. */
  | { readonly kind: 'open-pasted'; readonly copied: CopiedGrid; readonly startColumn: string | null; readonly template: Template; readonly filledOn: string }
  | { readonly kind: 'sheet'; readonly sheet: number }
  | { readonly kind: 'header'; readonly header: HeaderRows | null }
  | { readonly kind: 'target'; readonly column: number; readonly target: Target }
  | { readonly kind: 'encoding'; readonly encoding: SourceEncoding }
  | { readonly kind: 'answers'; readonly answers: Answers };

export type SourceReply =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: Readonly<Record<string, string>> }
  | { readonly kind: 'view'; readonly view: SourceView }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What the worker says of its own accord. */
export type SourceNews = { readonly kind: 'progress'; readonly progress: ReadingProgress };

/** A file as the page may know it: headings, a few samples, proposed people. */
export interface SourceView {
  readonly format: SourceFormat;
  readonly encoding: SourceEncoding | null;
  /** How the beginning reads in each encoding; none for what is no text. */
  readonly encodings: readonly EncodingSample[];
  readonly encodingCertain: boolean;
  readonly sheets: readonly SheetName[];
  readonly sheet: number;
  readonly header: HeaderRows | null;
  /** The first rows, any of which may be the heading. */
  readonly top: readonly TopRow[];
  readonly columns: readonly ColumnSummary[];
  /** The mapping to be said again of the next file with these headings; null without a heading. */
  readonly memory: RememberedMapping | null;
  /** The columns are as the person put them for a file before. */
  readonly recalled: boolean;
  readonly proposal: Proposal;
  /** What was pasted in a cell, to be laid from there on; null for anything else. ID numbers are still in it: it goes into a change, and is never shown or kept. */
  readonly block: LaidBlock | null;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
  /** How many rows hold something. */
  readonly rows: number;
  /** People stand on it, by its heading. */
  readonly roster: boolean;
}

export interface TopRow {
  /** As the program shows it. */
  readonly number: number;
  /** The beginnings of its first cells, every figure as •. */
  readonly words: string;
}
