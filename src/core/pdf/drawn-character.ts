/** One character as it is drawn: a code point, together with invisible characters that follow it and stay in the text. */
export interface DrawnCharacter {
  readonly text: string;
  readonly codePoint: number;
}

// Variation selectors, joiners, direction marks, soft hyphens: they draw nothing, and our faces have one form of each character.
const invisible = /^[\p{Cf}\p{Variation_Selector}]$/u;
const space = 0x20;
const replacement = 0xfffd;

/** What is drawn of a text. Control characters are drawn as a space, halves of a surrogate pair as U+FFFD. */
export function drawnCharacters(text: string): DrawnCharacter[] {
  const drawn: { text: string; codePoint: number }[] = [];
  for (const character of text) {
    const last = drawn[drawn.length - 1];
    if (invisible.test(character)) {
      if (last) last.text += character;
    } else {
      const codePoint = drawnCodePoint(character.codePointAt(0) ?? space);
      drawn.push({ codePoint, text: String.fromCodePoint(codePoint) });
    }
  }
  return drawn;
}

function drawnCodePoint(codePoint: number): number {
  if (codePoint < space || (codePoint >= 0x7f && codePoint <= 0xa0)) return space;
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? replacement : codePoint;
}
