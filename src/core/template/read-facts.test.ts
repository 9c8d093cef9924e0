import { describe, expect, test } from 'vitest';
import { factFields, factOfKind } from './facts.ts';
import { readFacts } from './read-facts.ts';

const source = { advice: '方便联系。' };
const name = { id: 'name', label: '企业名称', kind: 'enterprise-name', source };
const city = { id: 'city', label: '市', kind: 'city', source: { clause: 'p1' } };
const county = { id: 'county', label: '县', kind: 'county', source };

const asking = (...fields: readonly object[]): unknown => ({ title: '企业信息', groups: [{ title: '企业', used: '用在表一。', fields }] });

function findings(data: unknown, known?: Parameters<typeof readFacts>[1]): unknown {
  const read = readFacts(data, known);
  return read.ok ? [] : read.findings;
}

test('questions are read with their groups', () => {
  const read = readFacts(asking(name, city, county, { id: 'plan', label: '打算', kind: 'text', long: true, source }));
  if (!read.ok) throw new Error('They are in order');
  expect(read.value.groups.map(({ title, used }) => [title, used])).toEqual([['企业', '用在表一。']]);
  expect(factFields(read.value).map(({ id }) => id)).toEqual(['name', 'city', 'county', 'plan']);
  expect(factOfKind(read.value, 'county')?.label).toBe('县');
});

describe('what is wrong with the questions is told', () => {
  const at = (field: number, key: string): readonly (string | number)[] => ['groups', 0, 'fields', field, key];
  test.each<readonly [string, unknown, object]>([
    ['an id used twice', asking(name, { ...city, id: 'name' }), { path: at(1, 'id'), expected: '每个 id 只用一次', found: '“name”' }],
    ['no name of the enterprise', asking(city), { path: ['groups'], expected: '正好一项的 kind 是 enterprise-name', found: '没有' }],
    ['two names of the enterprise', asking(name, { ...name, id: 'other' }), { path: at(1, 'kind'), expected: '至多一项的 kind 是 enterprise-name', found: '又有一项' }],
    ['a county without its city', asking(name, county), { path: ['groups'], expected: '有 kind 是 county 的，也要有一项的 kind 是 city', found: '没有' }],
    ['two cities', asking(name, city, { ...city, id: 'other' }), { path: at(2, 'kind'), expected: '至多一项的 kind 是 city', found: '又有一项' }],
    ['a count that is part of no other count', asking(name, { id: 'some', label: '其中', kind: 'count', unit: '人', atMost: 'name', source }), { path: at(1, 'atMost'), expected: '另一项 kind 是 count 的 id', found: '“name”' }],
    ['a clause that the notice lacks', asking(name, { ...city, source: { clause: 'p9' } }), { path: ['groups', 0, 'fields', 1, 'source', 'clause'], expected: 'content/notice 里有的条款号', found: '“p9”' }],
    ['a kind of enterprise to choose, and no rules', asking(name, { id: 'kind', label: '类型', kind: 'enterprise-kind', source }), { path: at(1, 'kind'), expected: 'content/routing.yaml 里有可选的 kinds', found: '“enterprise-kind”' }],
    ['a condition on no other field', asking(name, { ...city, when: { fact: 'city', is: ['410300'] } }), { path: [...at(1, 'when'), 'fact'], expected: '另一项的 id', found: '“city”' }],
    ['a condition on a word that cannot be chosen', asking(name, { id: 'size', label: '规模', kind: 'choice', options: ['大', '小'], source }, { ...city, when: { fact: 'size', is: ['大', '中'] } }), { path: [...at(2, 'when'), 'is', 1], expected: '“规模”可选的：大、小', found: '“中”' }],
    ['a body to choose, and no rules', asking(name, { id: 'who', label: '报给谁', kind: 'approver', source }), { path: at(1, 'kind'), expected: 'content/routing.yaml 里有可选的 kinds', found: '“approver”' }],
    ['a way to choose, and no rules', asking(name, { id: 'way', label: '方式', kind: 'founding-way', source }), { path: at(1, 'kind'), expected: 'content/routing.yaml 里有可选的 ways', found: '“founding-way”' }],
  ])('%s', (_what, data, finding) => {
    expect(findings(data, { clauses: new Set(['p1']), routing: null })).toEqual([finding]);
  });

  test('a condition names what the rules have to choose from', () => {
    const way = { id: 'way', label: '方式', kind: 'founding-way', source };
    const asked = asking(name, way, { id: 'others', label: '其他企业', kind: 'text', source, when: { fact: 'way', is: ['joint', 'alone'] } });
    expect(findings(asked, { routing: { kinds: [], ways: [{ id: 'alone' }, { id: 'joint' }] } })).toEqual([]);
    expect(findings(asked, { routing: { kinds: [], ways: [{ id: 'alone' }] } })).toEqual([{ path: [...at(2, 'when'), 'is', 0], expected: '“方式”可选的：alone', found: '“joint”' }]);
  });

  test('several of two special kinds may stand in one form when each stands once', () => {
    expect(findings(asking(name, city, county), { clauses: new Set(['p1']), routing: null })).toEqual([]);
  });
});
