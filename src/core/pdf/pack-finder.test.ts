import { expect, test } from 'vitest';
import { packFinder } from './pack-finder.ts';

// U+0020 to U+0022 in packs 0, 1, 0; U+4E00 and U+4E01 in the packs on both sides of the letter that is left out.
const packOf = packFinder({ ranges: [0x20, 3, 0x4e00, 2], packOf: '010[]' });
const numbers = (letters: string): (number | undefined)[] => Array.from(letters, (_, i) => packFinder({ ranges: [0x20, letters.length], packOf: letters })(0x20 + i));

test.each([
  [0x1f, undefined],
  [0x20, 0],
  [0x21, 1],
  [0x22, 0],
  [0x23, undefined],
  [0x4dff, undefined],
  [0x4e00, 43],
  [0x4e01, 44],
  [0x4e02, undefined],
  [0x10ffff, undefined],
])('U+%x lies in pack %s', (codePoint, pack) => {
  expect(packOf(codePoint)).toBe(pack);
});

test('packs are lettered without a gap, though the backslash is left out', () => {
  expect(numbers('Z[]^')).toEqual([42, 43, 44, 45]);
});

test('a face that covers nothing finds nothing', () => {
  expect(packFinder({ ranges: [], packOf: '' })(0x20)).toBeUndefined();
});
