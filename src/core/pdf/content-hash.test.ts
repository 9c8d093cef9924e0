import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';

test('is 32 hexadecimal digits, the same for the same texts', () => {
  expect(contentHash(['王伟', ''])).toMatch(/^[0-9A-F]{32}$/);
  expect(contentHash(['王伟', ''])).toBe(contentHash(['王伟', '']));
});

test.each([
  ['no text', []],
  ['one empty text', ['']],
  ['two empty texts', ['', '']],
  ['texts parted elsewhere', ['ab', 'c']],
  ['texts parted', ['a', 'bc']],
  ['texts joined', ['abc']],
  ['another order', ['bc', 'a']],
  ['a zero at the end', ['abc\0']],
])('%s have a hash of their own', (_, texts) => {
  const others = [[], [''], ['', ''], ['ab', 'c'], ['a', 'bc'], ['abc'], ['bc', 'a'], ['abc\0']].filter((other) => JSON.stringify(other) !== JSON.stringify(texts));
  expect(others.map(contentHash)).not.toContain(contentHash(texts));
});

test('a change of any one character of a page changes all four parts of it', () => {
  const page = '26.5 0 Td <000A000B> Tj '.repeat(40);
  const parts = (text: string): string[] => contentHash([text]).match(/.{8}/g) ?? [];
  const before = parts(page);
  const unchanged = Array.from(page, (_, i) => parts(`${page.slice(0, i)}#${page.slice(i + 1)}`)).filter((after) => after.some((part, i) => part === before[i]));
  expect(unchanged).toEqual([]);
});
