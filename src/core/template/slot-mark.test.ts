import { expect, test } from 'vitest';
import { hasLooseBrace, prefixedSlot, slotMarks } from './slot-mark.ts';

test('every slot of a text is found where it stands', () => {
  const text = '𬀩：{enterprise}现有{fact.staff}，{gap:任期}。';
  const marks = slotMarks(text);
  expect(marks.map(({ name }) => name)).toEqual(['enterprise', 'fact.staff', 'gap:任期']);
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['{enterprise}', '{fact.staff}', '{gap:任期}']);
});

test('a text without braces has no slot', () => {
  expect(slotMarks('章程草案')).toEqual([]);
});

test.each([
  ['fact.staff', { prefix: 'fact.', rest: 'staff' }],
  ['members.by.education', { prefix: 'members.by.', rest: 'education' }],
  ['gap:每届几年', { prefix: 'gap:', rest: '每届几年' }],
  ['members.count', undefined],
])('%s is cut after its prefix', (name, parts) => {
  expect(prefixedSlot(name)).toEqual(parts);
});

test.each([
  ['{enterprise}现有{fact.staff}', false],
  ['{enterprise现有', true],
  ['enterprise}现有', true],
  ['{{enterprise}}', true],
])('a brace that belongs to no slot is seen: %s', (text, loose) => {
  expect(hasLooseBrace(text)).toBe(loose);
});
