import { describe, expect, it } from 'vitest';
import { mendAddresses } from './relative-addresses.ts';

describe('addresses in a built page', () => {
  it.each([
    ['a page two folders down', 'apply/members/index.html', '<script type="module" src="/_astro/a.js"></script>', '<script type="module" src="../../_astro/a.js"></script>'],
    ['the home page', 'index.html', '<link rel="stylesheet" href="/_astro/a.css">', '<link rel="stylesheet" href="./_astro/a.css">'],
    ['two attributes of one element', 'a/index.html', '<img alt="" src="/a.png" href="/b.png">', '<img alt="" src="../a.png" href="../b.png">'],
    ['a link to a folder, which names its file', 'a/index.html', '<a href="/notice/">x</a><a href="../">y</a>', '<a href="../notice/index.html">x</a><a href="../index.html">y</a>'],
    ['a link to a place on another page', 'a/index.html', '<a aria-label="一 > 二" href="../notice/#s3-2">x</a>', '<a aria-label="一 > 二" href="../notice/index.html#s3-2">x</a>'],
    ['a form', 'a/index.html', '<form action="./">', '<form action="./index.html">'],
    ['another origin, left alone', 'index.html', '<a href="//elsewhere.example/">x</a>', '<a href="//elsewhere.example/">x</a>'],
    ['text that only looks like an attribute', 'index.html', '<p>href="/x"</p>', '<p>href="/x"</p>'],
    ['an address that is relative already', 'notice/index.html', '<a href="../a.pdf">x</a><a href="#s1">y</a>', '<a href="../a.pdf">x</a><a href="#s1">y</a>'],
  ])('%s', (_, page, html, expected) => {
    expect(mendAddresses(html, page)).toBe(expected);
  });
});
