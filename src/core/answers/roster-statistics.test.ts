import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseWith, person, templates } from '../../../tests/example-case.ts';
import { ageGroupsOf, groupsBy, inWords } from './roster-statistics.ts';

const rowsWith = (column: string, values: readonly string[]): Record<string, string>[] => values.map((value) => ({ ...person, [column]: value }));

const by = (column: string, values: readonly string[]): string => inWords(groupsBy(templates.members, rowsWith(column, values), column));

const ages = (births: readonly string[]): string => inWords(ageGroupsOf(templates.members, caseWith({ members: rowsWith('birth', births) })) ?? []);

test('values come in the order of the form, others by number, empty ones last', () => {
  expect(by('education', ['', '大学本科', '夜校', '研究生', '函授', '函授', '大学本科'])).toBe('研究生1人、大学本科2人、函授2人、夜校1人、文化程度未填1人');
});

test('another word for a value counts as the value', () => {
  expect(by('politics', ['党员', '中共党员', '群众'])).toBe('中共党员2人、群众1人');
});

test('a column in one’s own words is counted too', () => {
  expect(by('title', ['会计师', '工程师', '会计师'])).toMatch(/^工程师1人、会计师2人$/);
});

test('those who have none are told by what they have none of, behind the others', () => {
  const columns = templates.members.columns.map((column) => (column.id === 'title' && column.kind === 'text' ? { ...column, suggestions: ['工程师', '无'], none: '无' } : column));
  const rows = rowsWith('title', ['无', '', '农艺师', '无', '工程师']);
  expect(inWords(groupsBy({ ...templates.members, columns }, rows, 'title'))).toBe('工程师1人、农艺师1人、无职称2人、职称未填1人');
});

test('ages are counted at the date of filling in', () => {
  expect(ages(['1991.11', '1991.10', '1990.11', '1990.10', '1981.11', '1980.11', '1979.11', '1970.11', '1969.11'])).toBe('35岁及以下2人、36至45岁3人、46至55岁2人、56岁及以上2人');
});

test('nobody whose birth cannot be read is lost', () => {
  expect(ages(['1985.03', '1985.1', '', '2030.01'])).toBe('36至45岁1人、出生年月未填清3人');
});

test('without a date nobody has an age', () => {
  expect(ageGroupsOf(templates.members, { ...caseWith({ members: [person] }), filledOn: '' })).toEqual([{ name: '出生年月未填清', count: 1 }]);
});

test('a form that asks for no birth has no ages', () => {
  const ageless = { ...templates.members, columns: templates.members.columns.filter(({ kind }) => kind !== 'birth-month') };
  expect(ageGroupsOf(ageless, caseWith({ members: [person] }))).toBeUndefined();
});

test('the groups add up to the number of members, whatever stands in the cells', () => {
  const cells = fc.array(fc.oneof(fc.constantFrom('', '大学本科', '本科', '1985.03', '1985.1', '文化程度未填', 'constructor'), fc.string()));
  const sum = (groups: readonly { count: number }[] | undefined): number => (groups ?? []).reduce((total, { count }) => total + count, 0);
  fc.assert(fc.property(cells, (values) => {
    expect(sum(groupsBy(templates.members, rowsWith('education', values), 'education'))).toBe(values.length);
    expect(sum(ageGroupsOf(templates.members, caseWith({ members: rowsWith('birth', values) })))).toBe(values.length);
  }));
});
