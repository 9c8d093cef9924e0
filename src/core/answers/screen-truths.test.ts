import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import type { CaseFile, Values } from './case-file.ts';
import { checkCase } from './check.ts';
import { screenTruths } from './screen-truths.ts';
import type { ScreenName } from './screens.ts';

const outside = { approver: '洛阳市科协', names };
const answers: Values = { workers: '1200', engineers: '236', town: '410300', district: '410305', sort: 'other', form: 'alone', agreed: '2026-11-02', 'agreed-by': '党组织', call: '13988661086', meeting: '2026-12-20', why: '要建' };

function truthOf(screen: ScreenName, caseFile: CaseFile): string {
  const { procedure } = templates;
  const whole = {
    ...templates,
    ...(procedure && {
      procedure: {
        ...procedure,
        steps: ['a1-1-1', 'a1-1-2'].map((clause) => ({ clause, advice: '做', yields: '有', after: [], offline: true })),
        materials: [{ clause: 'a1-2-1', document: 'request', enclosures: [] }],
      },
    }),
  };
  return screenTruths({ caseFile, templates: whole, problems: checkCase(caseFile, whole, () => true, outside), outside })[screen].words;
}

const about = (facts: Values, rest: Partial<CaseFile> = {}): CaseFile => {
  const caseFile = caseWith({ members: [person], candidates: [{ member: 1, values: { role: '主席' } }] });
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts }, ...rest };
};
const step = (state: 'done' | 'not-applicable', date = ''): CaseFile['steps'][string] => ({ state, date, note: '' });

test.each<[ScreenName, string, CaseFile]>([
  ['enterprise', '缺', { ...about({}), enterprise: { name: '', facts: {} } }],
  ['enterprise', '1 缺', about({ ...answers, engineers: '' })],
  ['enterprise', '11/12', about({ ...answers, why: '' })],
  ['enterprise', '齐', about(answers)],
  ['enterprise', '1 改', about({ ...answers, call: '没有' })],
  ['members', '缺', about(answers, { members: [] })],
  ['members', '1 人', about(answers)],
  ['members', '1 改', about(answers, { members: caseWith({ members: [{ ...person, sex: '' }] }).members })],
  ['candidates', '1 人', about(answers)],
  ['steps', '0/2', about(answers)],
  ['steps', '1/2', about(answers, { steps: { 'a1-1-1': step('done') } })],
  ['steps', '齐', about(answers, { steps: { 'a1-1-1': step('done'), 'a1-1-2': step('not-applicable') } })],
  ['steps', '齐', about(answers, { steps: { 'a1-1-1': step('done'), 'a1-1-2': step('done') } })],
  ['steps', '1 改', about(answers, { steps: { 'a1-1-1': step('done', '月底') } })],
  ['letters', '草稿', about({ ...answers, agreed: '' })],
  ['letters', '草稿', about({ ...answers, engineers: '' })],
  ['letters', '草稿', about(answers, { letters: { offered: { term: '保存到{gap:什么时候}。' } } })],
  ['letters', '1 核', about(answers, { letters: { request: { agreed: '党组织已于2025年1月1日同意。' } } })],
  ['letters', '齐', about(answers)],
  ['check', '', about(answers)],
])('%s: %s', (screen, words, caseFile) => {
  expect(truthOf(screen, caseFile)).toBe(words);
});
