import { describe, expect, test } from 'vitest';
import { bodySlices, headingSlices, labelSlices } from './slices.ts';

const han = Array.from({ length: 20_000 }, (_, i) => 0x4e00 + i);
const covered = new Set([...Array.from({ length: 95 }, (_, i) => 0x20 + i), ...han, 0x2cc56]);
const standard = han.slice(0, 8105).map((codePoint) => String.fromCodePoint(codePoint));
const input = { covered, labels: '附件𬱖', standard };

describe.each([
  ['the body face', bodySlices],
  ['the face of labels', labelSlices],
])('%s', (_, slicesOf) => {
  test('every covered character is in just one pack', () => {
    expect(slicesOf(input).flat().sort((a, b) => a - b)).toEqual([...covered].sort((a, b) => a - b));
  });

  test('fixed text needs the first pack alone', () => {
    const first = new Set(slicesOf(input)[0]);
    expect(Array.from('附件𬱖1').every((character) => first.has(character.codePointAt(0) ?? 0))).toBe(true);
  });

  test('what the font lacks is in no pack', () => {
    expect(slicesOf({ ...input, labels: '𠀀' }).flat()).not.toContain(0x20000);
  });
});

test('rare characters of names share the second pack', () => {
  const all = new Set(Array.from('喆堃㛃昱琪玥䶮𬱖', (character) => character.codePointAt(0) ?? 0));
  expect(new Set(bodySlices({ covered: all, labels: '', standard: [] })[1])).toEqual(all);
});

describe('the face of headings', () => {
  const point = (character: string): number => character.codePointAt(0) ?? 0;
  const slices = headingSlices({ covered, labels: '一、附件', otherText: '附件协会𬱖' });

  test('has our headings and figures in its first pack, other words of our documents in the second', () => {
    expect(slices[0]).toEqual(expect.arrayContaining(Array.from('一附件1', point)));
    expect(slices[1]).toEqual(Array.from('协会𬱖', point));
  });

  test('has every unified Han character that the font has, once', () => {
    expect(slices.flat().filter((codePoint) => codePoint >= 0x4e00 && codePoint <= 0x9fff).sort((a, b) => a - b)).toEqual(han);
  });
});
