import { expect, test } from 'vitest';
import { caseWith, person, templates as tables } from '../../../tests/example-case.ts';
import { names, templatesWithLetters as templates } from '../../../tests/example-letters.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import type { Problem } from '../problems/problem.ts';
import { sentenceOf } from '../problems/table.ts';
import type { CaseFile, Values } from './case-file.ts';
import { checkCase } from './check.ts';

// What is checked beside the two tables: the answers about the enterprise, the steps, the letters.

const everything = (): boolean => true;
const outside = { approver: '洛阳市科协', names };
const members = [person, { ...person, name: '陈砚秋', birth: '1980.01', phone: '13988661086' }, { ...person, name: '何泽宇', birth: '1979.02', phone: '13988661087' }];
const candidates = [{ member: 1, values: { role: '主席' } }, { member: 2, values: { role: '副主席' } }, { member: 3, values: { role: '秘书长' } }];
const sound: Values = { workers: '1200', engineers: '236', town: '410300', district: '410305', sort: 'other', form: 'alone', agreed: '2026-11-02', 'agreed-by': '党组织', call: '13988661086' };

function caseOf(facts: Values, rest: Partial<CaseFile> = {}): CaseFile {
  const caseFile = caseWith({ members, candidates });
  return { ...caseFile, enterprise: { ...caseFile.enterprise, facts }, ...rest };
}

const problemsOf = (caseFile: CaseFile): Problem[] => checkCase(caseFile, templates, everything, outside);

const brief = ({ code, place }: Problem): string => [code, place.document, place.column].filter(Boolean).join(' ');

test('a case with everything filled in has no problems', () => {
  expect(problemsOf(caseOf(sound))).toEqual([]);
});

test.each<[Values, string, string]>([
  [{ workers: '一千多' }, 'fact-unreadable workers', '看不懂职工数“一千多”'],
  [{ agreed: '月底' }, 'fact-unreadable agreed', '看不懂同意日期“月底”'],
  [{ call: '64901234' }, 'fact-unreadable call', '看不懂电话“64901234”'],
  [{ 'agreed-by': '工会' }, 'fact-unreadable agreed-by', '看不懂谁同意“工会”'],
  [{ workers: '200' }, 'fact-disagrees engineers', '工程师数（236）比职工数（200）还多'],
  [{ engineers: '2' }, 'members-exceed-fact engineers', '名册上有 3 名会员，比工程师数（2）还多'],
])('the answers %j have the problem %s', (values, problem, sentence) => {
  const found = problemsOf(caseOf({ ...sound, ...values }));
  expect(found.map(brief)).toEqual([problem.replace(' ', ' enterprise ')]);
  expect(found.map(sentenceOf)).toEqual([sentence]);
});

test('a place that is not in the list is not understood, and lacking in the letter', () => {
  expect(problemsOf(caseOf({ ...sound, town: '999999', district: '999999' })).map(brief)).toEqual([
    'fact-unreadable enterprise town', 'fact-unreadable enterprise district', 'letter-gap request who',
  ]);
});

test('what must be answered and is not is missing, with the clause that asks for it', () => {
  const [problem] = problemsOf(caseOf({ ...sound, engineers: '' }));
  expect(problem && [brief(problem), problem.severity, problem.source]).toEqual(['fact-empty enterprise engineers', 'missing', { clause: 'a1-1-1' }]);
});

test('two equal numbers do not contradict each other', () => {
  expect(problemsOf(caseOf({ ...sound, workers: '3', engineers: '3' }))).toEqual([]);
});

test('each thing that a letter lacks is one problem, in reading order', () => {
  const found = problemsOf(caseOf({ ...sound, agreed: '', 'agreed-by': '', form: 'joint' })).filter(({ place }) => place.document === 'request');
  expect(found.map(sentenceOf)).toEqual(['谁同意', '同意日期', '哪几家'].map((gap) => `《关于设立的请示》里还没有写“${gap}”`));
});

test('what is missing elsewhere is told there, and not again in the letter', () => {
  const caseFile = caseOf({ ...sound, engineers: '' });
  expect(problemsOf(caseFile).map(brief)).toEqual(['fact-empty enterprise engineers']);
  expect(problemsOf({ ...caseFile, enterprise: { ...caseFile.enterprise, name: '' } }).map(brief)).toEqual(['enterprise-name-empty', 'fact-empty enterprise engineers']);
  expect(problemsOf(caseOf(sound, { members: [], candidates: [], letters: { request: { who: '会员{members.count}人：{members.ages}；候选人{candidates}。' } } })).map(brief)).toEqual(['list-empty attachment-3', 'list-empty attachment-2']);
});

test('the body that approves is asked for while several may, and what was answered before does not count', () => {
  const choosing = { ...templates, facts: { ...templates.facts, title: '', groups: [...(templates.facts?.groups ?? []), { title: '', fields: [{ id: 'whom', label: '报给', kind: 'approver' as const, source: { advice: '例子。' }, required: { clause: 'a1-1-1' } }] }] } };
  const found = (several: boolean, whom: string): string[] =>
    checkCase(caseOf({ ...sound, whom }), choosing, everything, { names, asksApprover: several, ...(!several && { approver: '河南省科协' }) }).map(brief);
  expect(found(true, '')).toEqual(['fact-empty enterprise whom']);
  expect(found(false, '')).toEqual([]);
  expect(found(false, 'city')).toEqual([]);
});

test('a field is asked only after the answer that calls for it', () => {
  const asking = { ...templates, facts: { title: '', groups: [...(templates.facts?.groups ?? []), { title: '', fields: [{ id: 'others', label: '其他企业', kind: 'text' as const, long: false, source: { advice: '例子。' }, required: { clause: 'a1-1-1' }, when: { fact: 'form', is: ['joint'] } }] }] } };
  const found = (form: string): string[] => checkCase(caseOf({ ...sound, form }), asking, everything, outside).map(brief).filter((problem) => problem.includes('others'));
  expect([found('alone'), found('joint')]).toEqual([[], ['fact-empty enterprise others']]);
});

test('a letter that nobody asks for lacks nothing until it is begun', () => {
  expect(problemsOf(caseOf(sound, { letters: { offered: { term: '我保存到{gap:什么时候}。' } } })).map(brief)).toEqual(['letter-gap offered term']);
});

test('a draft of what is enclosed lacks nothing until it is begun, nor once the paper itself is there', () => {
  const [request, offered] = templates.letters ?? [];
  if (!request || !offered || !templates.procedure) throw new Error('The example has two letters and a procedure');
  const rules = { id: 'rules', name: '章程', draft: offered.id, source: { advice: '例子。' } };
  const drafting = { ...templates, letters: [request, { ...offered, clause: 'a1-2-1' }], procedure: { ...templates.procedure, materials: [{ clause: 'a1-2-1', document: request.id, enclosures: [rules] }] } };
  const found = (rest: Partial<CaseFile>): string[] => checkCase(caseOf(sound, rest), drafting, everything, outside).map(brief);
  const letters = { offered: { term: '我保存到{gap:什么时候}。' } };
  expect([found({}), found({ letters }), found({ letters, enclosures: { rules: { ready: true, pages: '', note: '' } } })]).toEqual([[], ['letter-gap offered term'], []]);
});

test('without the names from outside nothing is said of what letters lack', () => {
  expect(checkCase(caseOf({ engineers: '236', town: '999999' }), templates, everything)).toEqual([]);
});

test('a step’s date that is not understood is told with the step', () => {
  const found = problemsOf(caseOf(sound, { steps: { 'a1-1-1': { state: 'doing', date: '月底', note: '' }, 'a1-1-2': { state: 'done', date: '2026-11-02', note: '' } } }));
  expect(found.map(brief)).toEqual(['step-date-unreadable steps a1-1-1']);
  expect(found.map(sentenceOf)).toEqual(['看不懂日期“月底”（1.沟通）']);
});

test('an ID number with one slip is told wherever it stands, and not repeated', () => {
  const number = inventedIdNumber('19850312', '124');
  const slip = number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
  const found = problemsOf(caseOf({ ...sound, why: slip }, { steps: { 'a1-1-1': { state: 'doing', date: '', note: slip } }, letters: { request: { who: slip } } }));
  expect(found.map(brief)).toEqual(['id-number-check-digit enterprise why', 'id-number-check-digit steps a1-1-1', 'id-number-check-digit request who']);
  expect(JSON.stringify(found)).not.toContain(slip);
});

test('a character that cannot be printed is told in an answer, a note and a paragraph', () => {
  const rare = '𱍐';
  const found = checkCase(
    caseOf({ ...sound, why: rare }, { steps: { 'a1-1-1': { state: 'doing', date: '', note: rare } }, letters: { request: { who: rare } } }),
    templates,
    (codePoint) => codePoint !== 0x31350,
    outside,
  );
  expect(found.map(sentenceOf)).toEqual(['理由', '1.沟通', '请示第 1 段'].map((place) => `${place}里有打印不出的字“${rare}”（U+31350）`));
});

test('a paragraph is told by its number among those that the case prints, and one it does not print is not told', () => {
  const turned = { ...templates, letters: (templates.letters ?? []).map((letter) => ({ ...letter, paragraphs: [...letter.paragraphs].reverse() })) };
  const told = (form: string): string[] =>
    checkCase(caseOf({ ...sound, form }, { letters: { request: { joint: '𱍐', who: '𱍐' } } }), turned, (codePoint) => codePoint !== 0x31350, outside).map((problem) => problem.facts['column'] ?? '');
  expect([told('alone'), told('joint')]).toEqual([['请示第 3 段'], ['请示第 1 段', '请示第 4 段']]);
});

test('what is told of the tables is the same with and without letters and answers', () => {
  const caseFile = { ...caseOf({}), members: caseWith({ members: [{ ...person, sex: '南' }, ...members.slice(1)] }).members };
  const all = problemsOf(caseFile);
  const inTables = (some: readonly Problem[]): Problem[] => some.filter(({ place: { document } }) => document === undefined || [tables.members.id, tables.candidates.id].includes(document));
  expect(inTables(all)).toEqual(checkCase(caseFile, tables, everything));
  expect(all.length).toBeGreaterThan(inTables(all).length);
});

test('what is wrong in the tables comes before what is wrong beside them', () => {
  const caseFile = { ...caseOf({ ...sound, workers: '一千多' }), members: caseWith({ members: [{ ...person, sex: '南' }, ...members.slice(1)] }).members };
  expect(problemsOf(caseFile).map(({ place }) => place.document)).toEqual(['attachment-3', 'attachment-2', 'enterprise']);
});

test('5,000 members and long paragraphs are checked with their letters, and do not hang', { timeout: 20_000 }, () => {
  const many = caseWith({ members: Array.from({ length: 5000 }, (_, at) => ({ ...person, name: `会员${at}`, title: `职称${at % 700}` })) });
  const caseFile = { ...many, letters: { request: { who: '{members.by.title}。{members.ages}。'.repeat(20) } } };
  expect(problemsOf(caseFile).some(({ place }) => place.document === 'request')).toBe(true);
});
