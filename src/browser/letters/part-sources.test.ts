import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { partSources } from './part-sources.ts';

const source = { caseFile: caseWith({ members: [person] }), templates };

test('what a text takes from the case leads to where it was filled in, each place once', () => {
  const parts = [
    { slot: 'enterprise', value: '甲公司' }, { text: '有' }, { slot: 'fact.workers', value: '20人' }, { slot: 'members.count', value: '1' },
    { slot: 'members.by.education', value: '本科1人' }, { slot: 'candidates', value: '张三' }, { slot: 'date', value: '2026年11月20日' }, { slot: 'enterprise', value: '甲公司' },
  ];
  expect(partSources(parts, source)).toEqual({
    from: [
      { label: '单位名称', address: 'apply/enterprise/#fact-firm' },
      { label: '职工数', address: 'apply/enterprise/#fact-workers' },
      { label: templates.members.label, address: 'apply/members/' },
      { label: templates.candidates.label, address: 'apply/candidates/' },
      { label: '填表日期', address: 'apply/members/#filled-on' },
    ],
    lacks: [],
  });
});

test('what a text lacks leads to where it is asked, or stays in the text when only that can say it', () => {
  const parts = [{ slot: 'fact.workers', gap: '职工数' }, { slot: 'gap:任期', gap: '任期' }, { slot: 'fact.workers', gap: '职工数' }];
  expect(partSources(parts, source)).toEqual({ from: [], lacks: [{ label: '职工数', address: 'apply/enterprise/#fact-workers' }, { label: '任期', address: null }] });
});
