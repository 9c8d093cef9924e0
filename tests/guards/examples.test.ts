import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadTemplates } from '../../src/build/content.ts';
import { tableSamples } from '../../src/build/samples.ts';
import { applyChange } from '../../src/core/answers/apply-change.ts';
import { type CaseFile, type Values, emptyCase } from '../../src/core/answers/case-file.ts';
import { candidateRows, cellValue } from '../../src/core/answers/rows.ts';
import type { Problem } from '../../src/core/problems/problem.ts';
import type { Column, ListName, Templates } from '../../src/core/template/template.ts';
import { filledColumns } from '../../src/core/template/template.ts';
import { contentRoots, problemsOf, sampleCase } from './samples.ts';

// What the templates' examples promise: each is typed into a row that is in order otherwise.

afterEach(() => vi.unstubAllEnvs());

const lists: readonly ListName[] = ['members', 'candidates'];

/** What became of a value that was typed into a cell: what the cell shows, and the codes of its problems. */
interface Typed {
  readonly shows: string;
  readonly problems: readonly string[];
}

/** Somebody of a sample without problems, alone: in the roster, or typed in as a candidate whom the roster knows by name. */
function soundPerson(templates: Templates, list: ListName): CaseFile {
  const sample = tableSamples().find(({ expects, case: { members, roles } }) => expects?.length === 0 && members.length > 0 && Object.keys(roles).length > 0);
  if (!sample) throw new Error('No sample without problems has members and candidates');
  const caseFile = sampleCase(sample, templates);
  const [person] = candidateRows(caseFile, templates);
  const name = templates.members.columns.find(({ kind }) => kind === 'name')?.id ?? '';
  const values = person?.member?.values ?? {};
  if (list === 'members') return { ...emptyCase(caseFile.filledOn), members: [{ id: 'member', values }] };
  return {
    ...emptyCase(caseFile.filledOn),
    members: [{ id: 'member', values: { [name]: values[name] ?? '' } }],
    candidates: [{ id: 'candidate', memberId: null, values: person?.values ?? {} }],
  };
}

const rowOf = { members: 'member', candidates: 'candidate' } satisfies Record<ListName, string>;

/** A candidate's name stands in the roster too. */
function typed(templates: Templates, list: ListName, column: Column, value: string): Typed {
  const inTable = typedInto(soundPerson(templates, list), templates, list, column.id, value);
  const caseFile = list === 'candidates' && column.kind === 'name' && column.from ? typedInto(inTable, templates, 'members', column.from.column, value) : inTable;
  return { shows: cellValue(templates, caseFile, list, rowOf[list], column.id), problems: problemsIn(caseFile, templates, list, column).map(({ code }) => code) };
}

function problemsIn(caseFile: CaseFile, templates: Templates, list: ListName, column?: Column): Problem[] {
  return problemsOf(caseFile, templates).filter(({ place }) => place.document === templates[list].id && place.row === rowOf[list] && (!column || place.column === column.id));
}

function typedInto(caseFile: CaseFile, templates: Templates, list: ListName, column: string, value: string): CaseFile {
  const { steps } = applyChange(caseFile, { kind: 'set-cell', list, row: rowOf[list], column, value }, { templates, makeId: () => 'new' });
  return steps[steps.length - 1] ?? caseFile;
}

/** Everything that a column's examples say and the site does not do. */
function brokenPromises(templates: Templates, list: ListName, column: Column): string[] {
  const { good = [], mended = {}, bad = [] } = column.examples ?? {};
  const synonyms: Values = column.kind === 'choice' ? column.values.synonyms : {};
  const say = (written: string, { shows, problems }: Typed): string => `${templates[list].label} ${column.label} “${written}” shows “${shows}”, ${problems.join('、') || 'no problem'}`;
  const held = (written: string, shows: string, problems: readonly string[]): string[] => {
    const found = typed(templates, list, column, written);
    return (shows === '*' || found.shows === shows) && found.problems.join('、') === problems.join('、') ? [] : [say(written, found)];
  };
  return [
    ...(good.length > 0 ? [] : [`${templates[list].label} ${column.label} has no example`]),
    ...good.flatMap((value) => held(value, value, [])),
    ...Object.entries({ ...synonyms, ...mended }).flatMap(([written, value]) => (written === value ? [`${column.label} “${written}” needs no mending`] : held(written, value, []))),
    ...Object.keys(mended).filter((written) => written in synonyms).map((written) => `${column.label} “${written}” is a synonym already`),
    ...bad.flatMap(({ value, problem, better }) => [...held(value, '*', [problem]), ...better.flatMap((right) => held(right, right, []))]),
  ];
}

describe.each(contentRoots)('the examples of %s', (root) => {
  test.each(lists)('somebody of the %s is in order', (list) => {
    vi.stubEnv('CONTENT_DIR', root);
    const templates = loadTemplates();
    expect(problemsIn(soundPerson(templates, list), templates, list)).toEqual([]);
  });

  test.each(lists)('every filled column of the %s has some; the good raise nothing, the bad what they say, the mended end as they say', (list) => {
    vi.stubEnv('CONTENT_DIR', root);
    const templates = loadTemplates();
    expect(filledColumns(templates[list]).flatMap((column) => brokenPromises(templates, list, column))).toEqual([]);
  });
});

describe('a promise that is not kept is noticed', () => {
  const templates = loadTemplates();
  const [name] = templates.members.columns.filter(({ kind }) => kind === 'name');

  test.each([
    ['a good value that raises a problem', { good: ['张三（退休）'], mended: {}, bad: [] }, '姓名 “张三（退休）” shows “张三（退休）”, name-with-note'],
    ['a bad value that is in order', { good: ['张三'], mended: {}, bad: [{ value: '李四', problem: 'name-with-note', better: [] }] }, '姓名 “李四” shows “李四”, no problem'],
    ['a bad value with another problem', { good: ['张三'], mended: {}, bad: [{ value: '张', problem: 'name-with-note', better: [] }] }, '姓名 “张” shows “张”, name-length'],
    ['something better that is not', { good: ['张三'], mended: {}, bad: [{ value: '张', problem: 'name-length', better: ['张1'] }] }, '姓名 “张1” shows “张1”, name-with-note'],
    ['a value that ends otherwise', { good: ['张三'], mended: { '张 三': '张·三' }, bad: [] }, '姓名 “张 三” shows “张三”, no problem'],
  ] as const)('%s', (_what, examples, broken) => {
    if (!name) throw new Error('Nobody has a name');
    const changed = { ...name, examples: JSON.parse(JSON.stringify(examples)) as NonNullable<Column['examples']> }; // cast: a copy has the shape of what it copies
    expect(brokenPromises(templates, 'members', changed)).toEqual([`${templates.members.label} ${broken}`]);
  });

  test('a column without examples', () => {
    if (!name) throw new Error('Nobody has a name');
    expect(brokenPromises(templates, 'members', { ...name, examples: undefined })).toEqual([`${templates.members.label} 姓名 has no example`]);
  });
});
