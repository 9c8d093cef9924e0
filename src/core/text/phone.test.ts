import { expect, test } from 'vitest';
import { readPhone, unallottedPrefix } from './phone.ts';

test.each(['13800000000', '+86 138-0000-0000', '+86 13800000000', '008613800000000', '86 138 0000 0000', '138 0000 0000', '138-0000-0000', '１３８００００００００', '13800000000.0', '1.3800000000E+10', "'13800000000", '(+86)13800000000', '138—0000—0000'])(
  '%s is the mobile number 13800000000',
  (text) => {
    expect(readPhone(text)).toEqual({ kind: 'mobile', number: '13800000000' });
  },
);

test.each([
  ['0379-64901234', '0379-64901234'],
  ['037964901234', '0379-64901234'],
  ['(0379)64901234', '0379-64901234'],
  ['（０３７９）６４９０１２３４', '0379-64901234'],
  ['0379 6490 1234', '0379-64901234'],
  ['0379—6490123', '0379-6490123'],
  ['+86 379 64901234', '0379-64901234'],
  ['010-12345678', '010-12345678'],
  ['02112345678', '021-12345678'],
  ['0379-64901234-801', '0379-64901234-801'],
  ['0379-64901234转801', '0379-64901234-801'],
  ['0379-64901234 转 801', '0379-64901234-801'],
  ['0379-64901234分机801', '0379-64901234-801'],
  ['0379-64901234 ext. 801', '0379-64901234-801'],
])('%s is the fixed line %s', (text, number) => {
  expect(readPhone(text)).toEqual({ kind: 'fixed', number });
});

test.each([
  ['1380000000', 10],
  ['138000000001', 12],
  ['138-0000-000', 10],
])('%s has not eleven digits', (text, digits) => {
  expect(readPhone(text)).toEqual({ kind: 'mobile-length', digits });
});

test.each(['1.38E+10', '1.38001E+10', '1.38e10', '1E+10'])('%s has lost its last digits', (text) => {
  expect(readPhone(text)).toEqual({ kind: 'digits-lost' });
});

test.each(['', '无', '64901234', '12345678901', '0379', '13800000000/13900000000', '13800000000 张三'])('%s is not understood', (text) => {
  expect(readPhone(text)).toEqual({ kind: 'unreadable' });
});

test('a number from a range for machines names its prefix', () => {
  expect(unallottedPrefix('14012345678')).toBe('140');
  expect(unallottedPrefix('16012345678')).toBe('160');
  expect(unallottedPrefix('16212345678')).toBeUndefined();
  expect(unallottedPrefix('13812345678')).toBeUndefined();
});
