import { expect, test } from 'vitest';
import type { Finding } from '../template/finding.ts';
import { readRouting } from './read-routing.ts';

/** Small rules, as a YAML file would hold them. */
function rules(): Record<string, unknown> {
  return {
    title: '找谁登记',
    lead: '回答一个问题。',
    approver: '登记机构',
    question: { asks: '你们在园区里吗？', usual: 'outside', doubt: { asks: '拿不准？', unstated: 'edge' } },
    bodies: [
      { id: 'park', called: '园区协会' },
      { id: 'city', called: '所在市的协会', named: '{city}协会' },
      { id: 'county', called: '所在县的协会', named: '{county}协会' },
    ],
    kinds: [
      { id: 'inside', name: '园区企业', approvedBy: ['park'], clause: 'p1', quote: '园区企业由园区协会登记' },
      { id: 'outside', name: '其他企业', approvedBy: ['city', 'county'], between: 'which', reservation: '一般', clause: 'p1', quote: '一般由所在市、县的协会登记' },
    ],
    exceptions: [{ city: '990100', without: ['county'], clause: 'p1', quote: '云溪市不分县', unstated: ['edge'] }],
    filing: { lists: [{ title: '登记以后', bodies: ['市协会', '县协会'], clause: 'p2', quote: '报市协会和县协会', unstated: ['which'] }] },
    unstated: [{ id: 'which', says: '没有写由哪一级登记。', ask: '先问秘书处。', office: '秘书处' }, { id: 'edge', says: '没有写边界。', ask: '先问园区。' }],
  };
}

const places = { cities: new Set(['990100']), offices: new Set(['秘书处']) };

function findings(change: (data: Record<string, unknown>) => Record<string, unknown>): readonly Finding[] {
  const read = readRouting(change(rules()), places);
  return read.ok ? [] : read.findings;
}

test('rules in order give no findings, and what may be left out is empty', () => {
  const read = readRouting({ ...rules(), exceptions: undefined, filing: undefined }, places);
  expect(read.ok && [read.value.exceptions, read.value.filing.lists, read.value.ways, read.value.kinds[0]?.unstated]).toEqual([[], [], [], []]);
});

const kind = { id: 'outside', name: '其他企业', approvedBy: ['city', 'county'], between: 'which', clause: 'p1', quote: '一般由所在市、县的协会登记' };
const withKind = (changed: object) => (data: Record<string, unknown>) => ({ ...data, kinds: [{ ...kind, ...changed }] });

test.each<[string, (data: Record<string, unknown>) => Record<string, unknown>, Finding]>([
  ['a body that is not there', withKind({ approvedBy: ['city', 'town'] }), { path: ['kinds', 0, 'approvedBy', 1], expected: 'bodies 里一个机构的 id', found: '“town”' }],
  ['two bodies without a word on which', withKind({ between: undefined }), { path: ['kinds', 0, 'between'], expected: '下面 unstated 里说明由哪一个批准没有写明的一条', found: '没有填' }],
  ['one body and a word on which', withKind({ approvedBy: ['city'] }), { path: ['kinds', 0, 'between'], expected: '只有一个机构时不写', found: '“which”' }],
  ['a reservation that the quote lacks', withKind({ reservation: '原则上' }), { path: ['kinds', 0, 'reservation'], expected: '同一条 quote 里的原话', found: '“原则上”' }],
  ['something open that is not written down', withKind({ unstated: ['size'] }), { path: ['kinds', 0, 'unstated', 0], expected: '下面 unstated 里一条的 id', found: '“size”' }],
  ['a usual kind that is not there', withKind({ id: 'others' }), { path: ['question', 'usual'], expected: 'kinds 里一类企业的 id', found: '“outside”' }],
  ['a doubt about nothing', (data) => ({ ...data, question: { asks: '哪一类？', usual: 'inside', doubt: { asks: '拿不准？', unstated: 'size' } } }), { path: ['question', 'doubt', 'unstated'], expected: '下面 unstated 里一条的 id', found: '“size”' }],
  ['a list of who is told in other words', (data) => ({ ...data, filing: { lists: [{ title: '登记以后', bodies: ['市协会', '省协会'], clause: 'p2', quote: '报市协会和县协会' }] } }), { path: ['filing', 'lists', 0, 'bodies', 1], expected: '同一条 quote 里的原话', found: '“省协会”' }],
  ['a place that names are not made of', (data) => ({ ...data, bodies: [{ id: 'park', called: '园区协会', named: '{town}协会' }, { id: 'city', called: '市协会' }, { id: 'county', called: '县协会' }] }), { path: ['bodies', 0, 'named'], expected: '占位只有 {province}、{city}、{county}', found: '“{town}”' }],
  ['an id used twice', (data) => ({ ...data, ways: [{ id: 'alone', name: '单独', clause: 'p1', quote: '单独' }, { id: 'alone', name: '一起', clause: 'p1', quote: '一起' }] }), { path: ['ways', 1, 'id'], expected: '每个 id 只用一次', found: '“alone”' }],
  ['an exception for a place that is not there', (data) => ({ ...data, exceptions: [{ city: '419001', without: ['county'], clause: 'p1', quote: '云溪市不分县' }] }), { path: ['exceptions', 0, 'city'], expected: 'places.yaml 里一个市的代码', found: '“419001”' }],
  ['an office without a number', (data) => ({ ...data, unstated: [{ id: 'which', says: '没有写。', ask: '先问传达室。', office: '传达室' }, { id: 'edge', says: '没有写。', ask: '先问。' }] }), { path: ['unstated', 0, 'office'], expected: 'places.yaml 里 contacts 的一个 office，也写在 ask 里', found: '“传达室”' }],
])('%s is told', (_what, change, finding) => {
  expect(findings(change)).toEqual([finding]);
});
