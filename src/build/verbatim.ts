import type { Finding, Path } from '../core/template/finding.ts';
import { describe } from '../core/template/finding.ts';
import type { Clause } from './notice.ts';

// What is given as the notice's own words must be: every place that quotes is held to this.

/** True when the words stand in the text in one piece. White space is typesetting and does not count; no words stand nowhere. */
export function isVerbatim(words: string, text: string): boolean {
  const bare = withoutSpace(words);
  return bare !== '' && withoutSpace(text).includes(bare);
}

/** Every `quote` of a content file that is not the words of the `clause` beside it. A clause that the notice lacks is no matter of this. */
export function misquotes(data: unknown, clauses: readonly Clause[], path: Path = []): Finding[] {
  if (typeof data !== 'object' || data === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(data) ? data.map((item: unknown, at) => [at, item]) : Object.entries(data);
  return [...misquote(data, clauses, path), ...entries.flatMap(([key, value]) => misquotes(value, clauses, [...path, key]))];
}

function misquote(data: object, clauses: readonly Clause[], path: Path): Finding[] {
  if (!('quote' in data) || !('clause' in data) || typeof data.quote !== 'string') return [];
  const clause = clauses.find(({ id }) => id === data.clause);
  if (!clause || isVerbatim(data.quote, clause.text)) return [];
  return [{ path: [...path, 'quote'], expected: `〔${clause.label}〕里连着的原话，一字不差`, found: describe(data.quote) }];
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
