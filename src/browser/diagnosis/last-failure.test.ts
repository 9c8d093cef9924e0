import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastFailure, noteTrace } from './last-failure.ts';

const stored = new Map<string, string>();
const trace = { kind: 'RangeError', place: 'desk-DVz2BF0e.js:1:2' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 23, 5, 10) });
  vi.stubGlobal('document', { documentElement: { dataset: { page: '/apply/' } } });
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, text: string) => stored.set(key, text) });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('of two failures within a minute the later one is told, though it could not be stored', () => {
  noteTrace('pdf', trace);
  vi.advanceTimersByTime(20);
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: () => {
      throw new Error('full');
    },
  });
  noteTrace('paste', trace);
  expect(lastFailure()?.job).toBe('paste');
});

test('what another page of the tab noted within the same minute is told', () => {
  noteTrace('pdf', trace);
  const [[key, text] = ['', '']] = [...stored];
  stored.set(key, text.replace('"pdf"', '"xlsx"').replace(String(Date.now()), String(Date.now() + 20)));
  expect(lastFailure()?.job).toBe('xlsx');
});
