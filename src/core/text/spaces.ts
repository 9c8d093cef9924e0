// Zero-width and direction marks, soft hyphen, byte order mark, control characters, noncharacters.
const invisible =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;
// With the u flag a surrogate matches only when it lost its other half; no file format can hold one.
const loneSurrogate = /[\uD800-\uDFFF]/gu;
const lineBreak = /\s*[\t\n\v\f\r\u0085\u2028\u2029]\s*/g;
// Punctuation parts what stands beside it by itself.
const parting = /[、，。；：！？,;:（）()《》「」“”/／]/;

/** One line of text: nothing invisible, every space an ordinary one and alone, none at the ends, a line break or tab a space too: it may part two titles. */
export function singleLine(text: string): string {
  return text
    .replace(loneSurrogate, '')
    .replace(invisible, '')
    .replace(lineBreak, (broken: string, at: number, whole: string) => joinerAt(whole, at, broken.length))
    .replace(/\s+/g, ' ')
    .trim();
}

function joinerAt(text: string, at: number, length: number): string {
  return parting.test(text.charAt(at - 1)) || parting.test(text.charAt(at + length)) ? '' : ' ';
}
