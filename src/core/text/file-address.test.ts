import { expect, test } from 'vitest';
import { fileAddress } from './file-address.ts';

test.each([
  ['a folder', 'apply/members/', 'apply/members/index.html'],
  ['the folder above', '../', '../index.html'],
  ['this folder', './', './index.html'],
  ['a place on a page', '../notice/#s3-2', '../notice/index.html#s3-2'],
  ['a question', 'apply/?sample=a/', 'apply/index.html?sample=a/'],
  ['a file', 'fonts/index.bin', 'fonts/index.bin'],
  ['a place on the same page', '#row=a/', '#row=a/'],
  ['nothing', '', ''],
  ['another site', 'https://example.org/', 'https://example.org/'],
  ['another site by the same way', '//example.org/', '//example.org/'],
  ['a telephone', 'tel:0371/', 'tel:0371/'],
])('%s', (_what, address, expected) => {
  expect(fileAddress(address)).toBe(expected);
});
