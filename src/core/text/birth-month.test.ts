import { expect, test } from 'vitest';
import { readBirthMonth } from './birth-month.ts';

test.each([
  '1985.03', '1985年3月', '1985年03月12日', '1985-3-12', '1985/3', '1985/03/12', '19850312', '198503', '１９８５．０３', '一九八五年三月', '1985.3', '1985 年 3 月', '1985.03.12',
  '1985-03-12 00:00:00', '1985年3月12号', '1985、3', '1985—03', '1985-03-',
  '1985年3月生', '1985.03出生', "'1985.03", '19850312.0', '1985 3', '1985 3 12', '1985/3 12:00', '1985-03-12T00:00:00',
])('%s is March 1985', (text) => {
  expect(readBirthMonth(text)).toEqual({ kind: 'month', month: '1985.03' });
});

test.each([
  ['一九八五年十月', '1985.10'],
  ['一九八五年十二月', '1985.12'],
  ['二〇〇〇年一月', '2000.01'],
  ['二○○一年十一月二十三日', '2001.11'],
  ['1985.10', '1985.10'],
  ['1985年1月', '1985.01'],
  ['1985-1', '1985.01'],
  ['1985.1.5', '1985.01'],
  ['2000-02-29', '2000.02'],
  ['1985 1 2', '1985.01'],
  ['1985 1 1', '1985.01'],
  ['1985/1 12:00', '1985.01'],
  ['1985年元月', '1985.01'],
])('%s is %s', (text, month) => {
  expect(readBirthMonth(text)).toEqual({ kind: 'month', month });
});

test('1985.1 may be January or October', () => {
  expect(readBirthMonth('1985.1')).toEqual({ kind: 'ambiguous', months: ['1985.01', '1985.10'] });
});

test.each(['85.03', '85年3月', '85/3/12', '3月-85'])('%s lacks its century', (text) => {
  expect(readBirthMonth(text)).toEqual({ kind: 'two-digit-year', months: ['1985.03', '2085.03'] });
});

test('85.1 lacks its century and may have lost a zero', () => {
  expect(readBirthMonth('85.1')).toEqual({ kind: 'two-digit-year', months: ['1985.01', '1985.10', '2085.01', '2085.10'] });
});

test.each(['', '不详', '1985', '1985.13', '198513', '1985.00', '1985-02-30', '1785.03', '31118', '1985.03左右', '0', '1985.031', '民国74年3月', '1985-13', '1985 13 2'])('%s is not understood', (text) => {
  expect(readBirthMonth(text)).toEqual({ kind: 'unreadable' });
});
