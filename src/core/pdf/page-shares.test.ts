import { describe, expect, test } from 'vitest';
import { pageShares } from './page-shares.ts';

const rows = (count: number, heightPt = 10): number[] => Array.from({ length: count }, () => heightPt);
const room = { firstPt: 100, laterPt: 120, belowPt: 0 };

describe('rows on pages', () => {
  test('a table that fits stands on one page', () => {
    expect(pageShares(rows(10), room)).toEqual([10]);
    expect(pageShares([], room)).toEqual([0]);
  });

  test('pages are filled one after the other', () => {
    expect(pageShares(rows(27), room)).toEqual([10, 12, 5]);
  });

  test('a row that would stand alone on the last page is joined by two more', () => {
    expect(pageShares(rows(23), room)).toEqual([10, 10, 3]);
    expect(pageShares(rows(24), room)).toEqual([10, 11, 3]);
  });

  test('two tall rows stay on two pages', () => {
    expect(pageShares(rows(2, 90), room)).toEqual([1, 1]);
    expect(pageShares([90, 115, 115], room)).toEqual([1, 1, 1]);
  });

  test('the line below a table does not go to a page of its own', () => {
    expect(pageShares(rows(22), { ...room, belowPt: 15 })).toEqual([10, 9, 3]);
    expect(pageShares(rows(21), { ...room, belowPt: 15 })).toEqual([10, 8, 3]);
    expect(pageShares(rows(20), { ...room, belowPt: 15 })).toEqual([10, 10]);
  });

  test('every row stands on one page, and none is lower than the room', () => {
    for (let count = 1; count < 60; count += 1) {
      const shares = pageShares(rows(count), { ...room, belowPt: 25 });
      expect(shares.reduce((total, share) => total + share, 0)).toBe(count);
      expect(shares.every((share, i) => share > 0 && share <= (i === 0 ? 10 : 12))).toBe(true);
    }
  });
});
