// What a character is here: one code point. A variation selector belongs to the character before it and is none itself.

/** One Han character, its variation selector included. Planes 2 and 3 and the private area count whole: engines lag behind Unicode, and old systems keep rare names in the private area. */
export const hanPattern = '[\\p{Script=Han}\\u{20000}-\\u{3FFFD}\\uE000-\\uF8FF][\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]?';

export function isVariationSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef);
}

/** How many characters a reader sees. */
export function characterCount(text: string): number {
  let count = 0;
  for (const character of text) if (!isVariationSelector(codePointOf(character))) count += 1;
  return count;
}

/** The first code point; 0 for an empty text. */
export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** U+4DAE for 䶮. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Full-width figures and letters made half-width; full-width punctuation stays, for it is right in Chinese. */
export function halfWidthLetters(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, toHalfWidth);
}

/** Every full-width form of an ASCII character made half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, toHalfWidth).replace(/\u3000/g, ' ');
}

function toHalfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
