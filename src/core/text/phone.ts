import { halfWidth } from './characters.ts';

/** What a text says about a telephone number. Mobile numbers are written `13800000000`, fixed lines `0379-64901234-801`. */
export type Phone =
  | { readonly kind: 'mobile'; readonly number: string }
  | { readonly kind: 'fixed'; readonly number: string }
  /** Looks like a mobile number, with too few or too many digits. */
  | { readonly kind: 'mobile-length'; readonly digits: number }
  /** `1.38E+10`: a spreadsheet kept only the first digits. */
  | { readonly kind: 'digits-lost' }
  | { readonly kind: 'unreadable' };

const unreadable = { kind: 'unreadable' } as const;

const scientific = /^(1)\.?(\d*)E\+?(1\d)$/i;
const mobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const nearlyMobile = /^1[3-9]\d{5,12}$/;
const area = '\\(?(010|02\\d|0[3-9]\\d{2})\\)?';
const extension = '(?:-|转|分机|ext\\.?|x|,)+(\\d{1,6})';
const fixed = new RegExp(`^(?:(?:\\+?86|0086)-?(?=0))?${area}-?(\\d{3,4})-?(\\d{4})(?:${extension})?$`, 'i');
const fixedAbroad = new RegExp(`^(?:\\+86|0086)-?(10|2\\d|[3-9]\\d{2})-?(\\d{3,4})-?(\\d{4})(?:${extension})?$`, 'i');

/** Reads a number however it is grouped. */
export function readPhone(text: string): Phone {
  const plain = compacted(text);
  if (scientific.test(plain)) return { kind: 'digits-lost' };
  const own = mobile.exec(plain.replace(/[-()]/g, ''));
  if (own?.[1] !== undefined) return { kind: 'mobile', number: own[1] };
  return readFixed(plain) ?? readNearlyMobile(plain.replace(/[-()]/g, '')) ?? unreadable;
}

/** The numbers in a text that holds several, or words beside one; each once, as `readPhone` writes it. */
export function phonesIn(text: string): string[] {
  const [byMarks, bySpaces] = [/[/、，,；;|]/, /[/、，,；;|\s]/].map((between) => text.split(between).flatMap(numberAmongWords));
  return [...new Set(byMarks?.length ? byMarks : bySpaces)];
}

function numberAmongWords(part: string): string[] {
  const phone = readPhone(part.replace(/[（(][^\d]*[）)]\s*$/, '').replace(/^[^\d+（(]+/, '').replace(/[^\d）)]+$/, ''));
  return 'number' in phone ? [phone.number] : [];
}

// 号段 that are not given to people: machines, data cards, satellites (allocation of March 2023).
const unallotted = /^(?:14[0-4]|154|16[013489]|179|194)/;

/** The first three digits of a mobile number when they are not given to people. */
export function unallottedPrefix(number: string): string | undefined {
  return unallotted.exec(number)?.[0];
}

/** One form of hyphen, no spaces, no sign that this is text, no `.0` that a program put behind a number. */
function compacted(text: string): string {
  return halfWidth(text)
    .replace(/[‐-―−－ー]/g, '-')
    .replace(/\s/g, '')
    .replace(/^'/, '')
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(scientific, inFull);
}

/** `1.3812345678E+10` written out, when no digit is missing. */
function inFull(text: string, first: string, decimals: string, exponent: string): string {
  return decimals.length === Number(exponent) ? first + decimals : text;
}

function readFixed(plain: string): Phone | undefined {
  const inland = fixed.exec(plain);
  if (inland) return fixedOf(`${inland[1]}`, inland);
  const abroad = fixedAbroad.exec(plain);
  return abroad ? fixedOf(`0${abroad[1]}`, abroad) : undefined;
}

function fixedOf(code: string, [, , head, tail, inner]: RegExpExecArray): Phone {
  const number = `${code}-${head}${tail}`;
  return { kind: 'fixed', number: inner === undefined ? number : `${number}-${inner}` };
}

function readNearlyMobile(digits: string): Phone | undefined {
  const bare = digits.replace(/^(?:\+86|0086)/, '');
  return nearlyMobile.test(bare) ? { kind: 'mobile-length', digits: bare.length } : undefined;
}
