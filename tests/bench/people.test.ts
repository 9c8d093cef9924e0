import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { people } from './people.ts';

const all = people(5000);

test('the same people come every time, a shorter roster being the beginning of a longer one', () => {
  expect(people(5000)).toEqual(all);
  expect(people(14)).toEqual(all.slice(0, 14));
});

test('no phone is anybody else’s', () => {
  expect(new Set(all.map(({ phone }) => phone)).size).toBe(all.length);
  expect(all.filter(({ phone }) => !/^140\d{8}$/.test(phone))).toEqual([]);
});

test('names are as varied as in life: hundreds of characters, rare ones and some beyond the first plane', () => {
  const characters = new Set(all.flatMap(({ name }) => Array.from(name)));
  expect(characters.size).toBeGreaterThan(700);
  expect(all.slice(0, 14).filter(({ name }) => /[\u{20000}-\u{3ffff}]/u.test(name)).length).toBe(1);
  expect(all.slice(0, 14).some(({ name }) => name.includes('䶮'))).toBe(true);
});

test('the font has every character, so that no library is held to what it cannot draw', () => {
  const font = create(readFileSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'));
  if (font.isCollection) throw new Error('A collection, not a font');
  const characters = [...new Set(all.flatMap((person) => Object.values(person)).flatMap((text) => Array.from(text)))];
  expect(characters.filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))).toEqual([]);
});
