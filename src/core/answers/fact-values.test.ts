import { expect, test } from 'vitest';
import { caseWith } from '../../../tests/example-case.ts';
import { facts, names } from '../../../tests/example-letters.ts';
import { factFields } from '../template/facts.ts';
import { factText } from './fact-values.ts';

test.each([
  ['workers', '1200', '1200人'],
  ['workers', '约二百', '约二百'],
  ['agreed', '2026-11-02', '2026年11月2日'],
  ['agreed', '月底', '月底'],
  ['town', '410300', '洛阳市'],
  ['town', '999999', undefined],
  ['sort', 'other', '其他企业'],
  ['form', 'joint', '行业统建'],
  ['agreed-by', '党组织', '党组织'],
  ['call', '0379-64901234', '0379-64901234'],
  ['why', '一\n二', '一\n二'],
  ['why', '', undefined],
])('the answer %s “%s” reads %s', (id, value, read) => {
  const field = factFields(facts).find((one) => one.id === id);
  const caseFile = { ...caseWith({}), enterprise: { name: '洛阳示例轴承有限公司', facts: { [id]: value } } };
  expect(field && factText(caseFile, field, names)).toBe(read);
});

test('the name of the enterprise is an answer too', () => {
  const field = factFields(facts).find(({ kind }) => kind === 'enterprise-name');
  expect(field && factText(caseWith({}), field, names)).toBe('洛阳示例轴承有限公司');
});
