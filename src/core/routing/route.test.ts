import { describe, expect, test } from 'vitest';
import { places, routing } from '../../../tests/example-routing.ts';
import type { Asked, Route } from './route.ts';
import { bodiesOf, openAbout, routeFor } from './route.ts';
import type { PlaceTree, Routing } from './routing.ts';

const seats = {
  '没选地方': {},
  '洛阳市，没选区县': { city: '410300' },
  '市辖区：洛阳市涧西区': { city: '410300', county: '410305' },
  '县：洛阳市新安县': { city: '410300', county: '410323' },
  '县级市：郑州市巩义市': { city: '410100', county: '410181' },
  '济源示范区': { city: '419001' },
  '济源示范区济源市': { city: '419001', county: '419001' },
} as const;

const cityOrCounty = '企业成立科协组织原则上由注册地省辖市科协、县（市、区）科协批准';
const province = '其中省管企业、驻豫央企、头部民营企业成立科协组织由省科协批准';
const rule = ['s3-2', cityOrCounty];
const provinceRule = ['s3-2', province];
const jiyuan = ['salutation', '各省辖市、济源示范区科协'];

// What the notice states, read from its text: kind, place, who approves, under which reservation, where it says so.
const table: readonly (readonly [kind: string, seat: keyof typeof seats, approving: string, reservation: string, sources: readonly (readonly string[])[]])[] = [
  ['省管企业', '没选地方', '河南省科协', '', [provinceRule]],
  ['省管企业', '洛阳市，没选区县', '河南省科协', '', [provinceRule]],
  ['省管企业', '市辖区：洛阳市涧西区', '河南省科协', '', [provinceRule]],
  ['省管企业', '县：洛阳市新安县', '河南省科协', '', [provinceRule]],
  ['省管企业', '县级市：郑州市巩义市', '河南省科协', '', [provinceRule]],
  ['省管企业', '济源示范区', '河南省科协', '', [provinceRule]],
  ['省管企业', '济源示范区济源市', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '没选地方', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '洛阳市，没选区县', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '市辖区：洛阳市涧西区', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '县：洛阳市新安县', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '县级市：郑州市巩义市', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '济源示范区', '河南省科协', '', [provinceRule]],
  ['驻豫央企', '济源示范区济源市', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '没选地方', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '洛阳市，没选区县', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '市辖区：洛阳市涧西区', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '县：洛阳市新安县', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '县级市：郑州市巩义市', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '济源示范区', '河南省科协', '', [provinceRule]],
  ['头部民营企业', '济源示范区济源市', '河南省科协', '', [provinceRule]],
  ['其他企业', '没选地方', '注册地省辖市科协 或 县（市、区）科协', '原则上', [rule]],
  ['其他企业', '洛阳市，没选区县', '洛阳市科协 或 县（市、区）科协', '原则上', [rule]],
  ['其他企业', '市辖区：洛阳市涧西区', '洛阳市科协 或 涧西区科协', '原则上', [rule]],
  ['其他企业', '县：洛阳市新安县', '洛阳市科协 或 新安县科协', '原则上', [rule]],
  ['其他企业', '县级市：郑州市巩义市', '郑州市科协 或 巩义市科协', '原则上', [rule]],
  ['其他企业', '济源示范区', '济源示范区科协', '原则上', [rule, jiyuan]],
  ['其他企业', '济源示范区济源市', '济源示范区科协', '原则上', [rule, jiyuan]],
];

const alone = '科技人员总数达到一定规模、条件成熟的企业，应单独组建科协组织';
const jointly = '科技人员人数较少的企业可根据企业的所属行业分布情况，采取区域联建、行业统建等方式成立科协组织';

// Who is told afterwards: both lists of the notice, whatever the enterprise.
const filing = ['s3-2 同级科协、国资监管机构、工商联', 'a1-1-7 同级科协、企业主管部门'];

// Way, where the notice speaks of it, what it leaves open about it.
const ways: readonly (readonly [way: string, source: readonly string[], open: string])[] = [
  ['单独组建', ['s3-2', alone], 'size'],
  ['区域联建', ['s3-2', jointly], 'joint'],
  ['行业统建', ['s3-2', jointly], 'joint'],
];

// Kind, what is open about its approval at an ordinary place, and in 济源.
const leftOpen: Readonly<Record<string, readonly [usual: string, inJiyuan: string]>> = {
  省管企业: ['subsidiary', 'subsidiary'],
  驻豫央企: ['subsidiary', 'subsidiary'],
  头部民营企业: ['leading-private', 'leading-private'],
  其他企业: ['city-or-county', 'jiyuan'],
};

function route(asked: Asked): Route {
  const found = routeFor(routing, places, asked);
  if (!found) throw new Error(`No kind ${asked.kind}`);
  return found;
}

function idOf(list: readonly { readonly id: string; readonly name: string }[], name: string): string {
  return list.find((one) => one.name === name)?.id ?? `no ${name}`;
}

const askedOf = (kind: string, seat: keyof typeof seats): Asked => ({ kind: idOf(routing.kinds, kind), ...seats[seat] });
const approvers = ({ approving }: Route): string => approving.map(({ name, called }) => name ?? called).join(' 或 ');
const open = ({ unstated }: Route): string[] => unstated.map(({ id }) => id);

describe('who approves', () => {
  test.each(table)('%s，%s：%s', (kind, seat, approving, reservation, sources) => {
    const found = route(askedOf(kind, seat));
    expect({ approving: approvers(found), reservation: found.reservation ?? '', sources: found.sources.map(({ clause, quote }) => [clause, quote]) }).toEqual({ approving, reservation, sources });
  });

  const everyCombination = table.flatMap(([kind, seat, approving, reservation, sources]) =>
    ways.map(([way, waySource, says]) => ({ kind, seat, way, approving, reservation, sources, waySource, says, clauses: [...sources, waySource].map(([clause]) => clause).join('、') })),
  );

  test.each(everyCombination)('$kind，$seat，$way：$approving（$clauses）', ({ kind, seat, way, approving, reservation, sources, waySource, says }) => {
    const found = route({ ...askedOf(kind, seat), way: idOf(routing.ways, way) });
    expect({ approving: approvers(found), reservation: found.reservation ?? '', sources: found.sources.map(({ clause, quote }) => [clause, quote]) }).toEqual({ approving, reservation, sources });
    expect(routing.ways.flatMap(({ name, clause, quote }) => (name === way ? [clause, quote] : []))).toEqual(waySource);
    expect(open(found)).toEqual([leftOpen[kind]?.[seat.startsWith('济源') ? 1 : 0], says]);
    expect(found.filing.map(({ clause, bodies }) => `${clause} ${bodies.join('、')}`)).toEqual(filing);
  });

  test('every kind, kind of place and way of the notice stands in the table once', () => {
    const rows = everyCombination.map(({ kind, seat, way }) => `${kind} ${seat} ${way}`).sort();
    const all = routing.kinds.flatMap((kind) => Object.keys(seats).flatMap((seat) => routing.ways.map((way) => `${kind.name} ${seat} ${way.name}`)));
    expect(rows).toEqual(all.sort());
  });

  test('every city and county of the notice gives two bodies by name, 济源 one', () => {
    const names = places.cities.flatMap((city) => city.counties.map((county) => approvers(route({ kind: 'other', city: city.code, county: county.code }))));
    const wanted = places.cities.flatMap((city) => city.counties.map((county) => (city.name === '济源示范区' ? '济源示范区科协' : `${city.name}科协 或 ${county.name}科协`)));
    expect(names).toEqual(wanted);
  });
});

describe('what the notice leaves open', () => {
  test.each([
    ['省管企业', '市辖区：洛阳市涧西区', ['subsidiary']],
    ['驻豫央企', '没选地方', ['subsidiary']],
    ['头部民营企业', '济源示范区', ['leading-private']],
    ['其他企业', '没选地方', ['city-or-county']],
    ['其他企业', '县：洛阳市新安县', ['city-or-county']],
    ['其他企业', '济源示范区', ['jiyuan']],
  ] as const)('%s，%s', (kind, seat, says) => {
    expect(open(route(askedOf(kind, seat)))).toEqual(says);
  });

  test('for a table of kinds it is told without a place', () => {
    expect(routing.kinds.map((kind) => openAbout(routing, kind).map(({ id }) => id))).toEqual([['subsidiary'], ['subsidiary'], ['leading-private'], ['city-or-county']]);
    expect(routing.kinds.map((kind) => bodiesOf(routing, kind).map(({ called }) => called))).toEqual([['省科协'], ['省科协'], ['省科协'], ['注册地省辖市科协', '县（市、区）科协']]);
  });
});

test('the two lists of who is told stay two, each with its clause', () => {
  expect(route({ kind: 'other' }).filing.map(({ clause, bodies, quote }) => [clause, bodies.join('、'), quote])).toEqual([
    ['s3-2', '同级科协、国资监管机构、工商联', '企业科协建立后，应分别向同级科协、国资监管机构、工商联备案。'],
    ['a1-1-7', '同级科协、企业主管部门', '大会结果报同级科协和企业主管部门备案。'],
  ]);
});

describe('what is not known counts as not said', () => {
  test('a kind of another notice has no answer', () => {
    expect(routeFor(routing, places, { kind: 'park' })).toBeUndefined();
  });

  test.each([
    ['a county alone tells its city', { county: '410305' }, '洛阳市科协 或 涧西区科协'],
    ['a county of another city is none', { city: '410100', county: '410305' }, '郑州市科协 或 县（市、区）科协'],
    ['a city of another province is none', { city: '990100' }, '注册地省辖市科协 或 县（市、区）科协'],
    ['and neither is its county', { city: '990100', county: '410305' }, '注册地省辖市科协 或 县（市、区）科协'],
    ['an empty field is none', { city: '', county: '', way: '' }, '注册地省辖市科协 或 县（市、区）科协'],
  ])('%s', (_what, asked, approving) => {
    expect(approvers(route({ kind: 'other', ...asked }))).toBe(approving);
  });
});

test('another notice names its bodies as it likes', () => {
  const other: Routing = {
    title: '找谁登记',
    lead: '回答一个问题。',
    approver: '登记机构',
    question: { asks: '在哪里？', usual: 'park' },
    bodies: [{ id: 'park', called: '园区协会', named: '{city}{county}园区协会' }, { id: 'house', called: '示例协会' }],
    kinds: [{ id: 'park', name: '园区企业', approvedBy: ['house', 'park'], between: 'which', clause: 'p1', quote: '由示例协会或者园区协会登记', unstated: [], advice: '先问园区。' }],
    ways: [],
    exceptions: [],
    filing: { lists: [] },
    unstated: [{ id: 'which', says: '没有写由哪一个登记。', ask: '先问示例协会。' }],
  };
  const tree: PlaceTree = { province: { code: '990000', name: '示例省' }, cities: [{ code: '990100', name: '云溪市', counties: [{ code: '990102', name: '溪东区' }] }] };
  const found = routeFor(other, tree, { kind: 'park', county: '990102' });
  expect(found?.approving.map(({ name }) => name)).toEqual(['示例协会', '云溪市溪东区园区协会']);
  expect(found?.advice).toEqual(['先问园区。']);
  expect(routeFor(other, tree, { kind: 'park', city: '990100' })?.approving.map(({ name }) => name)).toEqual(['示例协会', undefined]);
});
