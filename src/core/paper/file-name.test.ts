import { describe, expect, it } from 'vitest';
import { fileNameOf } from './file-name.ts';

describe('a file name', () => {
  it.each([
    ['a/b\\c:d*e?f"g<h>i|j', 'a／b＼c：d＊e？f＂g＜h＞i｜j'],
    ['表\u202e甲\u0000', '表甲'],
    ['公司...', '公司'],
    ['䶮'.repeat(100), '䶮'.repeat(66)],
  ])('%j becomes %j', (given, expected) => {
    expect(fileNameOf(given)).toBe(expected);
  });
});
