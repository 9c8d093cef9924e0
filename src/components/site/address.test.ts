import { describe, expect, it } from 'vitest';
import { address } from './address.ts';

describe('the address of a page as written on another', () => {
  it.each([
    ['from the home page into a folder', '/', '/notice/', 'notice/'],
    ['from a page back to the home page', '/notice/', '/', '../'],
    ['from the home page to itself', '/', '/', './'],
    ['between two forms of one folder', '/apply/members/', '/apply/candidates/', '../candidates/'],
    ['from a form up to its folder', '/apply/members/', '/apply/', '../'],
    ['to a clause of another page', '/apply/members/', '/notice/#s3-2', '../../notice/#s3-2'],
    ['to a clause of the same page', '/notice/', '/notice/#s3-2', '#s3-2'],
    ['to a page with a question', '/', '/apply/?sample=one', 'apply/?sample=one'],
    ['to a file', '/help/cell-empty/', '/bookmark.svg', '../../bookmark.svg'],
  ])('%s', (_, from, to, expected) => {
    expect(address(from, to)).toBe(expected);
  });

  it('leads to the same place as the site path would', () => {
    const pages = ['/', '/notice/', '/apply/', '/apply/members/', '/help/cell-empty/'];
    for (const from of pages)
      for (const to of pages) expect(new URL(address(from, to), `http://site.test/sub${from}`).pathname).toBe(`/sub${to}`);
  });
});
