import { expect, test } from 'vitest';
import { chineseDate, isoDate, readCivilDate } from './civil-date.ts';

test.each(['2026-11-02', '2026-11-2', '2026年11月2日', '2026/11/2', '2026.11.2', '20261102', '２０２６年１１月２日', ' 2026 年 11 月 2 日 ', '2026—11—02'])('%s is the second of November 2026', (text) => {
  expect(readCivilDate(text)).toEqual({ year: 2026, month: 11, day: 2 });
});

test.each(['', '明天', '2026-11', '2026-02-29', '2026-13-01', '2026-11-31', '1900-02-29'])('%s is no day of the calendar', (text) => {
  expect(readCivilDate(text)).toBeUndefined();
});

test('a date is stored with zeros and printed without', () => {
  expect(isoDate({ year: 2026, month: 1, day: 2 })).toBe('2026-01-02');
  expect(chineseDate({ year: 2026, month: 1, day: 2 })).toBe('2026年1月2日');
});
