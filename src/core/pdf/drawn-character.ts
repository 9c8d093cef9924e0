/** One character as it is drawn: a code point, together with invisible characters that follow it and stay in the text. */
export interface DrawnCharacter {
  readonly text: string;
  readonly codePoint: number;
}

// Variation selectors, joiners, direction marks, soft hyphens: they draw nothing, and our faces have one form of each character.
const invisible = /^[\p{Cf}\p{Variation_Selector}]$/u;
const space = 0x20;
const replacement = 0xfffd;

const plain = /^[\u0020-\u007e\u3400-\u9fff]*$/;

/**
 * True of nearly every text: each UTF-16 unit is one character, drawn as itself and on its own advance. What sets thousands
 * of texts need not take such a one apart.
 */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** What is drawn of a text. Control characters are drawn as a space, halves of a surrogate pair as U+FFFD. */
export function drawnCharacters(text: string): DrawnCharacter[] {
  const drawn: { text: string; codePoint: number }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? space;
    if (isInvisible(codePoint, character)) attach(character, drawn[drawn.length - 1]);
    else drawn.push(drawnAs(codePoint, character));
  }
  return drawn;
}

function isInvisible(codePoint: number, character: string): boolean {
  // Han and ASCII are nearly all there is; asking the pattern about each of them would take most of the layout's time.
  if (codePoint < 0xa0 || (codePoint >= 0x3400 && codePoint <= 0xd7ff)) return false;
  return invisible.test(character);
}

/** Invisible characters at the beginning have nothing to stay with and are dropped. */
function attach(character: string, last: { text: string } | undefined): void {
  if (last) last.text += character;
}

function drawnAs(codePoint: number, character: string): { text: string; codePoint: number } {
  if (codePoint < space || (codePoint >= 0x7f && codePoint <= 0xa0)) return { text: ' ', codePoint: space };
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return { text: '\ufffd', codePoint: replacement };
  return { text: character, codePoint };
}
