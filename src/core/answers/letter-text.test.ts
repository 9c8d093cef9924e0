import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, offered, procedure, request, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { applyChange } from './apply-change.ts';
import type { CaseFile, Values } from './case-file.ts';
import { type ResolvedLetter, gapsOf, letterOf } from './letter-text.ts';
import { reslotted } from './reslotted.ts';
import { textOf } from './slots.ts';

const filled: Values = { workers: '1200', engineers: '236', town: '410300', district: '410305', form: 'joint', agreed: '2026-11-02', 'agreed-by': '党组织' };

function caseOf(facts: Values, letters: CaseFile['letters'] = {}): CaseFile {
  const empty = caseWith({ members: [person] });
  return { ...empty, enterprise: { ...empty.enterprise, facts }, letters };
}

function letterIn(caseFile: CaseFile): ResolvedLetter {
  return letterOf(request, templates, caseFile, { approver: '洛阳市科协', names });
}

const shown = ({ to = [], paragraphs, enclosures, signature }: ResolvedLetter): string[] =>
  [to, ...paragraphs.map(({ parts }) => parts), ...enclosures.map(({ name }) => name), signature?.name ?? [], signature?.date ?? []].map(textOf);

test('a letter says what the case says', () => {
  expect(shown(letterIn(caseOf(filled)))).toEqual([
    '洛阳市科协',
    '洛阳示例轴承有限公司在洛阳市涧西区，有1200人，其中236名。',
    '一、同意',
    '党组织已于2026年11月2日同意。',
    '与【待填：哪几家】共同设立。',
    '章程',
    '党组织的文件',
    '洛阳示例轴承有限公司',
    '2026年11月20日',
  ]);
});

test('a letter keeps its title, and each paragraph its level, its source and whether it was edited', () => {
  const letter = letterIn(caseOf(filled, { request: { head: '一、同意的文件' } }));
  expect([letter.title, letter.titleLines]).toEqual(['关于设立的请示', ['关于设立的', '请示']]);
  expect(letter.paragraphs.map(({ id, level, edited, source }) => [id, level, edited, source !== undefined])).toEqual([
    ['who', 'text', false, true], ['head', 'heading-1', true, false], ['agreed', 'text', false, false], ['joint', 'text', false, false],
  ]);
});

test('an edited paragraph goes on following the data', () => {
  const letters = { request: { agreed: '我公司{fact.agreed-by}同意。' } };
  const after = (facts: Values): string => textOf(letterIn(caseOf(facts, letters)).paragraphs[2]?.parts ?? []);
  expect([after(filled), after({ ...filled, 'agreed-by': '管理层' })]).toEqual(['我公司党组织同意。', '我公司管理层同意。']);
});

test('a paragraph kept without a change is no edit, one changed is kept with its slots', () => {
  const before = caseOf(filled);
  const { parts } = letterIn(before).paragraphs[2] ?? { parts: [] };
  const keep = (edited: string): CaseFile | undefined =>
    applyChange(before, { kind: 'set-paragraph', document: 'request', paragraph: 'agreed', text: reslotted(parts, edited) }, { templates, makeId: () => 'r1' }).steps[0];
  expect(keep('党组织已于2026年11月2日同意。')).toBeUndefined();
  expect(keep('党组织已于2026年11月2日开会同意{全票}。')?.letters['request']).toEqual({ agreed: '{fact.agreed-by}已于{fact.agreed}开会同意{(}全票{)}。' });
});

test('a paragraph emptied by the person stays, with nothing in it', () => {
  const [, , third] = letterIn(caseOf(filled, { request: { agreed: '' } })).paragraphs;
  expect(third).toMatchObject({ id: 'agreed', edited: true, parts: [] });
});

test('a paragraph for some enterprises only is left out for the others', () => {
  expect(letterIn(caseOf({ ...filled, form: 'alone' })).paragraphs.map(({ id }) => id)).toEqual(['who', 'head', 'agreed']);
  expect(letterIn(caseOf({})).paragraphs.map(({ id }) => id)).toEqual(['who', 'head', 'agreed']);
});

test('what a letter lacks is listed once, in reading order, with its paragraph', () => {
  const nothing = { ...caseOf({ form: 'joint' }), enterprise: { name: '', facts: { form: 'joint' } }, filledOn: '明天' };
  const letter = letterOf(request, templates, nothing, { names });
  expect(gapsOf(letter).map(({ gap, paragraph }) => [gap, paragraph])).toEqual([
    ['批准机关', undefined], ['企业名称', 'who'], ['注册地', 'who'], ['职工数', 'who'], ['工程师数', 'who'], ['谁同意', 'agreed'], ['同意日期', 'agreed'], ['哪几家', 'joint'], ['填表日期', undefined],
  ]);
});

test('a letter to nobody without signature has neither', () => {
  const letter = letterOf(offered, templates, caseOf({}), { names });
  expect([letter.to, letter.signature, letter.enclosures]).toEqual([undefined, undefined, []]);
});

test('an enclosure has the pages that are known of it', () => {
  const enclosure = { source: { advice: '例子。' } };
  const materials = [{ clause: 'a1-2-1', document: 'request', enclosures: [{ ...enclosure, id: 'rules', name: '章程' }, { ...enclosure, id: 'roster', name: '名册', document: 'attachment-3' }] }];
  const counted = { ...templates, procedure: { ...procedure, materials } };
  const letter = { ...request, enclosures: [{ name: '章程', pages: 'rules' }, { name: '名册', pages: 'roster' }, { name: '候选人', pages: 'attachment-2' }, { name: '说明' }] };
  const outside = { names, pages: (id: string) => ({ 'attachment-3': 4 })[id] };
  const pagesIn = (pages: string): unknown[] =>
    letterOf(letter, counted, { ...caseOf(filled), enclosures: { rules: { ready: true, pages, note: '' } } }, outside).enclosures.map((one) => one.pages);
  expect([pagesIn('12'), pagesIn('十二'), pagesIn('0'), pagesIn('')]).toEqual([[12, 4, undefined, undefined], ...Array.from({ length: 3 }, () => [undefined, 4, undefined, undefined])]);
});

test('a draft that is handed in as it is has its own pages, once it is begun and nothing else took its place', () => {
  const rules = { id: 'rules', name: '章程', draft: 'offered', draftServes: true, source: { advice: '例子。' } };
  const drafted = { ...templates, procedure: { ...procedure, materials: [{ clause: 'a1-2-1', document: 'request', enclosures: [rules] }] } };
  const letter = { ...request, enclosures: [{ name: '章程', pages: 'rules' }] };
  const pagesIn = (caseFile: CaseFile): unknown => letterOf(letter, drafted, caseFile, { names, pages: () => 7 }).enclosures[0]?.pages;
  const begun = caseOf(filled, { offered: { term: '一年' } });
  const elsewhere = (pages: string): CaseFile => ({ ...begun, enclosures: { rules: { ready: true, pages, note: '' } } });
  expect([caseOf(filled), begun, elsewhere(''), elsewhere('3')].map(pagesIn)).toEqual([undefined, 7, undefined, 3]);
});

test('a city that is its own county is named once', () => {
  expect(shown(letterIn(caseOf({ town: '419001', district: '419001' })))[1]).toContain('在济源示范区，');
});

test('a place without a county is the city', () => {
  expect(shown(letterIn(caseOf({ town: '410300' })))[1]).toContain('在洛阳市，');
});

test('templates without questions about the enterprise leave the slots of answers as they stand', () => {
  const { members, candidates } = templates;
  expect(textOf(letterOf(request, { members, candidates }, caseOf(filled), { names }).paragraphs[2]?.parts ?? [])).toBe('{fact.agreed-by}已于{fact.agreed}同意。');
});
