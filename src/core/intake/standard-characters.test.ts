import { expect, test } from 'vitest';
import { standardCharacters } from './standard-characters.ts';

test.each([
  ['the two bytes 0xA8BC were U+E7C7 in GB 18030-2000', '\uE7C7', 'ḿ'],
  ['龴', '\uE81E', '\u9FB4'],
  ['龻', '\uE864', '\u9FBB'],
  ['䶮, which is in names', '\uE863', '䶮'],
  ['䴙', '\uE862', '䴙'],
  ['a character of plane 2', '\uE816', '\u{20087}'],
  ['the last of plane 2', '\uE855', '\u{241FE}'],
  ['vertical punctuation, whose order differs', '\uE78D\uE78E\uE78F\uE796', '\uFE10\uFE12\uFE11\uFE19'],
  ['a full-width space', '\uE5E5', '\u3000'],
  ['a character that somebody made for himself', '\uE000\uF8FF', '\uE000\uF8FF'],
  ['radicals that look like ideographs, as PDFs have them', '⾼⻰ ⽟⺠ ⻢', '高龙 玉民 马'],
  ['radicals that are no whole character stay, and so do compatibility ideographs', '⺮⻀ 﨑凞', '⺮⻀ 﨑凞'],
  ['everything else', '张三 abc 𠮷', '张三 abc 𠮷'],
])('%s', (_what, text, expected) => {
  expect(standardCharacters(text)).toBe(expected);
});

test('of each character that is replaced it is said why, of blanks and marks nothing', () => {
  const heard: unknown[] = [];
  standardCharacters('\uE863⾼\uE5E5\uE78D\uE000甲', (one) => heard.push(one));
  expect(heard).toEqual([{ kind: 'old-code', to: '䶮' }, { kind: 'radical', to: '高' }]);
});

test('row FE of GBK agrees with the decoder, where that knows a standard character', () => {
  const decoder = new TextDecoder('gb18030');
  let codePoint = 0xe815;
  for (let trail = 0x50; trail <= 0xa0; trail += 1) {
    if (trail === 0x7f) continue;
    const decoded = decoder.decode(Uint8Array.of(0xfe, trail));
    expect(standardCharacters(decoded), codePoint.toString(16)).toBe(standardCharacters(String.fromCodePoint(codePoint)));
    expect(standardCharacters(decoded)).not.toMatch(/[\uE000-\uF8FF]/);
    codePoint += 1;
  }
  expect(codePoint).toBe(0xe865);
});
