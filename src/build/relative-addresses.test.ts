import { describe, expect, it } from 'vitest';
import { relativeAttributes } from './relative-addresses.ts';

describe('addresses in a built page', () => {
  it.each([
    ['a page two folders down', 'apply/members/index.html', '<script type="module" src="/_astro/a.js"></script>', '<script type="module" src="../../_astro/a.js"></script>'],
    ['the home page', 'index.html', '<link rel="stylesheet" href="/_astro/a.css">', '<link rel="stylesheet" href="./_astro/a.css">'],
    ['two attributes of one element', 'a/index.html', '<img alt="" src="/a.png" href="/b">', '<img alt="" src="../a.png" href="../b">'],
    ['another origin, left alone', 'index.html', '<a href="//elsewhere.example/">x</a>', '<a href="//elsewhere.example/">x</a>'],
    ['text that only looks like an attribute', 'index.html', '<p>href="/x"</p>', '<p>href="/x"</p>'],
    ['an address that is relative already', 'notice/index.html', '<a href="../apply/">x</a>', '<a href="../apply/">x</a>'],
  ])('%s', (_, page, html, expected) => {
    expect(relativeAttributes(html, page)).toBe(expected);
  });
});
