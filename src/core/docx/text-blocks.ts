import { Paragraph, type ParagraphFormat } from 'docx';
import type { EnclosuresBlock, LabelBlock, LineBlock, ParagraphBlock, RecipientBlock, SignatureBlock, TitleBlock } from '../paper/paper.ts';
import { charactersOf, charactersWide, pitchTwips } from './grid.ts';
import { markedRuns, runs } from './runs.ts';
import { exactPitch, formPt, ownStyle, paragraphStyle } from './styles.ts';

// The blocks that are paragraphs. `widthTwips` is the width between the margins.

export interface Around {
  readonly widthTwips: number;
  readonly isLetter: boolean;
  /** What stands before the block. */
  readonly before: string | undefined;
  /** True from the last paragraph of the text to the signature, which never stands alone on a page (GB/T 9704-2012 §7.3.5.4). */
  readonly keepsWithNext: boolean;
}

/** In a letter an enclosure begins a page (GB/T 9704-2012 §7.3.2). */
export function labelParagraphs({ text }: LabelBlock, { isLetter, before }: Around): Paragraph[] {
  return [paragraph(ownStyle.label, text, { pageBreakBefore: isLetter && before !== undefined })];
}

/** On one line when it fits, else as the document breaks it. In a letter one line stays empty between label and title. */
export function titleParagraphs({ text, lines }: TitleBlock, { widthTwips, isLetter, before }: Around): Paragraph[] {
  const fits = charactersOf(text) * titleTwips <= widthTwips || lines.length === 0;
  return [paragraph('Title', fits ? text : lines.join('\n'), isLetter && before === 'label' ? { spacing: { ...exactPitch, before: pitchTwips, after: pitchTwips } } : {})];
}

const titleTwips = 22 * 20;

/** Left and right on one line, or the right one below when there is no room for both. */
export function lineParagraphs({ left, right }: LineBlock, { widthTwips }: Around): Paragraph[] {
  const isOneLine = (charactersOf(left) + charactersOf(right) + 1) * formPt.table * 20 <= widthTwips;
  if (isOneLine) return [new Paragraph({ style: ownStyle.line, tabStops: [{ type: 'right', position: widthTwips }], children: runs(right === '' ? left : `${left}\t${right}`) })];
  return [paragraph(ownStyle.line, left), paragraph(ownStyle.line, right, { alignment: 'right' })];
}

export function recipientParagraphs({ text }: RecipientBlock): Paragraph[] {
  return [paragraph(ownStyle.recipient, /[：:]\s*$/.test(text) ? text : `${text}：`)];
}

/** A text with line feeds is several paragraphs. */
export function textParagraphs({ level, text }: ParagraphBlock, { keepsWithNext }: Around): Paragraph[] {
  const parts = text.split(/\r\n|[\n\r]/);
  // Of a long paragraph that is kept two lines go along.
  return parts.map((part, i) => paragraph(paragraphStyle[level], part, keepsWithNext && i === parts.length - 1 ? { keepNext: true, widowControl: true } : {}));
}

/** GB/T 9704-2012 §7.3.4: one line below the text; numbered when there are several; a turned line begins below the name's first character. */
export function enclosureParagraphs({ names }: EnclosuresBlock, { keepsWithNext }: Around): Paragraph[] {
  const numberWidth = names.length > 1 ? charactersOf(`${names.length}.`) : 0;
  return names.map((name, i) => {
    const number = names.length > 1 ? `${i + 1}.` : '';
    const lead = i === 0 ? `附件：${number}` : number;
    const hanging = numberWidth + (i === 0 ? 3 : 0);
    const spacing = { ...exactPitch, before: i === 0 ? pitchTwips : 0 };
    // The hanging indent is a tab stop too, so names stand one below another whatever the figures' width.
    const tab = number === '' ? '' : '\t';
    return paragraph(ownStyle.enclosures, `${lead}${tab}${name}`, { indent: { left: charactersWide(5 + numberWidth), hanging: charactersWide(hanging) }, spacing, ...(keepsWithNext && { keepNext: true }) });
  });
}

/**
 * §7.3.5.1: the date four characters from the right, the name above it and centred on it: in a box as far left of the date's middle as
 * the margin is right of it. A name too long for that ends at the margin. Two lines stay free, so that a seal set on both touches no text.
 */
export function signatureParagraphs({ name, date }: SignatureBlock, { widthTwips }: Around): Paragraph[] {
  const box = 2 * 4 + charactersOf(date);
  const place: ParagraphFormat = charactersOf(name) <= box ? { indent: { left: Math.max(0, widthTwips - charactersWide(box)) } } : { alignment: 'right' };
  return [paragraph(ownStyle.signatureName, name, { ...place, spacing: { ...exactPitch, before: 2 * pitchTwips } }), paragraph(ownStyle.signatureDate, date)];
}

function paragraph(style: string, text: string, format: ParagraphFormat & { pageBreakBefore?: boolean; widowControl?: boolean } = {}): Paragraph {
  // A full page has 22 lines, even if that leaves one line of a paragraph alone.
  return new Paragraph({ style, widowControl: false, ...format, children: markedRuns(text) });
}
