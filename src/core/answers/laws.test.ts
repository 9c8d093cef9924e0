import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseWith, change, person, templates } from '../../../tests/example-case.ts';
import { anyIdNumber } from '../../../tests/invented-id-number.ts';
import type { Change } from './change.ts';
import { newHistory, record, undo } from './history.ts';
import { checkCase } from './check.ts';

// What holds for every change, whatever a person types.

const start = caseWith({
  members: [person, { name: '陈砚秋', politics: '党员' }, {}],
  candidates: [{ member: 1, values: { role: '主席', position: '总经理' } }, { values: { name: '外来人' } }],
});

const word = fc.oneof(fc.constantFrom('', '党员', '张三', '1985.1', '13800000000', '主席', '男', '2026-11-20'), fc.string());

/** Changes whose texts come from `text`. */
function changesWith(text: fc.Arbitrary<string>): fc.Arbitrary<Change> {
  const member = fc.constantFrom('m1', 'm2', 'm3', 'gone');
  const memberColumn = fc.constantFrom('name', 'sex', 'birth', 'politics', 'title', 'phone');
  const candidateColumn = fc.constantFrom('name', 'sex', 'age', 'politics', 'role', 'position', 'phone');
  const columns = fc.constant(['name', null, 'sex', 'phone'] as const);
  return fc.oneof(
    fc.record({ kind: fc.constant('set-enterprise-name' as const), value: text }),
    fc.record({ kind: fc.constant('set-filled-on' as const), value: text }),
    fc.record({ kind: fc.constant('set-cell' as const), list: fc.constant('members' as const), row: member, column: memberColumn, value: text }),
    fc.record({ kind: fc.constant('set-cell' as const), list: fc.constant('candidates' as const), row: fc.constantFrom('c1', 'c2'), column: candidateColumn, value: text }),
    fc.record({ kind: fc.constant('set-role' as const), member, role: text }),
    fc.record({ kind: fc.constant('set-roles' as const), roles: fc.array(fc.record({ member, role: text }), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('add-rows' as const), list: fc.constant('members' as const), at: fc.integer({ min: -1, max: 5 }), rows: fc.array(fc.record({ name: text, title: text }), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('add-rows' as const), list: fc.constant('candidates' as const), at: fc.nat(3), rows: fc.array(fc.record({ name: text, age: text }), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('paste' as const), list: fc.constantFrom('members' as const, 'candidates' as const), row: fc.constantFrom('m2', 'c1', null), columns, cells: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('import' as const), list: fc.constant('members' as const), mode: fc.constantFrom('add' as const, 'update' as const, 'replace' as const), rows: fc.array(fc.record({ id: fc.constantFrom('m1', 'm2', 'gone', null), values: fc.record({ name: text, sex: text, politics: text }) }), { maxLength: 4 }) }),
    fc.record({ kind: fc.constant('import' as const), list: fc.constant('candidates' as const), mode: fc.constantFrom('add' as const, 'update' as const, 'replace' as const), rows: fc.array(fc.record({ id: fc.constantFrom('c1', 'c2', null), member, values: fc.record({ name: text, position: text }) }), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('delete-rows' as const), list: fc.constant('members' as const), rows: fc.subarray(['m1', 'm2', 'gone']) }),
    fc.record({ kind: fc.constant('move-rows' as const), list: fc.constant('members' as const), rows: fc.subarray(['m1', 'm2', 'm3']), by: fc.integer({ min: -4, max: 4 }) }),
  );
}

test('taking a change back gives the case as it was', () => {
  fc.assert(
    fc.property(changesWith(word), (wanted) => {
      const before = JSON.stringify(start);
      const { steps } = change(start, wanted);
      let history = record(newHistory(start), steps);
      steps.forEach(() => (history = undo(history)));
      expect(history.present).toBe(start);
      expect(JSON.stringify(start)).toBe(before);
    }),
    { numRuns: 500 },
  );
});

test('the same change made again by hand changes cells no more', () => {
  fc.assert(
    fc.property(changesWith(word), (wanted) => {
      fc.pre(wanted.kind === 'set-cell');
      const [entered] = change(start, wanted).steps;
      if (entered) expect(change(entered, wanted).steps).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

const hidden = anyIdNumber.chain((number) =>
  fc.tuple(fc.constantFrom(inFullWidth, inGroups, inHyphens, inSmallLetters, withMarks, withControls, asItIs), around, around).map(([write, before, after]) => ({
    number,
    text: `${before}${write(number)}${after}`,
  })),
);

/** Text whose edges are no digits; beside digits a number would be part of a longer one. */
const around = fc.tuple(word, fc.constantFrom('', ' ', '　', '张', '（', '身份证号：', "'", '\u200B', '\t', '"')).map(([text, edge]) => text.replace(/[0-9]/g, '') + edge);

test('no valid ID number gets into a case, its past or a note, whatever it comes in', () => {
  const withNumber = hidden.chain(({ number, text }) => changesWith(fc.constant(text)).map((wanted) => ({ number, wanted })));
  fc.assert(
    fc.property(withNumber, ({ number, wanted }) => {
      const { steps, notes } = change(start, wanted);
      const problems = steps.map((step) => checkCase(step, templates, () => false));
      const kept = digitsOf(JSON.stringify([steps, notes, problems]));
      expect(kept).not.toContain(number);
    }),
    { numRuns: 1000 },
  );
});

/** Half-width, without what may be hidden between digits. */
function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u0001\u200B-]|\\u0001/g, '').toUpperCase();
}

function asItIs(number: string): string {
  return number;
}

function inFullWidth(number: string): string {
  return number.replace(/[\dX]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function inGroups(number: string): string {
  return `${number.slice(0, 6)} ${number.slice(6, 14)}　${number.slice(14)}`;
}

function inHyphens(number: string): string {
  return `${number.slice(0, 6)}-${number.slice(6, 14)}－${number.slice(14)}`;
}

function inSmallLetters(number: string): string {
  return number.toLowerCase();
}

/** Tidying takes these away and so brings the digits together. */
function withControls(number: string): string {
  return Array.from(number).join('\u0001');
}

function withMarks(number: string): string {
  return Array.from(number).join('\u200B');
}
