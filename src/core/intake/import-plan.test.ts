import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseWith, change, changed, person, templates } from '../../../tests/example-case.ts';
import { anyIdNumber } from '../../../tests/invented-id-number.ts';
import { bookOf, sheetOf } from '../../../tests/source-book.ts';
import type { CaseFile, Values } from '../answers/case-file.ts';
import { newHistory, record, undo } from '../answers/history.ts';
import { cellValue } from '../answers/rows.ts';
import { filledColumns } from '../template/template.ts';
import { type ImportMode, type ImportPlan, planImport } from './import-plan.ts';
import { suggestMapping } from './mapping.ts';
import { type Proposal, proposeRows } from './proposal.ts';

const { members } = templates;
const chen = { ...person, name: '陈砚秋', phone: '13900000001', birth: '1970.01' };
const wu = { ...person, name: '吴桐', phone: '13900000002', birth: '1971.02' };
const start = caseWith({ members: [person, chen, wu], candidates: [{ member: 2, values: { role: '主席' } }] });

/** What a file with those people proposes; its columns are the first one's. */
function proposalOf(people: readonly Values[]): Proposal {
  const columns = filledColumns(members).filter(({ id }) => people[0]?.[id] !== undefined);
  const book = bookOf(sheetOf([columns.map(({ label }) => label), ...people.map((values) => columns.map(({ id }) => values[id] ?? ''))]));
  return proposeRows(book, suggestMapping(book, members), {}, { template: members, filledOn: start.filledOn });
}

const plan = (people: readonly Values[], mode: ImportMode, caseFile = start): ImportPlan => planImport(caseFile, templates, proposalOf(people), mode);
const applied = ({ change: wanted }: ImportPlan, caseFile = start): CaseFile => (wanted ? changed(caseFile, wanted) : caseFile);
const named = (rows: readonly { readonly name: string }[]): string[] => rows.map(({ name }) => name);
const rosterOf = ({ members: rows }: CaseFile): Values[] => rows.map(({ values }) => values);

const fresh = { ...person, name: '新来者', phone: '13900000009', birth: '1990.09' };

test('a plan tells who is new, who changes and how, and who stays as they are', () => {
  const { added, changed: changing, unchanged, removed } = plan([fresh, { ...chen, position: '董事长' }, person], 'update');
  expect(added).toEqual([{ row: 2, name: '新来者', values: fresh, namesake: false }]);
  expect(changing).toEqual([{ row: 3, name: '陈砚秋', id: 'm2', differences: [{ column: 'position', label: '职务', before: '总工程师', after: '董事长' }] }]);
  expect(unchanged).toEqual([{ row: 4, name: '戚梓桐', id: 'm1' }]);
  expect(removed).toEqual([]);
});

test.each([
  ['phone', { ...chen, birth: '1970.02' }, ['陈砚秋']],
  ['birth month', { ...chen, phone: '13911111111' }, ['陈砚秋']],
  ['nothing but the name', { ...chen, phone: '13911111111', birth: '1980.01' }, []],
])('somebody is known by name and %s', (_by, values, known) => {
  expect(named(plan([values], 'update').changed)).toEqual(known);
});

test('a new person with the name of one who is there is marked', () => {
  expect(plan([{ ...chen, phone: '13911111111', birth: '1980.01' }], 'add').added).toMatchObject([{ name: '陈砚秋', namesake: true }]);
});

test('two of one name and birth month are two people when their phones say so', () => {
  const twins = caseWith({ members: [{ ...chen, phone: '13900000005' }, chen] });
  const { unchanged, added } = plan([chen, { ...chen, phone: '13900000005' }], 'update', twins);
  expect(unchanged.map(({ id }) => id)).toEqual(['m2', 'm1']);
  expect(added).toEqual([]);
});

test('adding leaves those who are there alone', () => {
  const adding = plan([{ ...chen, position: '董事长' }, fresh], 'add');
  expect(adding).toMatchObject({ changed: [], unchanged: [{ name: '陈砚秋' }] });
  expect(rosterOf(applied(adding))).toEqual([person, chen, wu, fresh]);
});

test('an empty cell of the file empties nothing when people are updated', () => {
  expect(rosterOf(applied(plan([{ ...chen, title: '', position: '董事长' }], 'update')))).toEqual([person, { ...chen, position: '董事长' }, wu]);
});

test('a value that cannot be read spoils none that is there, and fills an empty cell', () => {
  const file = [{ ...chen, birth: '1970.1' }, { ...wu, phone: '1.39E+10', sex: '女士' }];
  expect(plan(file, 'update')).toMatchObject({ changed: [], problems: { values: 3, rows: 2 }, change: null });
  const without = caseWith({ members: [{ ...chen, birth: '' }] });
  expect(plan(file, 'update', without).changed).toMatchObject([{ differences: [{ before: '', after: '1970.1' }] }]);
});

test('replacing says who goes and who goes from the candidates, and keeps what the file does not speak of', () => {
  const replacing = plan([{ name: '吴桐', phone: '13900000002', position: '' }, { name: '新来者', phone: '13900000009', position: '车工' }], 'replace');
  expect(replacing.removed).toEqual([{ id: 'm1', name: '戚梓桐', candidate: false }, { id: 'm2', name: '陈砚秋', candidate: true }]);
  expect(replacing.changed).toMatchObject([{ name: '吴桐', differences: [{ label: '职务', before: '总工程师', after: '' }] }]);
  const after = applied(replacing);
  expect(rosterOf(after)).toEqual([{ ...wu, position: undefined }, { name: '新来者', phone: '13900000009', position: '车工' }]);
  expect(after.candidates).toEqual([]);
});

test('members who stay keep their id, and stay candidates', () => {
  const after = applied(plan([fresh, { ...chen, title: '高级工程师' }], 'replace'));
  expect(after.members.map(({ id }) => id)).toEqual(['new1', 'm2']);
  expect(after.candidates).toEqual(start.candidates);
});

test('an import is one step and tells what it did', () => {
  const { change: wanted } = plan([{ ...wu, politics: '党员' }, fresh], 'replace');
  const { steps, notes } = wanted ? change(start, wanted) : { steps: [], notes: [] };
  expect(steps).toHaveLength(1);
  expect(notes).toEqual([{ kind: 'rows-added', count: 1 }, { kind: 'rows-deleted', count: 2, candidates: 1 }]);
});

test('values in doubt are counted by value and by row', () => {
  expect(plan([{ ...fresh, phone: '1.38E+10', birth: '1985.1' }, { ...wu, phone: '123' }], 'update').problems).toEqual({ values: 3, rows: 2 });
});

test.each<ImportMode>(['add', 'update', 'replace'])('a file that says what the list says already changes nothing: %s', (mode) => {
  expect(plan([person, chen, wu], mode).change).toBeNull();
});

test('a file without people takes nobody’s place', () => {
  expect(plan([{ name: '合计', phone: '' }], 'replace')).toMatchObject({ removed: [], change: null });
});

test('a row in which nothing stands is nobody who goes', () => {
  const withBlank = caseWith({ members: [{}, person] });
  const replacing = plan([person], 'replace', withBlank);
  expect(replacing.removed).toEqual([]);
  expect(rosterOf(applied(replacing, withBlank))).toEqual([person]);
});

test('replacing puts people in the file’s order', () => {
  expect(applied(plan([wu, person, chen], 'replace')).members.map(({ id }) => id)).toEqual(['m3', 'm1', 'm2']);
});

test('a row that is gone meanwhile comes in as new', () => {
  const { change: wanted } = plan([{ ...chen, position: '董事长' }], 'update');
  const without = changed(start, { kind: 'delete-rows', list: 'members', rows: ['m2'] });
  expect(wanted && changed(without, wanted).members.map(({ values }) => values['name'])).toEqual(['戚梓桐', '吴桐', '陈砚秋']);
});

test('candidates of a file are those who are there, and keep what comes from the roster', () => {
  const book = bookOf(sheetOf([['姓名', '性别', '科协职务', '工作单位职务', '电话'], ['陈砚秋', '女', '副主席', '董事长', chen.phone], ['外来人', '男', '秘书长', '顾问', '13700000000']]));
  const proposal = proposeRows(book, suggestMapping(book, templates.candidates), {}, { template: templates.candidates, filledOn: start.filledOn });
  const planned = planImport(start, templates, proposal, 'replace');
  expect(planned.changed).toMatchObject([{ id: 'c1', differences: [{ label: '科协职务', before: '主席', after: '副主席' }, { label: '工作单位职务', before: '总工程师', after: '董事长' }] }]);
  expect(applied(planned).candidates).toEqual([
    { id: 'c1', memberId: 'm2', values: { role: '副主席', position: '董事长' } },
    { id: 'new1', memberId: null, values: { name: '外来人', sex: '男', role: '秘书长', position: '顾问', phone: '13700000000' } },
  ]);
});

// What holds for every file.

const anyValue = fc.oneof(fc.constantFrom('', '党员', '张三（退）', '1985.1', '85.03', '1.38E+10', '13900000001', '1970.01', '男', '陈砚秋', '吴桐', '合计'), fc.string({ maxLength: 6 }), anyIdNumber);
const anyFile = fc.array(fc.record({ name: anyValue, sex: anyValue, birth: anyValue, politics: anyValue, phone: anyValue, title: anyValue }), { minLength: 1, maxLength: 6 });
const anyMode = fc.constantFrom<ImportMode>('add', 'update', 'replace');

test('adding never changes anybody who is there', () => {
  fc.assert(
    fc.property(anyFile, (people) => {
      const after = applied(plan(people, 'add'));
      expect(after.members.slice(0, 3)).toEqual(start.members);
      expect(after.candidates).toEqual(start.candidates);
    }),
  );
});

test('what a plan says is what becomes of everybody', () => {
  fc.assert(
    fc.property(anyFile, anyMode, (people, mode) => {
      const planned = plan(people, mode);
      const after = applied(planned);
      const columns = filledColumns(members).map(({ id }) => id);
      const shown = (caseFile: CaseFile, id: string): Values => Object.fromEntries(columns.map((column) => [column, cellValue(templates, caseFile, 'members', id, column)]));
      const was = new Set(start.members.map(({ id }) => id));
      const is = new Set(after.members.map(({ id }) => id));
      expect(after.members.filter(({ id }) => !was.has(id)).map(({ values }) => values)).toEqual(planned.added.map(({ values }) => values));
      expect(planned.removed.map(({ id }) => id)).toEqual(start.members.map(({ id }) => id).filter((id) => !is.has(id)));
      for (const { id } of planned.unchanged) expect(shown(after, id)).toEqual(shown(start, id));
      for (const { id, differences } of planned.changed) {
        expect(differences.map(({ column, before }) => [column, before])).toEqual(differences.map(({ column }) => [column, shown(start, id)[column]]));
        expect(shown(after, id)).toEqual({ ...shown(start, id), ...Object.fromEntries(differences.map(({ column, after: now }) => [column, now])) });
      }
    }),
  );
});

test('one step back takes the whole import back', () => {
  fc.assert(
    fc.property(anyFile, anyMode, (people, mode) => {
      const { change: wanted } = plan(people, mode);
      if (!wanted) return;
      const { steps } = change(start, wanted);
      expect(steps.length).toBeLessThanOrEqual(1);
      expect(steps.reduce((history) => undo(history), record(newHistory(start), steps)).present).toBe(start);
    }),
  );
});

test('replacing leaves exactly the people of the file, in its order', () => {
  fc.assert(
    fc.property(anyFile, (people) => {
      const proposal = proposalOf(people);
      fc.pre(proposal.rows.length > 0);
      const after = applied(planImport(start, templates, proposal, 'replace'));
      const asked = ({ values }: { readonly values: Values }): Values => Object.fromEntries(Object.entries(values).filter(([id]) => proposal.columns.includes(id)));
      expect(after.members.map(asked)).toEqual(proposal.rows.map(asked));
    }),
  );
});

test('the same import again changes nobody', () => {
  fc.assert(
    fc.property(anyFile, anyMode, (people, mode) => {
      const proposal = proposalOf(people);
      const after = applied(planImport(start, templates, proposal, mode));
      expect(planImport(after, templates, proposal, mode).changed).toEqual([]);
    }),
  );
});

test('no ID number of a file gets into a proposal, a plan or the case', () => {
  fc.assert(
    fc.property(anyFile, anyIdNumber, fc.nat(5), fc.constantFrom('name', 'sex', 'birth', 'phone', 'title'), (people, number, at, id) => {
      const withNumber = people.map((values, index) => (index === at % people.length ? { ...values, [id]: `${values.title.replace(/\d/g, '')} ${number}` } : values));
      const proposal = proposalOf(withNumber);
      const planned = planImport(start, templates, proposal, 'update');
      expect(JSON.stringify([proposal, planned, applied(planned)])).not.toContain(number);
    }),
  );
});
