import { expect, test } from 'vitest';
import { caseWith, person } from '../../../tests/example-case.ts';
import { names, procedure, request, templatesWithLetters } from '../../../tests/example-letters.ts';
import type { ProcedureMaterial } from '../template/procedure.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile, EnclosureAnswer, Values } from './case-file.ts';
import { checkCase } from './check.ts';
import { gapsOf, letterOf } from './letter-text.ts';
import { type MaterialItem, type MaterialState, materialStates, materialsTally } from './material-states.ts';

const source = { advice: '例子。' };
const { members } = templatesWithLetters;

const materials: readonly ProcedureMaterial[] = [
  { clause: 'a1-2-1', document: 'request', enclosures: [{ id: 'rules', name: '章程', draft: 'offered', source }, { id: 'roster', name: '会员名单', document: members.id, source }] },
];
const templates: Templates = { ...templatesWithLetters, procedure: { ...procedure, materials: [...materials] } };

function judged(caseFile: CaseFile, templates: Templates, { covers = () => true, approver }: { covers?: (codePoint: number) => boolean; approver?: string } = {}): MaterialState[] {
  const outside = { approver, names };
  return materialStates({ caseFile, templates, problems: checkCase(caseFile, templates, covers, outside), outside });
}

function items(caseFile: CaseFile, covers: (codePoint: number) => boolean = () => true): MaterialItem[] {
  return judged(caseFile, templates, { covers, approver: '洛阳市科协' }).flatMap((material) => [material, ...material.enclosures]);
}

function item(id: string, ...given: Parameters<typeof items>): MaterialItem | undefined {
  return items(...given).find((one) => one.id === id);
}

const withMembers = (...people: Values[]): CaseFile => caseWith({ members: people });
const withRules = (answer: EnclosureAnswer): CaseFile => ({ ...caseWith({}), enclosures: { rules: answer } });

test('each letter is followed by what is enclosed, under the clause that asks for it', () => {
  expect(items(caseWith({})).map(({ id, name, clause, isDocument, draft }) => [id, name, clause, isDocument, draft])).toEqual([
    ['request', '《关于设立的请示》', 'a1-2-1', true, undefined],
    ['rules', '章程', 'a1-2-1', false, 'offered'],
    [members.id, '会员名单', 'a1-2-1', true, undefined],
  ]);
});

test.each<[string, Values[], string, MaterialItem['verdict']]>([
  ['nobody', [], '还没有人', 'lacking'],
  ['one person without fault', [person], '已填 1 人', 'ready'],
  ['a phone with a digit too few', [person, { ...person, name: '陈砚秋', birth: '1990.01', phone: '1398866108' }], '已填 2 人，1 处要改', 'mend'],
  ['a number that nobody was given yet', [{ ...person, phone: '14400001111' }], '已填 1 人，1 处请核对', 'check'],
  ['both: what has to be mended comes first', [{ ...person, sex: '', phone: '14400001111' }], '已填 1 人，1 处要改，1 处请核对', 'mend'],
])('a table with %s is told in words', (_, people, says, verdict) => {
  expect(item(members.id, withMembers(...people))).toMatchObject({ says, verdict });
});

test('a letter says how much of it is still to be written', () => {
  expect(item('request', caseWith({}))?.says).toBe(`${gapsOf(letterOf(request, templates, caseWith({}), { approver: '洛阳市科协', names })).length} 处待填`);
  expect(item('request', caseWith({}))?.verdict).toBe('lacking');
});

test('a letter that lacks nothing has no problem', () => {
  const facts = { workers: '1200', engineers: '236', town: '410300', district: '410305', agreed: '2026-11-02', 'agreed-by': '党组织' };
  const caseFile = caseWith({});
  const written = { ...caseFile, enterprise: { name: '洛阳示例轴承有限公司', facts } };
  expect(item('request', written)).toMatchObject({ says: '没有发现问题', verdict: 'ready' });
});

test.each<[string, EnclosureAnswer | undefined, Partial<MaterialItem>]>([
  ['of which nothing is said', undefined, { says: '还没有备齐', verdict: 'lacking', pages: '', note: '' }],
  ['that is ready', { ready: true, pages: '12', note: '' }, { says: '已备齐', verdict: 'ready', pages: '12' }],
  ['with pages in words', { ready: true, pages: '十来页', note: '第二稿' }, { says: '已备齐', verdict: 'ready', pages: '十来页', note: '第二稿' }],
  ['that is counted but not ready', { ready: false, pages: '12', note: '等盖章' }, { says: '还没有备齐', verdict: 'lacking', pages: '12', note: '等盖章' }],
])('an enclosure from elsewhere %s', (_, answer, expected) => {
  expect(item('rules', answer ? withRules(answer) : caseWith({}))).toMatchObject(expected);
});

test('an enclosure that is written here is as far as its letter', () => {
  const serving: Templates = { ...templates, procedure: { ...procedure, materials: materials.map((material) => ({ ...material, enclosures: material.enclosures.map((one) => (one.id === 'rules' ? { ...one, draftServes: true } : one)) })) } };
  const rules = (words: string | undefined): MaterialItem | undefined => {
    const caseFile: CaseFile = { ...caseWith({}), letters: words === undefined ? {} : { offered: { term: words } } };
    return judged(caseFile, serving)[0]?.enclosures[0];
  };
  expect(rules(undefined)).toMatchObject({ says: '还没有备齐', verdict: 'lacking' });
  expect(rules('保存到{gap:什么时候}。')).toMatchObject({ says: '在本站写，1 处待填', verdict: 'lacking' });
  expect(rules('保存两年。')).toMatchObject({ says: '在本站写，没有发现问题', verdict: 'ready', isDocument: false });
});

test('what is doubtful in the note of an enclosure is told with it', () => {
  const oddCharacter = (codePoint: number): boolean => codePoint !== '䶮'.codePointAt(0);
  expect(item('rules', withRules({ ready: true, pages: '', note: '䶮' }), oddCharacter)).toMatchObject({ says: '已备齐，1 处请核对', verdict: 'check' });
});

test('the materials are counted with all that is enclosed', () => {
  const caseFile = { ...withMembers(person), enclosures: { rules: { ready: true, pages: '', note: '' } } };
  expect(materialsTally(judged(caseFile, templates))).toBe('三件，齐 2 件');
});

test('a notice without a procedure asks for nothing', () => {
  expect(materialStates({ caseFile: caseWith({}), templates: { members, candidates: templates.candidates }, problems: [] })).toEqual([]);
});

test('a document that no template has is a fault in the content', () => {
  const broken = { ...templates, procedure: { ...procedure, materials: [{ clause: 'a1-2-1', document: 'nowhere', enclosures: [] }] } };
  expect(() => materialStates({ caseFile: caseWith({}), templates: broken, problems: [] })).toThrow('No template of the document nowhere');
});
