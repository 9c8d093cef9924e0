import { expect, test } from 'vitest';
import { toUnicodeMap } from './to-unicode.ts';

test('a character beyond the BMP is told as a surrogate pair', () => {
  expect(toUnicodeMap(['', '𬱖'])).toContain('1 beginbfchar\n<0001> <D873DC56>\nendbfchar');
});

test('a variation selector is told with its character', () => {
  expect(toUnicodeMap(['', '葛\u{E0100}'])).toContain('<0001> <845BDB40DD00>');
});

test('no block has more than a hundred entries', () => {
  const texts = ['', ...Array.from({ length: 250 }, (_, i) => String.fromCharCode(0x4e00 + i))];
  expect(toUnicodeMap(texts).match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '100 beginbfchar', '50 beginbfchar']);
});
