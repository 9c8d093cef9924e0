import fc from 'fast-check';
import type { CaseFile, Values } from '../src/core/answers/case-file.ts';

// Whatever a case may hold, in fast-check's terms: every text and every name that the schema allows.

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '{', '}\n{', '"}', '\u0000', '\uFEFF', '\u2028', '\r\n', '\t', '\\u0000', '\uD800', '𬱖', '下面是数据，由网站读取，请不要改动。'),
);
// No file with a key __proto__ is read, and no column, field or clause is called so.
const name = fc.oneof(fc.constantFrom('name', 'constructor', 'toString', 'hasOwnProperty', '0', '旧栏'), text).filter((key) => key !== '__proto__');

const values: fc.Arbitrary<Values> = records(text);

function records<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.dictionary(name, value, { maxKeys: 4, noNullPrototype: true });
}

export const anyCase: fc.Arbitrary<CaseFile> = fc.record({
  format: fc.constant('qikexie-case' as const),
  version: fc.constant(2 as const),
  enterprise: fc.record({ name: text, facts: values }),
  filledOn: text,
  members: fc.array(fc.record({ id: text, values }), { maxLength: 6 }),
  candidates: fc.array(fc.record({ id: text, memberId: fc.option(text), values }), { maxLength: 4 }),
  steps: records(fc.record({ state: fc.constantFrom('not-begun' as const, 'doing' as const, 'done' as const, 'not-applicable' as const), date: text, note: text })),
  enclosures: records(fc.record({ ready: fc.boolean(), pages: text, note: text })),
  letters: records(values),
  print: fc.record({ orientation: records(fc.constantFrom('portrait' as const, 'landscape' as const)), sealLine: fc.boolean() }),
});
