import type { ParagraphLevel } from '../template/letter.ts';
import type { Orientation } from '../template/template.ts';

// A document set on paper, knowing no file format: blocks in reading order. pdf/, xlsx/ and docx/ print them.

export type { ParagraphLevel };

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
  /** `letter`: as GB/T 9704-2012 sets official papers, 22 lines of 28 characters, page numbers outside. `form`: everything else. */
  readonly style: 'form' | 'letter';
  readonly orientation: Orientation;
  readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly blocks: readonly Block[];
  /** Foot of each page: 第 x 页 共 y 页. */
  readonly pageNumbers: boolean;
  /** Stands before the page number on each page, for what must be known of every single sheet: 样例，请勿报送. */
  readonly footNote?: string;
}

export type Block = LabelBlock | TitleBlock | LineBlock | RecipientBlock | ParagraphBlock | EnclosuresBlock | SignatureBlock | TableBlock;
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

/** 主送: flush left, one line below the title, closed by a full-width colon. */
export interface RecipientBlock {
  readonly kind: 'recipient';
  readonly text: string;
}

/**
 * Running text, its first line moved in by two characters. A heading stands with what follows it: 一、 is `heading-1`, （一） `heading-2`,
 * 1. `heading-3`. `gaps` are the parts that still have to be written, as start and end in UTF-16 units; they stand in the text as 【待填：…】.
 */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly level: ParagraphLevel;
  readonly text: string;
  readonly gaps?: readonly (readonly [number, number])[];
}

/** 附件说明, one line below the text: 附件：1.××× */
export interface EnclosuresBlock {
  readonly kind: 'enclosures';
  readonly names: readonly string[];
}

/** 署名 and 成文日期 of a paper that will be sealed; no seal is drawn. */
export interface SignatureBlock {
  readonly kind: 'signature';
  readonly name: string;
  readonly date: string;
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
