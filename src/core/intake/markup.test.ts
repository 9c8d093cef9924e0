import { expect, test } from 'vitest';
import { attributesOf, walkTags } from './markup.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function tagsIn(text: string): unknown {
  const bytes = bytesOf(text);
  const tags: string[] = [];
  const fault = walkTags(bytes, (tag) => {
    const attributes = Array.from(attributesOf(bytes, tag) ?? [['no', 'XML']], ([name, value]) => ` ${name}=${value}`).join('');
    tags.push(`${tag.kind} ${tag.name}${tag.kind === 'close' ? '' : attributes}`);
    return undefined;
  });
  return fault ?? tags;
}

test('each tag is shown with its attributes, prefixes left out', () => {
  expect(tagsIn('<?xml version="1.0"?><a><x:row r:id = \'1\'\n n="&lt;&#20013;&#x6587;&unknown;"/>text</a >')).toEqual(['open a', 'empty row id=1 n=<中文&unknown;', 'close a']);
});

test('what stands in comments, quotes and quoted texts is no tag', () => {
  expect(tagsIn('<!-- <b> --><a q="<c>"><![CDATA[<d>]]><?e <f>?></a>')).toEqual(['open a q=<c>', 'close a']);
});

test.each([
  ['<a', 'broken'],
  ['<a b="', 'broken'],
  ['<a></', 'broken'],
  ['< a>', 'broken'],
  ['<></>', 'broken'],
  ['<!-- a', 'broken'],
  ['<![CDATA[ a', 'broken'],
  ['<?a', 'broken'],
  ['<!DOCTYPE a>', 'suspicious'],
  ['<a><!ENTITY b "c"></a>', 'suspicious'],
  [`<a>${' '.repeat(500_000)}</a>`, 'suspicious'],
  [`<!--${'>'.repeat(500_000)}-->`, 'suspicious'],
])('%.20s is %s', (text, fault) => {
  expect(tagsIn(text)).toBe(fault);
});

test.each(['<a b>', '<a b=c>', '<a b="1" c>', '<a =>'])('attributes like %s are no XML', (text) => {
  expect(tagsIn(text)).toEqual(['open a no=XML']);
});

test('the walk ends with what is returned', () => {
  expect(walkTags(bytesOf('<a><b>'), ({ name }) => (name === 'a' ? 'enough' : undefined))).toBe('enough');
});
