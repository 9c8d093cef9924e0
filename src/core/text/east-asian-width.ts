// Width after Unicode's East Asian Width, as a Chinese font sets it: quotation marks, dashes, dots and the like are full-width there.

const zero = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const wide =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uE000-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}·×÷°±‐-―‘’“”†-‧‰′″※℃№Ⅰ-ⅿ←-↙∀-⋿①-⓿─-▟■-◯★☆]$/u;

/** Width of a text in half-width columns: 2 for 汉, 1 for a, 0 for marks that stand on another character. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (character >= ' ' && character <= '~') return 1;
  if (zero.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
