import { expect, test } from 'vitest';
import { type ExampleRows, caseWith, fixture, changed, person, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { readPastedBlock, splitTabSeparated } from '../intake/pasted-block.ts';
import type { Problem } from '../problems/problem.ts';
import { sentenceOf } from '../problems/table.ts';
import type { CaseFile } from './case-file.ts';
import { checkCase } from './check.ts';

const everything: (codePoint: number) => boolean = () => true;
const candidates = [{ member: 1, values: { role: '主席' } }, { member: 2, values: { role: '副主席' } }, { member: 3, values: { role: '秘书长' } }];
const sound = [person, { ...person, name: '陈砚秋', phone: '15869399070' }, { ...person, name: '何泽宇', phone: '13771737304' }];

function problemsOf(rows: ExampleRows, covers = everything): Problem[] {
  return checkCase(caseWith(rows), templates, covers);
}

/** The problems of a sound roster with somebody else in it; the document's own are left out. */
function problemsOfMember(values: Readonly<Record<string, string>>, covers = everything): Problem[] {
  return problemsOf({ members: [...sound, { ...person, name: '曹子衿', phone: '13988661086', ...values }], candidates }, covers);
}

const brief = ({ code, place }: Problem): string => [code, place.document, place.row, place.column].filter(Boolean).join(' ');

test('a case in order has no problems', () => {
  expect(problemsOf({ members: sound, candidates })).toEqual([]);
});

test.each([
  [{ title: '' }, 'cell-empty title', '没有填职称'],
  [{ name: '曹子衿（退休）' }, 'name-with-note name', '姓名“曹子衿（退休）”里夹着别的字'],
  [{ name: '曹' }, 'name-length name', '姓名“曹”的字数少见'],
  [{ sex: '南' }, 'value-not-listed sex', '性别“南”不在可填的值里'],
  [{ politics: '爱国人士' }, 'value-unusual politics', '政治面貌“爱国人士”不是常用写法'],
  [{ politics: '党员' }, 'value-synonym politics', '“党员”一般写作“中共党员”'],
  [{ birth: '1985.1' }, 'birth-ambiguous birth', '“1985.1”是 1 月，还是 10 月？'],
  [{ birth: '不详' }, 'birth-unreadable birth', '看不懂出生年月“不详”'],
  [{ birth: '85.03' }, 'birth-two-digit-year birth', '“85.03”的年份只有两位'],
  [{ birth: '2026.12' }, 'birth-in-future birth', '出生年月 2026.12 晚于填表日期'],
  [{ birth: '2016.03' }, 'birth-unlikely birth', '按填表日期算，年龄是 10 岁'],
  [{ phone: '1380000000' }, 'phone-mobile-length phone', '手机号应为 11 位，这里是 10 位'],
  [{ phone: '1.38E+10' }, 'phone-digits-lost phone', '电话“1.38E+10”丢了末尾几位'],
  [{ phone: '64901234' }, 'phone-unreadable phone', '看不懂电话“64901234”'],
  [{ phone: '14088661086' }, 'phone-prefix-unallotted phone', '号段 140 一般不给个人使用'],
  [{ phone: '13553567385' }, 'same-phone phone', '与戚梓桐的电话相同'],
  [{ name: '戚梓桐', birth: '1990.01' }, 'same-name name', '有两人同名：戚梓桐'],
  [{ name: '戚梓桐' }, 'same-person-twice name', '戚梓桐出现了两次，出生年月也相同'],
])('a member with %j has the problem %s', (values, problem, sentence) => {
  const [code, column] = problem.split(' ');
  const found = problemsOfMember(values);
  expect(found.map(brief)).toEqual([`${code} attachment-3 m4 ${column}`]);
  expect(found.map(sentenceOf)).toEqual([sentence]);
});

test('of two telephone numbers in a cell either can be kept', () => {
  const [problem] = problemsOfMember({ phone: '0371-65707782/13988661086' });
  expect(problem?.fixes).toEqual([{ label: '只留 0371-65707782', value: '0371-65707782' }, { label: '只留 13988661086', value: '13988661086' }]);
});

test('a name in which a space may stand for the dot can be mended both ways', () => {
  const [problem] = problemsOfMember({ name: '艾力 买买提' });
  expect(problem?.fixes.map(({ value }) => value)).toEqual(['艾力·买买提', '艾力买买提']);
});

test('an ID number with one slip in the enterprise name or the date has a problem there, which does not repeat it', () => {
  const number = inventedIdNumber('19850312', '124');
  const slip = number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
  const found = checkCase({ ...caseWith({ members: sound, candidates }), enterprise: { name: `示例公司${slip}`, facts: {} }, filledOn: slip }, templates, everything);
  const head = found.filter(({ place }) => place.document === undefined);
  expect(head.map(({ code, facts }) => `${code} ${facts['column'] ?? ''}`)).toEqual(['id-number-check-digit 企业名称', 'id-number-check-digit 填表日期']);
  expect(head.map(sentenceOf).join()).not.toContain(slip);
});

test('an ID number with one slip has a problem that does not repeat it', () => {
  const number = inventedIdNumber('19850312', '124');
  const slip = number.slice(0, 17) + (number.endsWith('5') ? '6' : '5');
  const found = problemsOfMember({ phone: slip });
  expect(found.map(brief)).toEqual(['id-number-check-digit attachment-3 m4 phone']);
  expect(JSON.stringify(found)).not.toContain(slip);
});

test.each([
  [{ birth: '1985.1' }, ['1985 年 1 月', '1985 年 10 月'], ['1985.01', '1985.10']],
  [{ birth: '85.03' }, ['1985 年 3 月'], ['1985.03']],
  [{ politics: '党员' }, ['改成“中共党员”'], ['中共党员']],
  [{ name: '曹子衿（退休）' }, ['改成“曹子衿”'], ['曹子衿']],
  [{ phone: '1.38E+10' }, [], []],
])('%j can be mended by a click', (values, labels, mended) => {
  const [problem] = problemsOfMember(values);
  expect(problem?.fixes.map(({ label }) => label)).toEqual(labels);
  expect(problem?.fixes.map(({ value }) => value)).toEqual(mended);
});

test('a fixed line may serve several people', () => {
  expect(problemsOf({ members: sound.map((values) => ({ ...values, birth: '1980.01', phone: '0379-64901234' })), candidates })).toEqual([]);
});

test('a row nobody has begun lacks a name, nothing else', () => {
  expect(problemsOf({ members: [...sound, {}], candidates }).map(brief)).toEqual(['cell-empty attachment-3 m4 name']);
});

test('an empty case lacks an enterprise and people in both lists', () => {
  const empty = { ...caseWith({}), enterprise: { name: '', facts: {} } };
  expect(checkCase(empty, templates, everything).map(brief)).toEqual(['enterprise-name-empty', 'list-empty attachment-3', 'list-empty attachment-2']);
});

test('a date that is not understood is told, and no age is made of it', () => {
  const undated = { ...caseWith({ members: sound, candidates }), filledOn: '明天' };
  const found = checkCase(undated, templates, everything);
  expect(found[0] && sentenceOf(found[0])).toBe('看不懂填表日期“明天”');
  expect(checkCase({ ...undated, filledOn: '' }, templates, everything).map(sentenceOf)[0]).toBe('填表日期还空着');
});

test('a character that cannot be printed names person, column and character, once for each', () => {
  const found = problemsOfMember({ position: '䶮䶮组长𬱖' }, (codePoint) => codePoint !== 0x4dae && codePoint !== 0x2cc56);
  expect(found.map(sentenceOf)).toEqual(['曹子衿的职务里有打印不出的字“䶮”（U+4DAE）', '曹子衿的职务里有打印不出的字“𬱖”（U+2CC56）']);
});

test('a character that cannot be printed is asked about: the person can check it, not mend it', () => {
  const found = problemsOfMember({ name: '戚𱍐' }, (codePoint) => codePoint !== 0x31350);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([['glyph-missing', 'warning']]);
});

test('a variation selector needs no glyph, the enterprise name does', () => {
  const noSelector = (codePoint: number): boolean => codePoint < 0xe0100 && codePoint !== 0x6d1b;
  expect(problemsOfMember({ name: '葛\u{E0100}城' }, noSelector).map(sentenceOf)).toEqual(['企业名称里有打印不出的字“洛”（U+6D1B）']);
});

test('a candidate from the roster has the member’s problems too, to be mended in the roster', () => {
  const members = [{ ...person, phone: '1380000000', birth: '1985.1' }, ...sound.slice(1)];
  const found = problemsOf({ members, candidates });
  expect(found.map(brief)).toEqual([
    'birth-ambiguous attachment-3 m1 birth', 'phone-mobile-length attachment-3 m1 phone',
    'birth-ambiguous attachment-2 c1 age', 'phone-mobile-length attachment-2 c1 phone',
  ]);
  expect(found.filter(({ place }) => place.document === 'attachment-2').flatMap(({ fixes }) => fixes)).toEqual([]);
});

test('a member without a month of birth is a candidate without an age', () => {
  const ageless = { ...person, birth: '' };
  expect(problemsOf({ members: [ageless, ...sound.slice(1)], candidates }).map(brief)).toEqual(['cell-empty attachment-3 m1 birth', 'cell-empty attachment-2 c1 age']);
});

test('an age that is no number of years is a problem', () => {
  const typed = { values: { ...person, age: '四十', role: '副主席' } };
  expect(problemsOf({ members: sound, candidates: [...candidates, typed] }).map(({ code }) => code)).toContain('age-unreadable');
});

test('a contradiction between the tables is a problem in both', () => {
  const found = problemsOf({ members: sound, candidates: [{ member: 1, values: { role: '主席', sex: '男' } }, ...candidates.slice(1)] });
  expect(found.map(brief)).toEqual(['tables-differ attachment-3 m1 sex', 'tables-differ attachment-2 c1 sex']);
  expect(found.map(sentenceOf)[0]).toBe('戚梓桐的性别两张表不一致：附件2写“男”，附件3的名册是“女”');
  expect(found.map(({ fixes }) => fixes[0]?.value)).toEqual(['男', '']);
});

test('an own title or post may differ from the roster, and 党员 does not contradict 中共党员', () => {
  const own = { role: '主席', title: '教授', position: '总经理', politics: '党员' };
  expect(problemsOf({ members: sound, candidates: [{ member: 1, values: own }, ...candidates.slice(1)] }).map(({ code }) => code)).toEqual(['value-synonym']);
});

test('somebody typed into the candidates is compared with the member of that name', () => {
  const { name, sex, politics, title, position, phone } = person;
  const typed = { name, sex, age: '50', politics, title, position, phone, role: '主席' };
  const found = problemsOf({ members: sound, candidates: [{ values: typed }, ...candidates.slice(1)] });
  expect(found.map(brief)).toEqual(['tables-differ attachment-3 m1 birth', 'tables-differ attachment-2 c1 age']);
});

test('a candidate whom the roster does not have is named', () => {
  const typed = { name: '外来人', sex: '男', age: '50', politics: '群众', title: '无', position: '顾问', phone: '13988661086', role: '副主席' };
  const found = problemsOf({ members: sound, candidates: [...candidates, { values: typed }] });
  expect(found.map(brief)).toEqual(['candidate-not-in-roster attachment-2 c4 name']);
  expect(found.map(sentenceOf)).toEqual(['外来人不在附件3的名册里']);
});

test('a role without candidate and a role with two are named', () => {
  const found = problemsOf({ members: sound, candidates: [{ member: 1, values: { role: '主席' } }, { member: 2, values: { role: '主席' } }] });
  expect(found.map(sentenceOf)).toEqual(['候选人里还没有副主席', '候选人里还没有秘书长', '主席候选人有 2 位']);
  expect(found[0]?.source).toEqual({ clause: 'a1-1-4' });
});

test('what must be mended comes before what is missing, that before what to look at; each by rows', () => {
  const members = [{ ...person, politics: '党员' }, { ...person, name: '陈砚秋', phone: '1', sex: '南', birth: '1980.01' }, { ...person, name: '何泽宇', phone: '' }];
  expect(problemsOf({ members }).map(brief)).toEqual([
    'value-not-listed attachment-3 m2 sex', 'phone-unreadable attachment-3 m2 phone', 'cell-empty attachment-3 m3 phone',
    'list-empty attachment-2', 'value-synonym attachment-3 m1 politics',
  ]);
});

test.each([
  ['members-1000-utf8-bom.csv', 1000, 50],
  ['members-5000-utf8.csv', 5000, 300],
])('%s with %d people is checked within %d ms', (file, people, limitMs) => {
  const roster = rosterOf(`rosters/${file}`);
  expect(roster.members).toHaveLength(people);
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    checkCase({ ...roster }, templates, everything);
    return performance.now() - began;
  });
  expect(Math.min(...times)).toBeLessThan(limitMs);
});

function rosterOf(file: string): CaseFile {
  const block = readPastedBlock(splitTabSeparated(fixture(file).replace(/,/g, '\t')), templates.members, 'name');
  return changed(caseWith({}), { kind: 'paste', list: 'members', row: null, columns: block.columns, cells: block.cells });
}
