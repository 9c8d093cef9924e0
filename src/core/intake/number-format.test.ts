import { describe, expect, test } from 'vitest';
import { numberFormat, shownNumber } from './number-format.ts';

const shown = (value: number, code: string, is1904 = false): string => shownNumber(value, numberFormat(200, code), is1904);

describe('a number is shown', () => {
  test.each([
    [1985.1, '0.00', '1985.10'],
    [1985.03, '0.00_ ', '1985.03'],
    [1985.03, '0', '1985.03'],
    [-1.5, '0.00', '-1.50'],
    [13738552728, '0.00E+00', '13738552728'],
    [13738552728, 'General', '13738552728'],
    [13738552728, '000-0000-0000', '13738552728'],
    [13738552728, '#,##0', '13738552728'],
    [123, '00000', '00123'],
    [8000, '"¥"#,##0.00;[Red]"¥"-#,##0.00', '8000.00'],
    [0.155, '0.0%', '15.5%'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e-7, 'General', '0.0000001'],
    [410_000_199_001_010_000, '@', '410000199001010000'],
    [1e22, 'General', '10000000000000000000000'],
    [Number('999999198503121234'), 'General', '999999198503121000'],
    [-3, 'yyyy-mm-dd', '-3'],
    [3_000_000, 'yyyy-mm-dd', '3000000'],
  ])('%d as %s: %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });
});

describe('a date is shown by the day of the book', () => {
  test.each(['yyyy-mm-dd', 'yyyy/m/d;@', 'yyyy"年"m"月"', '[$-804]yyyy"年"m"月"d"日"', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'yyyy.mm', 'd-mmm-yy', 'e年m月', 'mmm', 'm"月"', 'yyyy\\-mm', 'yyyy年mm月dd日', '[$-F800]dddd, mmmm dd, yyyy'])('as %s', (code) => {
    expect(shown(31_118, code)).toBe('1985-03-12');
    expect(shown(29_656, code, true)).toBe('1985-03-12');
  });

  test.each([14, 27, 31, 36, 57, 58])('as the built-in format %i', (id) => {
    expect(shownNumber(31_118, numberFormat(id, undefined), false)).toBe('1985-03-12');
  });

  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-02-29'],
    [61, false, '1900-03-01'],
    [36_526, false, '2000-01-01'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
  ])('day %i (1904: %s): %s', (day, is1904, text) => {
    expect(shown(day, 'yyyy-mm-dd', is1904)).toBe(text);
  });

  test('with the time where the format has one', () => {
    expect([shown(31_118.75, 'yyyy/m/d h:mm'), shown(31_118.75, 'yyyy/m/d'), shown(31_118, 'yyyy/m/d h:mm'), shown(0.354, 'h:mm'), shown(31_118.99999, 'yyyy-mm-dd hh:mm:ss')]).toEqual([
      '1985-03-12 18:00', '1985-03-12', '1985-03-12', '08:30', '1985-03-12 23:59',
    ]);
  });

  test('the same wherever the clerk is', () => {
    const zone = process.env.TZ;
    try {
      const days = ['Asia/Shanghai', 'America/Los_Angeles', 'UTC'].map((name) => {
        process.env.TZ = name;
        return shown(31_118, 'yyyy-mm-dd');
      });
      expect(new Set(days)).toEqual(new Set(['1985-03-12']));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
