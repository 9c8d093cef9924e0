import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shareTags } from './share-tags.ts';
import { siteSchema } from './site.ts';

const page = { path: '/apply/members/', title: '名册', description: '填名册。' };

function tag(tags: ReturnType<typeof shareTags>, name: string): string | undefined {
  return tags?.properties.find(({ property }) => property === name)?.content;
}

test('a site whose address nobody gave tells none', () => {
  expect(shareTags({ name: '网站' }, page)).toBeNull();
  expect(shareTags({ name: '网站', url: null }, page)).toBeNull();
});

test('a page has one address on the web, that of its file, and a card beside a link to it', () => {
  const tags = shareTags({ name: '网站', url: 'https://example.org/kexie/' }, page);
  expect(tags?.canonical).toBe('https://example.org/kexie/apply/members/index.html');
  expect(tag(tags, 'og:url')).toBe(tags?.canonical);
  expect(tag(tags, 'og:title')).toBe('名册');
  expect(tag(tags, 'og:image')).toBe('https://example.org/kexie/card.png');
});

test('the picture of the card is there, in its size', () => {
  expect(existsSync('public/card.png')).toBe(true);
  const header = readFileSync('public/card.png').subarray(16, 24);
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([1200, 630]);
});

test('the home page goes by the address that was given', () => {
  expect(shareTags({ name: '网站', url: 'https://example.org/' }, { ...page, path: '/' })?.canonical).toBe('https://example.org/');
});

test.each([
  ['https://example.org/', true],
  ['http://10.0.0.8:8080/kexie/zhinan/', true],
  ['https://例子.中国/科协/', true],
  ['https://example.org', false],
  ['https://example.org/index.html', false],
  ['example.org/', false],
  ['https://example.org/?a/', false],
])('%s as the address of the site: %s', (url, good) => {
  const site = { name: 'a', description: 'a', headline: ['a'], operator: null, official: false, address: null, contacts: [], url };
  expect(siteSchema.safeParse(site).success).toBe(good);
});
