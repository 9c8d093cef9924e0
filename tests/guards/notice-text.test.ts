import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { test } from '../end-to-end/harness.ts';

const notice = readFileSync(resolve(import.meta.dirname, '../fixtures/notice.txt'), 'utf8');
const bare = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');

test('the notice page holds the notice, character by character, and nothing else where it says that it is verbatim', async ({ site }) => {
  await site.goto('/notice/');
  const parts = await site.page.$$eval('[data-verbatim]', (elements) => elements.filter((element) => element.parentElement?.closest('[data-verbatim]') === null).map((element) => element.textContent));
  // Compared line by line of some forty characters, so that a difference shows where it is.
  const pieces = (text: string): string[] => bare(text).match(/.{1,40}/gu) ?? [];
  expect(pieces(parts.join(''))).toEqual(pieces(notice));
});
