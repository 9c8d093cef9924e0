import { afterEach, describe, expect, test, vi } from 'vitest';
import { caseOf, featuredSample, samplesFor, shownSamples } from './samples.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['the notice', 'content', ['luoyang-bearing', 'zhengzhou-software', 'pingdingshan-machinery']],
  ['another notice', 'tests/fixtures/second-notice/content', ['cloud-stream-valves', 'stone-bridge-cables']],
])('the samples of %s', (_name, root, shown) => {
  const inRoot = <T>(read: () => T): T => {
    vi.stubEnv('CONTENT_DIR', root);
    return read();
  };

  test('only what has nothing to mend is shown, those of the table first', () => {
    expect(inRoot(() => samplesFor('members')).map(({ id }) => id)).toEqual(shown);
    expect(inRoot(() => featuredSample('members'))?.id).toBe(shown[0]);
    expect(inRoot(() => featuredSample('candidates'))?.id).toBe(shown[shown.length - 1]);
  });

  test('whatever is shown fills both tables', () => {
    const cases = inRoot(() => shownSamples().map(caseOf));
    expect(cases.filter(({ members, candidates }) => members.length === 0 || candidates.length === 0)).toEqual([]);
  });

  test('a sample’s case is the same each time it is made', () => {
    const sample = inRoot(() => shownSamples())[0];
    if (!sample) throw new Error('there is no sample');
    expect(inRoot(() => caseOf(sample))).toEqual(inRoot(() => caseOf(sample)));
  });
});
