import { halfWidth } from './characters.ts';

/** A day without time or zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const written = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

/** The day that a text names (`2026-11-22`, `2026年11月22日`, `20261122`), or undefined. */
export function readCivilDate(text: string): CivilDate | undefined {
  const match = matchOf(halfWidth(text).replace(/\s/g, '').replace(/[‐-―−]/g, '-'));
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(date) ? date : undefined;
}

/** `2026-11-22` */
export function isoDate(date: CivilDate): string {
  return `${date.year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** 2026年11月22日, as documents write it: Arabic figures, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(date: CivilDate): string {
  return `${date.year}年${date.month}月${date.day}日`;
}

/** A place to write a date by hand, as wide as what is written there. */
export const dateToFillIn = '　　　　年　　月　　日';

/** True for a day that the calendar has, from 1900 to 2099. */
export function isRealDate({ year, month, day }: CivilDate): boolean {
  return year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function matchOf(text: string): RegExpExecArray | null {
  return written.exec(text) ?? compact.exec(text);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
