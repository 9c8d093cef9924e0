import { expect, test } from 'vitest';
import { drawnCharacters } from './drawn-character.ts';

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
