import { halfWidth } from './characters.ts';
import { isRealDate } from './civil-date.ts';

/** What a text says about a month of birth. Months are written `1985.03`. */
export type BirthMonth =
  | { readonly kind: 'month'; readonly month: string }
  /** `1985.1`: a spreadsheet drops the last zero of 1985.10. */
  | { readonly kind: 'ambiguous'; readonly months: readonly string[] }
  /** `85.03`; `months` are those it may mean, of `85.1` January and October. */
  | { readonly kind: 'two-digit-year'; readonly months: readonly string[] }
  | { readonly kind: 'unreadable' };

const unreadable = { kind: 'unreadable' } as const;

const ambiguous = /^(\d{4})\.1$/;
const clock = '(?:T?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.0+)?)?)?';
const yearFirst = new RegExp(`^(\\d{4})(?:年|[-./,、])(\\d{1,2})(?:(?:月|[-./,、])(?:(\\d{1,2})[日号]?)?)?${clock}$`);
const compact = /^(\d{4})(\d{2})(\d{2})?$/;
const shortYear = /^(\d{2})(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})[日号]?)?)?$/;
/** How a spreadsheet shows a date as month and year: `3月-85`. */
const monthFirst = /^(\d{1,2})月-(\d{2})$/;

/** Reads a month of birth in any of the ways people and spreadsheets write it. */
export function readBirthMonth(text: string): BirthMonth {
  const plain = compacted(text);
  const either = ambiguous.exec(plain);
  if (either) return { kind: 'ambiguous', months: [`${either[1]}.01`, `${either[1]}.10`] };
  const full = yearFirst.exec(plain) ?? compact.exec(plain);
  if (full) return monthOf(Number(full[1]), Number(full[2]), dayOf(full[3]));
  return readShortYear(plain);
}

const partedBySpaces = /^\d{2,4}(?: \d{1,2}){1,2}$/;

/** One form of hyphen and figure, no spaces but what they part, no sign that this is text, no `.0` that a program put behind a number. */
function compacted(text: string): string {
  const line = halfWidth(text).trim().replace(/\s+/g, ' ');
  const parted = partedBySpaces.test(line) ? line.replace(/ /g, '-') : line.replace(/ (?=\d{1,2}:)/, 'T');
  return inFigures(parted.replace(/ /g, '').replace(/[‐-―−]/g, '-'))
    .replace(/^'/, '')
    .replace(/^(\d{6}|\d{8})\.0$/, '$1')
    .replace(/出?生$/, '');
}

/** Year and month of a `1985.03`, or undefined for anything else. */
export function partsOfMonth(month: string): { year: number; month: number } | undefined {
  const match = /^(\d{4})\.(\d{2})$/.exec(month);
  return match ? { year: Number(match[1]), month: Number(match[2]) } : undefined;
}

function readShortYear(text: string): BirthMonth {
  const match = shortYear.exec(text);
  const swapped = monthFirst.exec(text);
  const found = match ? { year: match[1], month: match[2], day: match[3] } : swapped && { year: swapped[2], month: swapped[1], day: undefined };
  if (!found) return unreadable;
  const spelled = /^\d{2}\.1$/.test(text) ? [1, 10] : [Number(found.month)];
  const months = ['19', '20'].flatMap((century) => spelled.map((month) => monthOf(Number(`${century}${found.year}`), month, dayOf(found.day))));
  const readable = months.flatMap((month) => (month.kind === 'month' ? [month.month] : []));
  return readable.length > 0 ? { kind: 'two-digit-year', months: readable } : unreadable;
}

function monthOf(year: number, month: number, day: number): BirthMonth {
  if (!isRealDate({ year, month, day })) return unreadable;
  return { kind: 'month', month: `${year}.${String(month).padStart(2, '0')}` };
}

function dayOf(digits: string | undefined): number {
  return digits === undefined ? 1 : Number(digits);
}

const figures: Readonly<Record<string, string>> = { 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** 一九八五年十二月 as 1985年12月. */
function inFigures(text: string): string {
  if (!/年/.test(text)) return text;
  return text.replace('年元月', '年1月').replace(/[〇○零一二三四五六七八九十]+/g, (numeral) => (numeral.includes('十') ? tens(numeral) : digits(numeral)));
}

/** 十二 is 12, 二十 is 20; what is no numeral below 100 stays. */
function tens(numeral: string): string {
  const match = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(numeral);
  if (!match) return numeral;
  return `${digits(match[1] ?? '') || '1'}${digits(match[2] ?? '') || '0'}`;
}

function digits(numeral: string): string {
  return numeral.replace(/./g, (character) => figures[character] ?? character);
}
