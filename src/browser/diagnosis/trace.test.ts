import { describe, expect, test } from 'vitest';
import { traceOf, traceOfEvent, withTrace } from './trace.ts';

const origin = 'http://intranet.test';
const script = `${origin}/a/b/_astro/make-pdf.wNSk-psO.js`;

function failed(stack: string, message = '', name = 'TypeError'): Error {
  return Object.assign(new Error(message), { name, stack });
}

describe('the place of an error', () => {
  test.each([
    ['as Chromium writes it', `TypeError: x\n    at print (${script}:1:2345)\n    at ${script}:1:99`, 'make-pdf.wNSk-psO.js:1:2345'],
    ['as Firefox writes it', `print@${script}:1:2345\n@${script}:1:99\n`, 'make-pdf.wNSk-psO.js:1:2345'],
    ['as Safari writes it', `print@${script}:1:2345\nmodule code@${script}:1:99`, 'make-pdf.wNSk-psO.js:1:2345'],
    ['in a browser extension', 'TypeError: x\n    at chrome-extension://abcdef/inject.js:3:7', 'elsewhere'],
    ['in a script of another host', 'TypeError: x\n    at https://example.org/_astro/inject.js:3:7', 'elsewhere'],
    ['in a script that stands in the page', `TypeError: x\n    at ${origin}/a/b/apply/members/:3:7`, ''],
    ['unknown', '', ''],
  ])('%s', (_, stack, place) => {
    expect(traceOf(failed(stack, 'x'), origin)).toEqual({ kind: 'TypeError', place });
  });

  test('of a worker that could not start is what the event says', () => {
    expect(traceOfEvent({ error: null, filename: script, lineno: 4, colno: 5 }, origin)).toEqual({ kind: '', place: 'make-pdf.wNSk-psO.js:4:5' });
    expect(traceOfEvent({ error: undefined, filename: '', lineno: 0, colno: 0 }, origin)).toEqual({ kind: '', place: '' });
  });

  test('of a failed worker is the one in the worker', () => {
    const trace = { kind: 'RangeError', place: 'pdf-worker-DVz2BF0e.js:1:2' };
    expect(traceOf(withTrace(new Error('第 3 行 王伟'), trace), origin)).toBe(trace);
  });
});

describe('nothing of a message gets out', () => {
  const secrets = ['王伟', '13800138000', '999999198503121234'];

  test.each([
    ['in one line', '王伟 13800138000 999999198503121234'],
    ['in several lines', '读不懂\n王伟\n13800138000\n999999198503121234'],
    ['dressed as a place', `王伟\n    at ${origin}/_astro/13800138000.js:1:1\n    at ${origin}/_astro/999999198503121234.js:1:1`],
  ])('%s', (_, message) => {
    for (const stack of [`Error: ${message}\n    at print (${script}:1:2345)`, `print@${script}:1:2345`]) {
      const told = JSON.stringify(traceOf(failed(stack, message), origin));
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      expect(told).toContain('make-pdf.wNSk-psO.js:1:2345');
    }
  });

  test.each(['王伟', '13800138000', 'Error: 王伟', 'A'.repeat(60)])('nor of a class that is none: %s', (name) => {
    expect(traceOf(failed('', '', name), origin).kind).toBe('Error');
  });

  test('a thrown text says nothing', () => {
    expect(traceOf('王伟 13800138000', origin)).toEqual({ kind: '', place: '' });
  });
});

test('the answer of the host is told beside the class', () => {
  expect(traceOf(Object.assign(failed('', '', 'PackUnavailable'), { status: 404 }), origin).kind).toBe('PackUnavailable 404');
});
