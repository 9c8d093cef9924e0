import { expect, test } from 'vitest';
import { isVerbatim, misquotes } from './verbatim.ts';

const clause = { id: 's3-2', label: '三.2', short: undefined, text: '2.坚持模式创新。\n原则上由注册地省辖市科协批准，其中省管企业由省科协批准。' };

test.each([
  ['a sentence', '原则上由注册地省辖市科协批准', true],
  ['part of a sentence', '省管企业由省科协', true],
  ['words that another line of the file goes on with', '其中省管企业\n  由省科协批准', true],
  ['words across two paragraphs', '模式创新。原则上', true],
  ['a word left out', '由省辖市科协批准', false],
  ['another mark', '省辖市科协批准,其中', false],
  ['two places as if they were one', '原则上由省科协批准', false],
  ['nothing', ' ', false],
])('%s', (_what, words, stands) => {
  expect(isVerbatim(words, clause.text)).toBe(stands);
});

test('a quotation is held to the clause beside it, however deep it stands', () => {
  const data = { lists: [{ clause: 's3-2', quote: '由省科协批准' }, { clause: 's3-2', quote: '由国家批准' }], name: '省科协' };
  expect(misquotes(data, [clause])).toEqual([{ path: ['lists', 1, 'quote'], expected: '〔三.2〕里连着的原话，一字不差', found: '“由国家批准”' }]);
});

test('a clause that the notice lacks is told elsewhere', () => {
  expect(misquotes({ clause: 's9', quote: '由国家批准' }, [clause])).toEqual([]);
});
