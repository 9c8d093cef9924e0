import { expect, test } from 'vitest';
import { singleLine } from './spaces.ts';

test.each([
  ['spaces of every kind become one ordinary space', 'a\u00A0\u3000 \u2003b', 'a b'],
  ['none stand at the ends', '\u3000 a ', 'a'],
  ['what nobody sees goes', '\uFEFF技\u200B术\u0007中心\u202C', '技术中心'],
  ['a line break that may part two titles leaves a space', '总经理\r\n党委书记', '总经理 党委书记'],
  ['a line break beside punctuation closes up', '总经理、\n党委书记\n（兼）', '总经理、党委书记（兼）'],
  ['a line break between Latin words leaves a space', 'Quality\nManager', 'Quality Manager'],
  ['a tab goes like a line break', '技术\t中心', '技术 中心'],
  ['a space between Han that somebody typed stays', '技术中心 主任', '技术中心 主任'],
  ['half a character goes', '\uD842技\uDFB7', '技'],
  ['a variation selector stays with its character', '葛\u{E0100}', '葛\u{E0100}'],
  ['a rare character stays whole', '𬱖', '𬱖'],
])('%s', (_rule, text, line) => {
  expect(singleLine(text)).toBe(line);
});
