import { cleanText } from '../text/xml-text.ts';

/** Excel's limit for one cell, in UTF-16 units. */
export const longestCellText = 32_767;

/** A text as a cell shows it: clean, and when longer than Excel allows cut with an ellipsis to say so. */
export function cellText(text: string): string {
  const clean = cleanText(text);
  if (clean.length <= longestCellText) return clean;
  return `${clean.slice(0, longestCellText - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The text as the file must spell it so that nobody takes `_x0041_` for an escaped A (ECMA-376 Part 1 §22.9.2.19, ST_Xstring). */
export function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
