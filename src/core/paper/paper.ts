import type { Orientation } from '../template/template.ts';

// A document set on paper, knowing no file format: blocks in reading order. pdf/, xlsx/ and docx/ print them.

export interface Paper {
  /** Without extension: 附件3 企业科协会员汇总表－洛阳示例精密轴承有限公司 */
  readonly fileName: string;
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    /** The program that makes the file, with its version: qikexie 0.1.0+1a2b3c4. The file says nothing of it when it is not given. */
    readonly maker?: string;
  };
  readonly language: 'zh-CN';
  readonly orientation: Orientation;
  readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly blocks: readonly Block[];
  /** Foot of each page: 第 x 页 共 y 页. */
  readonly pageNumbers: boolean;
  /** Stands before the page number on each page, for what must be known of every single sheet: 样例，请勿报送. */
  readonly footNote?: string;
}

export type Block = LabelBlock | TitleBlock | LineBlock | ParagraphBlock | TableBlock;
export type BlockKind = Block['kind'];

/** 附件3, flush left above the title. */
export interface LabelBlock {
  readonly kind: 'label';
  readonly text: string;
}

/** The title, centred; one entry for each line it may be broken into when it does not fit on one. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly text: string;
  readonly lines: readonly string[];
}

/** One line outside the grid: something left, something right. */
export interface LineBlock {
  readonly kind: 'line';
  readonly left: string;
  readonly right: string;
}

/** Running text, its first line moved in by two characters. A heading stands with what follows it. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly level: 'heading' | 'text';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** The heading as the form breaks it. */
  readonly head: readonly string[];
  readonly widthMm: number;
  readonly align: 'center' | 'left';
  /** `number` is written as a number in a sheet, all else stays text. */
  readonly value: 'number' | 'text';
  /** `keep`: never broken across lines (names, phones), only shrunk. */
  readonly wrap: 'wrap' | 'keep';
  /** Accepted values: a drop-down in a sheet. `only`: nothing else is accepted. */
  readonly choices?: { readonly values: readonly string[]; readonly only: boolean };
}

export interface TableRow {
  /** The row of the case file this one prints; null for an empty row that fills the form. */
  readonly row: string | null;
  readonly cells: readonly string[];
}
