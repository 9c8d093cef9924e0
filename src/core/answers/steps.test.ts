import { expect, test } from 'vitest';
import type { Procedure, ProcedureStep } from '../template/procedure.ts';
import { type CaseFile, emptyCase, type StepAnswer } from './case-file.ts';
import { nextStepOf, stepStates, stepsTally, waitingWords } from './steps.ts';

const step = (clause: string, after: string[] = []): ProcedureStep => ({ clause, advice: '做', yields: '有', after, offline: false });

const procedure: Procedure = {
  kind: 'procedure',
  id: 'way',
  clause: 'p1',
  label: '附一',
  title: '程序',
  sections: [{ clause: 'p1-1', heading: '程序', items: ['talk', 'draft', 'enrol', 'send'].map((clause) => ({ clause, text: `做${clause}。` })) }],
  steps: [step('talk'), step('draft', ['talk']), step('enrol', ['talk']), step('send', ['draft', 'enrol'])],
  materials: [],
  packetTitle: '报送材料',
  print: { marginsMm: { top: 20, right: 20, bottom: 20, left: 20 } },
};

function caseOf(states: Record<string, StepAnswer['state']>): CaseFile {
  return { ...emptyCase('2026-11-20'), steps: Object.fromEntries(Object.entries(states).map(([clause, state]) => [clause, { state, date: '2026-11-02', note: '说明' }])) };
}

const statuses: readonly (readonly [string, Record<string, StepAnswer['state']>, readonly string[], string | undefined])[] = [
  ['at first only what waits for nothing can begin', {}, ['can-begin', 'not-begun', 'not-begun', 'not-begun'], 'talk'],
  ['a step under way holds back what waits for it', { talk: 'doing' }, ['doing', 'not-begun', 'not-begun', 'not-begun'], 'talk'],
  ['a step that is done lets all go on that wait for it', { talk: 'done' }, ['done', 'can-begin', 'can-begin', 'not-begun'], 'draft'],
  ['a step that does not apply holds nothing back', { talk: 'not-applicable', draft: 'done' }, ['not-applicable', 'done', 'can-begin', 'not-begun'], 'enrol'],
  ['what is under way comes before what can begin', { talk: 'done', enrol: 'doing' }, ['done', 'can-begin', 'doing', 'not-begun'], 'enrol'],
  ['what a person says counts, though the step waits for another', { send: 'done' }, ['can-begin', 'not-begun', 'not-begun', 'done'], 'talk'],
  ['when all is over nothing comes next', { talk: 'done', draft: 'done', enrol: 'done', send: 'done' }, ['done', 'done', 'done', 'done'], undefined],
];

test.each(statuses)('%s', (_name, said, expected, next) => {
  const states = stepStates(caseOf(said), procedure);
  expect(states.map(({ status }) => status)).toEqual(expected);
  expect(nextStepOf(states)?.step.clause).toBe(next);
});

test('a step names what it still waits for, in order', () => {
  expect(stepStates(caseOf({ talk: 'done', draft: 'doing' }), procedure).map(({ waitsFor }) => waitsFor)).toEqual([[], [], [], ['draft', 'enrol']]);
  expect(stepStates(caseOf({ draft: 'done' }), procedure).map(({ waitsFor }) => waitsFor)).toEqual([[], ['talk'], ['talk'], ['enrol']]);
});

test('words, date and note stand with the step', () => {
  const [talk, draft] = stepStates(caseOf({ talk: 'done' }), procedure);
  expect(talk).toMatchObject({ text: '做talk。', date: '2026-11-02', note: '说明' });
  expect(draft).toMatchObject({ date: '', note: '' });
});

test('a step with a planned date is not begun, and can begin when its time has come', () => {
  const planned = { ...emptyCase('2026-11-20'), steps: { talk: { state: 'not-begun' as const, date: '2026-12-01', note: '' }, send: { state: 'not-begun' as const, date: '2027-01-05', note: '' } } };
  expect(stepStates(planned, procedure).map(({ status, date }) => [status, date])).toEqual([['can-begin', '2026-12-01'], ['not-begun', ''], ['not-begun', ''], ['not-begun', '2027-01-05']]);
});

test.each([
  [{}, ['', '等第 1 步', '等第 1 步', '等第 2、3 步']],
  [{ talk: 'done', draft: 'done' }, ['', '', '', '等第 3 步']],
  [{ send: 'doing' }, ['', '等第 1 步', '等第 1 步', '']],
] as const)('of %j the steps say for which they wait: %j', (said, words) => {
  expect(stepStates(caseOf(said), procedure).map((state) => waitingWords(state, procedure))).toEqual(words);
});

test.each([
  [{}, '四步，完成 0 步'],
  [{ talk: 'done', draft: 'doing' }, '四步，完成 1 步'],
  [{ talk: 'done', draft: 'not-applicable' }, '四步，完成 1 步，1 步不适用'],
] as const)('the steps %j count as %s', (said, words) => {
  expect(stepsTally(stepStates(caseOf(said), procedure))).toBe(words);
});
