import { expect, test } from 'vitest';
import { caseWith } from '../../../tests/example-case.ts';
import { templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { sentenceOf } from '../problems/table.ts';
import type { CaseFile, Values } from './case-file.ts';
import { checkDates } from './check-dates.ts';

/** Filled in on 20 November 2026. The second step waits for the first, and the meeting is that second step. */
function told(facts: Values, dates: readonly [string, string] = ['', ''], states: readonly ['done' | 'not-applicable', 'done'] = ['done', 'done']): string[] {
  const caseFile: CaseFile = caseWith({});
  const steps = { 'a1-1-1': { state: states[0], date: dates[0], note: '' }, 'a1-1-2': { state: states[1], date: dates[1], note: '' } };
  return checkDates({ ...caseFile, enterprise: { ...caseFile.enterprise, facts }, steps }, templates).map(sentenceOf);
}

test.each<[string, Values, readonly [string, string], string[]]>([
  ['what was agreed after the forms were filled in', { agreed: '2026-11-25' }, ['', ''], ['填表日期（2026年11月20日）早于同意日期（2026年11月25日）']],
  ['a meeting before the consent', { agreed: '2026-11-02', meeting: '2026-10-30' }, ['', ''], ['开会日期（2026年10月30日）早于同意日期（2026年11月2日）']],
  ['a meeting before the step that it waits for', { meeting: '2026-10-10' }, ['2026-10-20', ''], ['开会日期（2026年10月10日）早于“沟通”（2026年10月20日）']],
  ['a step before the one it waits for', {}, ['2026-10-20', '2026-10-02'], ['“起草”（2026年10月2日）早于“沟通”（2026年10月20日）']],
])('%s is asked about', (_, facts, steps, sentences) => {
  expect(told(facts, steps)).toEqual(sentences);
});

test.each<[string, Values, readonly [string, string]]>([
  ['the same day', { agreed: '2026-11-20', meeting: '2026-11-20' }, ['2026-11-20', '2026-11-20']],
  ['a meeting to come', { meeting: '2027-01-15' }, ['', '']],
  ['a day that cannot be read', { agreed: '月底', meeting: '2026-10-01' }, ['月底', '2026-10-01']],
])('%s contradicts nothing', (_, facts, steps) => {
  expect(told(facts, steps)).toEqual([]);
});

test('a step that does not apply comes before nothing', () => {
  expect(told({}, ['2026-10-20', '2026-10-02'], ['not-applicable', 'done'])).toEqual([]);
});
