// What a spreadsheet shows of a number. The value is kept as digits: no separators of thousands, no powers of ten, no signs of money.

/** A format as far as it changes what a person takes a number for. */
export type NumberFormat =
  | { readonly kind: 'digits'; readonly decimals: number; readonly wholeDigits: number; readonly percent: boolean }
  | { readonly kind: 'date'; readonly withTime: boolean }
  | { readonly kind: 'time' };

// ECMA-376 part 1, 18.8.30, with what Chinese programs mean by the numbers it leaves to each language.
const builtInDates = [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
const builtInTimes = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];
const builtInCodes = new Map([[1, '0'], [2, '0.00'], [3, '0'], [4, '0.00'], [9, '0%'], [10, '0.00%'], [22, 'y h'], [37, '0'], [38, '0'], [39, '0.00'], [40, '0.00']]);

/** The format of a number; undefined for one that shows what a number is. `code` is the file's own, for numbers that are not built in. */
export function numberFormat(id: number, code: string | undefined): NumberFormat | undefined {
  if (code === undefined && builtInDates.includes(id)) return { kind: 'date', withTime: false };
  if (code === undefined && builtInTimes.includes(id)) return { kind: 'time' };
  return formatOf(code ?? builtInCodes.get(id) ?? '');
}

function formatOf(code: string): NumberFormat | undefined {
  if (code.length > 255) return undefined;
  const bare = code.replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|General|AM\/PM|A\/P|上午\/下午/gi, (part) => (/^\[(?:h+|m+|s+)\]$/i.test(part) ? 'h' : ''));
  const [positive = ''] = bare.split(';');
  const clock = /[hs]/i.test(positive);
  if (/[ydeg]/i.test(positive.replace(/E[+-]/gi, '')) || (/m/i.test(positive) && !clock)) return { kind: 'date', withTime: clock };
  return clock ? { kind: 'time' } : digitsOf(positive);
}

function digitsOf(code: string): NumberFormat | undefined {
  const [, whole = '', decimals = ''] = /^[^0#?.]*([0#?,]*)(?:\.([0#?]*))?[^0#?.]*$/.exec(code) ?? [];
  if (whole + decimals === '' || /E[+-]/i.test(code)) return undefined;
  return { kind: 'digits', decimals: decimals.replace(/[^0]/g, '').length, wholeDigits: whole.replace(/[^0]/g, '').length, percent: code.includes('%') };
}

// 31 December 9999.
const lastDay = 2_958_465;

/** `1985-03-12`, `1985.10`, `13738552728`. Days are counted as the book counts them, never in the local time. */
export function shownNumber(value: number, format: NumberFormat | undefined, is1904: boolean): string {
  if (format?.kind === 'digits') return shownDigits(value, format);
  if (!format || value < 0 || value > lastDay) return fullDigits(value);
  if (format.kind === 'time') return value < 1 ? clockOf(value) : fullDigits(value);
  const date = dateOf(Math.floor(value), is1904) ?? fullDigits(value);
  return format.withTime && !Number.isInteger(value) ? `${date} ${clockOf(value % 1)}` : date;
}

/** Of a part of a day, to the minute. */
function clockOf(day: number): string {
  const minutes = Math.min(Math.round(day * 1440), 1439);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

/** Fixed to the decimals of the format when they add zeros; a number with more decimals than are shown keeps them. */
function shownDigits(value: number, { decimals, wholeDigits, percent }: Extract<NumberFormat, { kind: 'digits' }>): string {
  if (percent) return `${fullDigits(value * 100)}%`;
  const [whole = '', rest = ''] = fullDigits(Math.abs(value)).split('.');
  const shown = rest.length < decimals ? rest.padEnd(decimals, '0') : rest;
  return `${value < 0 ? '-' : ''}${whole.padStart(wholeDigits, '0')}${shown === '' ? '' : `.${shown}`}`;
}

/** All digits of a whole number as far as numbers are exact; beyond that, and of others, the 15 that spreadsheets keep. */
function fullDigits(value: number): string {
  const shortest = String(value);
  // Nothing to cut, for nearly every number: to cut it all the same takes half as long again.
  if (shortest.length <= 15 && !shortest.includes('e')) return shortest;
  const kept = Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
  if (Number.isInteger(value)) return Math.abs(kept) < 1e21 ? String(kept) : BigInt(kept).toString();
  const text = String(kept);
  return text.includes('e') ? value.toFixed(15).replace(/0+$/, '') : text;
}

/** Day 1 is 1 January 1900, and there was a 29 February then (ECMA-376 part 1, 18.17.4.1); or day 0 is 1 January 1904. */
function dateOf(serial: number, is1904: boolean): string | undefined {
  const day = is1904 ? serial + 1462 : serial;
  if (day < 1 || day > lastDay) return undefined;
  if (day === 60) return '1900-02-29';
  const date = new Date(Date.UTC(1899, 11, day > 60 ? 30 + day : 31 + day));
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

export function shownBoolean(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
