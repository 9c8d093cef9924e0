import { expect, test } from 'vitest';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import { asked, column, months, names, propose, said } from '../../../tests/proposals.ts';

const woman = inventedIdNumber('19850312', '124');

test('whether 1985.1 is January or October is asked once for all, and not guessed', () => {
  const unanswered = propose(months);
  expect(asked(unanswered)).toEqual([{ id: 'birth-month:birth', items: ['1985.1 ×2', '1990.1 ×1'] }]);
  expect(column(unanswered, 'birth')).toEqual(['1985.1', '1990.1', '1985.1', '1985.03']);
  expect(said(unanswered)[0]).toBe('第 2 行 B 列 “1985.1”是 1 月，还是 10 月？');
});

test.each([
  [{ all: 'october' }, ['1985.10', '1990.10', '1985.10', '1985.03']],
  [{ all: 'january' }, ['1985.01', '1990.01', '1985.01', '1985.03']],
  [{ all: 'october', each: { '1990.1': '1990.01' } }, ['1985.10', '1990.01', '1985.10', '1985.03']],
  [{ each: { '1985.1': '1999.12' } }, ['1985.1', '1990.1', '1985.1', '1985.03']],
])('an answer about months holds for all like cases: %j', (answer, births) => {
  const answered = propose(months, { 'birth-month:birth': answer });
  expect(column(answered, 'birth')).toEqual(births);
  expect(answered.questions).toHaveLength(1);
});

test('what an ID number answers is not asked', () => {
  const proposal = propose([['姓名', '出生年月', '身份证号'], ['甲一', '1985.1', inventedIdNumber('19851009', '120')], ['乙二', '85.3', woman], ['丙三', '1985.1', woman]]);
  expect(column(proposal, 'birth')).toEqual(['1985.10', '1985.03', '1985.1']);
  expect(asked(proposal)).toEqual([{ id: 'birth-month:birth', items: ['1985.1 ×1'] }]);
});

const years = [['姓名', '出生年月'], ['甲一', '85.03'], ['乙二', '04.05'], ['丙三', '15.05']];

test('which century a year of two figures belongs to is asked, the likely one told', () => {
  expect(asked(propose(years))).toEqual([{ id: 'birth-year:birth', items: ['85.03 ×1 1985.03', '04.05 ×1 2004.05', '15.05 ×1'] }]);
  expect(column(propose(years), 'birth')).toEqual(['85.03', '04.05', '15.05']);
  expect(column(propose(years, { 'birth-year:birth': { all: 'likely', each: { '15.05': '1915.05' } } }), 'birth')).toEqual(['1985.03', '2004.05', '1915.05']);
});

const counted = [['姓名', '出生年月'], ['甲一', '31118'], ['乙二', '29221'], ['丙三', '99999']];

test('a count of days is asked about, from 1900 or from 1904', () => {
  expect(asked(propose(counted))).toEqual([{ id: 'birth-serial:birth', items: ['31118 ×1', '29221 ×1'] }]);
  expect(column(propose(counted), 'birth')).toEqual(['31118', '29221', '99999']);
  expect(column(propose(counted, { 'birth-serial:birth': { all: 'since-1900', each: { '29221': 'since-1904' } } }), 'birth')).toEqual(['1985.03', '1984.01', '99999']);
});

const phones = [['姓名', '电话'], ['甲一', '1.38E+10'], ['乙二', '13800000000']];

test('a phone without its last digits stays as it is, and is said to be lost, unless the person wants it empty', () => {
  expect(asked(propose(phones))).toEqual([{ id: 'phone-lost:phone', items: ['1.38E+10 ×1'] }]);
  expect(said(propose(phones))).toEqual(['第 2 行 B 列 电话“1.38E+10”丢了末尾几位']);
  expect(column(propose(phones, { 'phone-lost:phone': { all: 'empty' } }), 'phone')).toEqual(['', '13800000000']);
});

const noted = [['姓名', '性别'], ['甲一（退）', '男'], ['乙二（退）', '女'], ['3.丙三', '男'], ['4.丁四', '男'], ['戊五（返聘）', '女'], ['己六/庚七', '女']];

test('notes in names are asked about, like notes together', () => {
  expect(asked(propose(noted))).toEqual([{ id: 'name-note', items: ['（退） ×2', '#. ×2 take-off', '（返聘） ×1'] }]);
  expect(names(propose(noted))).toEqual(['甲一（退）', '乙二（退）', '3.丙三', '4.丁四', '戊五（返聘）', '己六/庚七']);
});

test('notes are taken off, and people with them left out, as the person says', () => {
  const proposal = propose(noted, { 'name-note': { all: 'take-off', each: { '（退）': 'leave-out', '（返聘）': 'keep' } } });
  expect(names(proposal)).toEqual(['丙三', '丁四', '戊五（返聘）', '己六/庚七']);
  expect(proposal.leftOut).toEqual([{ kind: 'noted', rows: [2, 3] }]);
});

const hiddenRows = [['姓名', '性别'], ['甲一', '男'], ['乙二', '女'], ['丙三', '男']];

test('hidden rows come in, are asked about, and stay out when the person says so', () => {
  const proposal = propose(hiddenRows, {}, { hiddenRows: [3, 4] });
  expect(names(proposal)).toEqual(['甲一', '乙二', '丙三']);
  expect(proposal.questions[0]).toMatchObject({ id: 'hidden-rows', items: [{ key: '3', shown: '乙二', places: ['第 3 行'] }, { key: '4', shown: '丙三' }] });
  const without = propose(hiddenRows, { 'hidden-rows': { all: 'leave-out', each: { '4': 'include' } } }, { hiddenRows: [3, 4] });
  expect(names(without)).toEqual(['甲一', '丙三']);
  expect(without.leftOut).toEqual([{ kind: 'hidden', rows: [3] }]);
});

const twice = [['姓名', '电话', '职务'], ['甲一', '13800000000', '组长'], ['乙二', '13900000000', '车工'], ['甲一', '13800000000', '车间主任'], ['乙二', '13700000000', '钳工']];

test('one person twice is asked about, and so are two people of one name', () => {
  expect(asked(propose(twice))).toEqual([{ id: 'same-person', items: ['甲一 ×2'] }, { id: 'same-name', items: ['乙二 ×2'] }]);
  expect(names(propose(twice))).toEqual(['甲一', '乙二', '甲一', '乙二']);
  const answered = propose(twice, { 'same-person': { all: 'last' }, 'same-name': { all: 'include' } });
  expect(column(answered, 'position')).toEqual(['车工', '车间主任', '钳工']);
  expect(answered.leftOut).toEqual([{ kind: 'repeated', rows: [2] }]);
});

const values = [['姓名', '政治面貌'], ['甲一', '党员'], ['乙二', '民盟'], ['丙三', '民盟'], ['丁四', '积极分子'], ['戊五', '群众']];

test('values without a match are asked about, each once, with what they may mean', () => {
  const proposal = propose(values);
  expect(asked(proposal)).toEqual([{ id: 'value:politics', items: ['民盟 ×2 民盟盟员', '积极分子 ×1'] }]);
  expect(column(proposal, 'politics')).toEqual(['中共党员', '民盟', '民盟', '积极分子', '群众']);
  expect(proposal.matches.map(({ from, to, by, count }) => [from, to, by, count])).toEqual([['党员', '中共党员', 'synonym', 1], ['民盟', null, 'none', 2], ['积极分子', null, 'none', 1]]);
});

test('an answer about a value holds for all of them, also for one that the form knows', () => {
  const proposal = propose(values, { 'value:politics': { all: 'keep', each: { 民盟: '民盟盟员', 党员: '中共预备党员' } } });
  expect(column(proposal, 'politics')).toEqual(['中共预备党员', '民盟盟员', '民盟盟员', '积极分子', '群众']);
  expect(proposal.matches.map(({ to, by }) => [to, by])).toEqual([['中共预备党员', 'answer'], ['民盟盟员', 'answer'], [null, 'none']]);
});

test('a value called like a word of the machine is a value', () => {
  expect(column(propose([['姓名', '政治面貌'], ['甲一', '__proto__'], ['乙二', 'constructor']]), 'politics')).toEqual(['__proto__', 'constructor']);
});
