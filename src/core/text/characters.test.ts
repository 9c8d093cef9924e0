import { expect, test } from 'vitest';
import { characterCount, codePointName, halfWidth, halfWidthLetters } from './characters.ts';

test('a character is a code point, and a variation selector is none of its own', () => {
  expect(characterCount('𬱖䶮')).toBe(2);
  expect(characterCount('葛\u{E0100}城')).toBe(2);
});

test('figures and letters become half-width, Chinese punctuation stays', () => {
  expect(halfWidthLetters('Ａ１（二）：')).toBe('A1（二）：');
  expect(halfWidth('（０３７９）－１')).toBe('(0379)-1');
});

test('a code point has the name that tables of characters use', () => {
  expect(codePointName(0x4dae)).toBe('U+4DAE');
  expect(codePointName(0x2cc56)).toBe('U+2CC56');
});
