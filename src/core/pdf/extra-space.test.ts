import { describe, expect, test } from 'vitest';
import { drawnCharacters } from './drawn-character.ts';
import { extraSpace } from './extra-space.ts';

// Advances of the dot and the dash as Noto Serif has them; all else is one em wide.
const advances: Readonly<Record<string, number>> = { '·': 0.326, '—': 0.89, A: 0.7 };

function setOf(text: string): { space: number[]; width: number } {
  const characters = drawnCharacters(text);
  const advanceOf = (i: number): number => advances[characters[i]?.text ?? ''] ?? 1;
  const space = (extraSpace(characters, advanceOf) ?? []).map((value) => Math.round(value * 1000) / 1000);
  return { space, width: [...space, ...characters.map((_, i) => advanceOf(i))].reduce((sum, value) => sum + value, 0) };
}

describe('space beyond the advances', () => {
  test.each(['王伟', '高级工程师（教授级）', 'A-1', ''])('there is none in %j', (text) => {
    expect(setOf(text).space).toEqual([]);
  });

  test('a name dot takes half an em and stands in its middle', () => {
    expect(setOf('热·买')).toEqual({ space: [0, 0.087, 0.087, 0], width: 2.5 });
  });

  test('a single dash takes one em', () => {
    expect(setOf('甲—乙').width).toBeCloseTo(3, 6);
  });

  test('dashes side by side join into one line', () => {
    expect(setOf('甲——乙').space).toEqual([0, 0.09, -0.09, 0.09, 0]);
  });

  test('of two full-width marks side by side one gives up its empty half', () => {
    expect(setOf('单位（盖章）：甲').width).toBe(7.5);
    expect(setOf('（“甲”）、乙').width).toBe(5.5);
    expect(setOf('“甲”“乙”').width).toBe(5.5);
  });

  test('brackets around nothing keep their space', () => {
    expect(setOf('（）甲').width).toBe(3);
  });

  test('no gap is so wide that a reader of the PDF takes it for a space', () => {
    expect(Math.max(...setOf('甲—乙·丙——丁').space)).toBeLessThan(0.1);
  });
});
