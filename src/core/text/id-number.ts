import { isRealDate } from './civil-date.ts';

/** What an 18-digit ID number tells (GB 11643-1999). */
export interface IdNumber {
  /** `1985.03` */
  readonly birthMonth: string;
  readonly sex: '男' | '女';
}

export interface WithoutIdNumbers {
  readonly text: string;
  readonly found: readonly IdNumber[];
}

// What may stand between the digits of one number: spaces, line breaks, hyphens, marks nobody sees. Any other control character parts two numbers.
const separator = /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD\u180E\-‐-―−－_.．·/／]/;
const checkLetter = /[xXｘＸⅩⅹ×ХхΧχ]/;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const length = 18;

/** The text without the valid ID numbers in it, and what those told. A number is taken out with the words and brackets that only introduce it. */
export function takeOutIdNumbers(text: string): WithoutIdNumbers {
  const found: IdNumber[] = [];
  let rest = text;
  // Taking one out may bring the halves of another together.
  for (let next = firstNumber(rest, isValid); next; next = firstNumber(rest, isValid)) {
    found.push(toldBy(next.digits));
    rest = cut(rest, next);
  }
  return { text: rest, found };
}

/** The text without what looks like an ID number but has a wrong check digit; undefined when there is none. */
export function withoutDoubtfulIdNumber(text: string): string | undefined {
  const doubtful = firstNumber(text, (digits) => hasRealDate(digits) && !isValid(digits));
  return doubtful && cut(text, doubtful);
}

interface Span {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

function firstNumber(text: string, accepts: (digits: string) => boolean): Span | undefined {
  for (let at = 0; at <= text.length - length; at += 1) {
    if (digitOf(text.charAt(at)) === undefined || digitOf(text.charAt(at - 1)) !== undefined) continue;
    const span = spanFrom(text, at);
    if (span && accepts(span.digits)) return span;
  }
  return undefined;
}

/** The 18 digits that begin at `from`, if they end where a run of digits ends. */
function spanFrom(text: string, from: number): Span | undefined {
  let digits = '';
  let at = from;
  for (; at < text.length && digits.length < length; at += 1) {
    const character = text.charAt(at);
    const digit = digitOf(character) ?? (digits.length === length - 1 && checkLetter.test(character) ? 'X' : undefined);
    if (digit !== undefined) digits += digit;
    else if (!separator.test(character)) return undefined;
  }
  const ends = digits.endsWith('X') || digitOf(text.charAt(at)) === undefined;
  return digits.length === length && ends ? { digits, from, to: at } : undefined;
}

function digitOf(character: string): string | undefined {
  if (character >= '0' && character <= '9') return character;
  if (character >= '０' && character <= '９') return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return undefined;
}

function isValid(digits: string): boolean {
  return hasRealDate(digits) && digits.charAt(length - 1) === checkDigit(digits);
}

/** ISO 7064 MOD 11-2. */
function checkDigit(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return '10X98765432'.charAt(sum % 11);
}

function hasRealDate(digits: string): boolean {
  return !digits.startsWith('0') && isRealDate({ year: Number(digits.slice(6, 10)), month: Number(digits.slice(10, 12)), day: Number(digits.slice(12, 14)) });
}

function toldBy(digits: string): IdNumber {
  return { birthMonth: `${digits.slice(6, 10)}.${digits.slice(10, 12)}`, sex: Number(digits.charAt(16)) % 2 === 1 ? '男' : '女' };
}

const introduction = /(?:(?:居民)?(?:公民)?身份(?:证|证件)?(?:号码?|证号)?[:：\s]*|')$/;

function cut(text: string, span: Span): string {
  const before = text.slice(0, span.from).replace(introduction, '');
  const after = text.slice(span.to);
  const bracketed = /[（(【[]\s*$/.test(before) && /^\s*[）)】\]]/.test(after);
  return bracketed ? before.replace(/[（(【[]\s*$/, '') + after.replace(/^\s*[）)】\]]/, '') : before + after;
}
