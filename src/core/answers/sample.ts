import * as z from 'zod/mini';
import { problemCodes } from '../problems/table.ts';
import type { Templates } from '../template/template.ts';
import { applyChange } from './apply-change.ts';
import { type CaseFile, type Values, emptyCase } from './case-file.ts';
import type { Change } from './change.ts';

// A named, filled example: content/documents/<id>/samples/*.yaml. Rows are values by column id.

const rowSchema = z.record(z.string(), z.string());

/** Some readers of YAML make a Date of `2026-11-20`, a number of `236`. */
const plainValue = z.pipe(
  z.union([z.string(), z.number(), z.date()]),
  z.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))),
);

export const sampleSchema = z.strictObject({
  /** What the example shows, in one line. */
  name: z.string().check(z.minLength(1)),
  /** True: values go in as they stand here, not tidied, so that an example can show what tidying would mend. */
  raw: z._default(z.boolean(), false),
  /** The problems it must raise; all of them, in any order. Absent: none are promised. */
  expects: z.optional(z.array(z.enum(problemCodes))),
  case: z.strictObject({
    enterprise: z.string(),
    /** `2026-11-20` */
    filledOn: plainValue,
    /** By field id of the enterprise's form. */
    facts: z._default(z.record(z.string(), plainValue), {}),
    members: z._default(z.array(rowSchema), []),
    /** Name of a member -> what the member is a candidate for. */
    roles: z._default(z.record(z.string(), z.string()), {}),
    /** Candidates typed straight into their table. */
    candidates: z._default(z.array(rowSchema), []),
    /** By clause of the step. */
    steps: z._default(z.record(z.string(), z.strictObject({ state: z.enum(['doing', 'done', 'not-applicable']), date: z._default(plainValue, ''), note: z._default(z.string(), '') })), {}),
    /** By id of the enclosure. */
    enclosures: z._default(z.record(z.string(), z.strictObject({ ready: z.boolean(), pages: z._default(plainValue, ''), note: z._default(z.string(), '') })), {}),
    /** Edited paragraphs by document and paragraph, slots in braces. */
    letters: z._default(z.record(z.string(), z.record(z.string(), z.string())), {}),
  }),
});

export type Sample = z.infer<typeof sampleSchema>;

/** The case that a sample describes. Throws when it gives a role to somebody its roster does not name. */
export function caseOfSample(sample: Sample, templates: Templates, makeId: () => string): CaseFile {
  return sample.raw ? rawCase(sample, templates, makeId) : enteredCase(sample, templates, makeId);
}

function enteredCase({ case: given }: Sample, templates: Templates, makeId: () => string): CaseFile {
  const apply = (caseFile: CaseFile, change: Change): CaseFile => {
    const { steps } = applyChange(caseFile, change, { templates, makeId });
    return steps[steps.length - 1] ?? caseFile;
  };
  const named = apply({ ...emptyCase(''), filledOn: given.filledOn }, { kind: 'set-enterprise-name', value: given.enterprise });
  const listed = apply(named, { kind: 'add-rows', list: 'members', at: 0, rows: given.members });
  const marked = Object.entries(given.roles).reduce(
    (caseFile, [name, role]) => apply(caseFile, { kind: 'set-role', member: memberNamed(caseFile, templates, name), role }),
    listed,
  );
  const complete = apply(marked, { kind: 'add-rows', list: 'candidates', at: marked.candidates.length, rows: given.candidates });
  return changesBesideTables(given).reduce(apply, complete);
}

function changesBesideTables({ facts, steps, enclosures, letters }: Sample['case']): Change[] {
  return [
    ...Object.entries(facts).map(([field, value]): Change => ({ kind: 'set-fact', field, value })),
    ...Object.entries(steps).map(([clause, answer]): Change => ({ kind: 'set-step', clause, answer })),
    ...Object.entries(enclosures).map(([enclosure, answer]): Change => ({ kind: 'set-enclosure', enclosure, answer })),
    ...Object.entries(letters).flatMap(([document, paragraphs]) =>
      Object.entries(paragraphs).map(([paragraph, text]): Change => ({ kind: 'set-paragraph', document, paragraph, text })),
    ),
  ];
}

function rawCase({ case: given }: Sample, templates: Templates, makeId: () => string): CaseFile {
  const { steps, enclosures, letters } = given;
  const members = given.members.map((values) => ({ id: makeId(), values }));
  const listed = { ...emptyCase(given.filledOn), enterprise: { name: given.enterprise, facts: given.facts }, members, steps, enclosures, letters };
  const { roleColumn } = templates.candidates;
  const marked = Object.entries(given.roles).map(([name, role]) => {
    const values: Values = roleColumn === undefined ? {} : { [roleColumn]: role };
    return { id: makeId(), memberId: memberNamed(listed, templates, name), values };
  });
  const typed = given.candidates.map((values) => ({ id: makeId(), memberId: null, values }));
  return { ...listed, candidates: [...marked, ...typed] };
}

function memberNamed(caseFile: CaseFile, templates: Templates, name: string): string {
  const column = templates.members.columns.find(({ kind }) => kind === 'name');
  const member = caseFile.members.find(({ values }) => column && values[column.id] === name);
  if (!member) throw new Error(`The sample gives a role to ${name}, whom its roster does not name`);
  return member.id;
}
