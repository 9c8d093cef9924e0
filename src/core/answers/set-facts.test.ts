import { expect, test } from 'vitest';
import { caseWith, templates } from '../../../tests/example-case.ts';
import { inventedIdNumber } from '../../../tests/invented-id-number.ts';
import type { FactsTemplate } from '../template/facts.ts';
import { applyChange } from './apply-change.ts';
import type { Change, Changed } from './change.ts';

const source = { advice: '方便联系。' };
const facts: FactsTemplate = {
  title: '企业信息',
  groups: [
    {
      title: '企业',
      fields: [
        { id: 'firm', label: '企业名称', kind: 'enterprise-name', source },
        { id: 'town', label: '市', kind: 'city', source },
        { id: 'district', label: '县', kind: 'county', source },
        { id: 'reason', label: '理由', kind: 'text', long: true, source },
      ],
    },
  ],
};

const change = (...changes: readonly Change[]): Changed =>
  changes.reduce<Changed>(({ steps }, wanted) => applyChange(steps[steps.length - 1] ?? caseWith({}), wanted, { templates: { ...templates, facts }, makeId: () => 'new' }), { steps: [caseWith({})], notes: [] });

test('several answers are one step', () => {
  const seat: Change = { kind: 'set-facts', facts: [{ field: 'town', value: '410300' }, { field: 'district', value: '410305' }] };
  const { steps } = change(seat, { kind: 'set-facts', facts: [{ field: 'town', value: '410100' }, { field: 'district', value: '' }] });
  expect(steps.map(({ enterprise }) => enterprise.facts)).toEqual([{ town: '410100' }]);
});

test('the name among them is the name of the case', () => {
  expect(change({ kind: 'set-facts', facts: [{ field: 'firm', value: '甲公司' }] }).steps[0]?.enterprise).toEqual({ name: '甲公司', facts: {} });
});

test('answers that are there already change nothing', () => {
  const seat: Change = { kind: 'set-facts', facts: [{ field: 'town', value: '410300' }] };
  expect(change(seat, seat).steps).toEqual([]);
});

test('an ID number among several lines is taken out, and its field is named', () => {
  const number = inventedIdNumber('19850312', '017');
  const { steps, notes } = change({ kind: 'set-facts', facts: [{ field: 'reason', value: `一\n${number}\n三` }] });
  expect(JSON.stringify(steps)).not.toContain(number);
  expect(notes).toEqual([{ kind: 'id-number-taken-out', place: '理由', filled: [], differs: [] }]);
});
