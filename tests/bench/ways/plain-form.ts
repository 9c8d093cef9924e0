import type { LabelBlock, LineBlock, Paper, TableBlock, TitleBlock } from '../../../src/core/paper/paper.ts';

/** A form's parts as the other libraries are given them: everything set, nothing left to work out. */
export interface PlainForm {
  readonly label: string;
  readonly title: string;
  readonly line: LineBlock;
  readonly columns: TableBlock['columns'];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Throws when the paper is not a form of label, title, line and table. */
export function plainForm({ blocks }: Paper): PlainForm {
  const label = blocks.find((block): block is LabelBlock => block.kind === 'label');
  const title = blocks.find((block): block is TitleBlock => block.kind === 'title');
  const line = blocks.find((block): block is LineBlock => block.kind === 'line');
  const table = blocks.find((block): block is TableBlock => block.kind === 'table');
  if (!label || !title || !line || !table) throw new Error('The paper is not a form');
  const heads = table.columns.map(({ head }) => head.join('\n'));
  return { label: label.text, title: title.text, line, columns: table.columns, heads, rows: table.rows.map(({ cells }) => cells) };
}

/** Points per millimetre. */
export const mm = 72 / 25.4;

/** Sizes and measures of the printed form, as ours has them: points. */
export const printed = { labelPt: 14, titlePt: 22, linePt: 11, bodyPt: 10.5, footPt: 9, rulePt: 0.5, paddingPt: 1.6, paddingAbovePt: 2.5, rowPt: 8 * mm, headPt: 11 * mm } as const;

/** Sizes and measures of the sheet, as ours has them. */
export const sheet = {
  font: '宋体',
  defaultPt: 11,
  bodyPt: 10.5,
  labelPt: 14,
  titlePt: 20,
  rowPt: 26,
  /** Row of the table's head, counted from 1: label, title and line stand above it. */
  headRow: 4,
  footer: '&C&9第 &P 页 共 &N 页',
  /** Width in figures of the default font. */
  width: (widthMm: number): number => Math.floor((widthMm / 25.4) * 96) / 8,
  /** Drop-downs below the head, as ranges: B5:B18. */
  choices: (columns: PlainForm['columns'], lastRow: number): { range: string; values: readonly string[]; only: boolean }[] =>
    columns.flatMap(({ choices }, i) => {
      const name = String.fromCharCode(65 + i);
      return choices ? [{ ...choices, range: `${name}${sheet.headRow + 1}:${name}${lastRow}` }] : [];
    }),
} as const;
