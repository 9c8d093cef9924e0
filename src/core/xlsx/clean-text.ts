/** Excel's limit for one cell, in UTF-16 units. */
export const longestCellText = 32_767;

// XML 1.0 §2.2: what is no Char cannot stand in a file, escaped or not. Under `u` a pair is one character, so Cs is a lone surrogate.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** A text as an XML file can carry it: what it cannot carry becomes a visible U+FFFD, every line break a line feed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(impossible, '\ufffd');
}

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
