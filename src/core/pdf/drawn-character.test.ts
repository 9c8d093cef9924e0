import { expect, test } from 'vitest';
import { drawnCharacters, isPlain } from './drawn-character.ts';
import { extraSpace } from './extra-space.ts';

const drawn = (text: string): [string, number][] => drawnCharacters(text).map((character) => [character.text, character.codePoint]);

test('a character beyond the BMP is one', () => {
  expect(drawn('𬱖一')).toEqual([['𬱖', 0x2cc56], ['一', 0x4e00]]);
});

test('a variation selector draws nothing and stays in the text', () => {
  expect(drawn('葛\u{E0100}辰')).toEqual([['葛\u{E0100}', 0x845b], ['辰', 0x8fb0]]);
});

test('a joiner draws nothing and stays in the text', () => {
  expect(drawn('王\u200d')).toEqual([['王\u200d', 0x738b]]);
});

test('an invisible character at the beginning is dropped', () => {
  expect(drawn('\ufeff王')).toEqual([['王', 0x738b]]);
});

test.each(['\t', '\u0000', '\u00a0'])('a control character or odd space is drawn as a space: %j', (character) => {
  expect(drawn(character)).toEqual([[' ', 0x20]]);
});

test('half of a surrogate pair is told as a replacement character', () => {
  expect(drawn('\ud862')).toEqual([['\ufffd', 0xfffd]]);
});

test('every character of a plain text is drawn as itself, without space around it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isPlain);
  const text = units.map((unit) => unit + unit).join('');
  expect(units.length).toBeGreaterThan(20_000);
  expect(drawnCharacters(text).map((character) => character.text).join('')).toBe(text);
  expect(drawnCharacters(text).every(({ text: unit, codePoint }) => codePoint === unit.charCodeAt(0))).toBe(true);
  expect(extraSpace(drawnCharacters(text), () => 1)).toBeUndefined();
});

test.each(['', '王伟', 'A-1 (2)', '1985.03'])('%j is plain', (text) => {
  expect(isPlain(text)).toBe(true);
});

test.each(['𬱖', '葛\u{E0100}', '热·买', '（甲）', '两行\n字', '王\u00a0'])('%j is not plain', (text) => {
  expect(isPlain(text)).toBe(false);
});
