import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyIdNumber, inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { takeOutIdNumbers, withoutDoubtfulIdNumber } from './id-number.ts';

const woman = inventedIdNumber('19850312', '124');
const man = inventedIdNumber('19491231', '059');
const endsWithX = Array.from({ length: 50 }, (_, order) => inventedIdNumber('19700101', String(100 + order))).find((number) => number.endsWith('X')) ?? '';

test('an ID number tells month of birth and sex', () => {
  expect(takeOutIdNumbers(woman)).toEqual({ text: '', found: [{ birthMonth: '1985.03', sex: '女' }] });
  expect(takeOutIdNumbers(man)).toEqual({ text: '', found: [{ birthMonth: '1949.12', sex: '男' }] });
});

const wide = woman.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = `${woman.slice(0, 6)} ${woman.slice(6, 14)} ${woman.slice(14)}`;

test.each([
  ['in full-width digits', wide, ''],
  ['with spaces between groups', grouped, ''],
  ['with hyphens between groups', grouped.replace(/ /g, '-'), ''],
  ['with marks nobody sees', Array.from(woman).join('\u200B'), ''],
  ['broken over two lines', `${woman.slice(0, 10)}\n${woman.slice(10)}`, ''],
  ['ending with a small x', endsWithX.toLowerCase(), ''],
  ['ending with the Roman ten', endsWithX.replace('X', 'Ⅹ'), ''],
  ['after a name', `张三${woman}`, '张三'],
  ['in brackets', `张三（${woman}）`, '张三'],
  ['introduced by words', `张三，身份证号：${woman}`, '张三，'],
  ['marked as text for a spreadsheet', `'${woman}`, ''],
  ['after a running number', `1 ${woman}`, '1 '],
  ['before a telephone number', `${woman} 13800000000`, ' 13800000000'],
  ['twice', `${woman}、${man}`, '、'],
])('an ID number is found %s', (_how, text, rest) => {
  expect(takeOutIdNumbers(text).text).toBe(rest);
  expect(takeOutIdNumbers(text).found).not.toEqual([]);
});

test('a number whose halves come together when another is taken out goes too', () => {
  expect(takeOutIdNumbers(`${woman.slice(0, 9)}-${man}-${woman.slice(9)}`).text).not.toContain(woman.slice(9));
});

test.each([
  ['part of a longer run of digits', `9${woman}`],
  ['part of a longer run of digits', `${woman}0`],
  ['with a wrong check digit', withWrongCheckDigit(woman)],
  ['with a day that no calendar has', inventedIdNumber('19850231', '124')],
  ['a bank card', '6222020200112233445'],
  ['a telephone number', '13800000000'],
])('%s it is no ID number: %s', (_why, text) => {
  expect(takeOutIdNumbers(text)).toEqual({ text, found: [] });
});

test('a number with one slip is doubtful', () => {
  expect(withoutDoubtfulIdNumber(`张三${withWrongCheckDigit(woman)}`)).toBe('张三');
  expect(withoutDoubtfulIdNumber(woman)).toBeUndefined();
  expect(withoutDoubtfulIdNumber('张三')).toBeUndefined();
});

test('whatever stands around it, an ID number goes', () => {
  const noDigitAtEdges = fc.tuple(fc.string(), fc.constantFrom('', '张', '（', ' ', 'a', '：')).map(([text, edge]) => text.replace(/[0-9]/g, '') + edge);
  fc.assert(
    fc.property(noDigitAtEdges, anyIdNumber, noDigitAtEdges, (before, number, after) => {
      expect(takeOutIdNumbers(before + number + after).text).not.toContain(number);
    }),
  );
});

function withWrongCheckDigit(number: string): string {
  return number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
}
