import * as z from 'zod/mini';
import type { FactsTemplate } from './facts.ts';
import type { LetterTemplate } from './letter.ts';
import type { Procedure } from './procedure.ts';
import { problemCodes } from '../problems/table.ts';

// What a document template is: content/documents/<id>/template.yaml in types. Schema first, types derived.

const text = z.string().check(z.minLength(1));
/** Names of documents, columns and clauses. */
export const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, '小写英文字母开头，只含小写字母、数字和连字符'));
const millimetres = z.number().check(z.gt(0), z.lt(400));

/** Of an A4 page. */
export const marginsSchema = z.strictObject({ top: millimetres, right: millimetres, bottom: millimetres, left: millimetres });

/** The clause of the notice that says so, or our advice with its reason. */
export const sourceSchema = z.union([z.strictObject({ clause: identifier }), z.strictObject({ advice: text })], '{ clause: 条款号 } 或 { advice: 理由 }');

const printSchema = z.strictObject({
  /** Column width for each way the paper can lie, in millimetres. */
  portrait: millimetres,
  landscape: millimetres,
  align: z._default(z.enum(['center', 'left']), 'center'),
});

/** How a column is filled in well, and how it is not. The guide shows them; what they promise of this site is under test. */
const examplesSchema = z.strictObject({
  /** Values that are in order. */
  good: z.array(text).check(z.minLength(1)),
  /** What people write -> what this site makes of it by itself, where no `values.synonyms` says so already. */
  mended: z._default(z.record(z.string(), text), {}),
  /** What people write, the problem it raises, and what would be right; none where only the person can know. */
  bad: z._default(z.array(z.strictObject({ value: z.string(), problem: z.enum(problemCodes), better: z._default(z.array(text), []) })), []),
});

const columnBase = {
  id: identifier,
  /** The heading, exactly as in the notice. */
  label: text,
  /** The heading as the notice breaks it into lines; the label on one line when absent. */
  head: z.optional(z.array(text).check(z.minLength(1))),
  /** Other headings that people give this column in their own files; the earlier, the more likely it is meant when a file has several. */
  synonyms: z._default(z.array(text), []),
  /** One short sentence beside the field. */
  hint: z.optional(text),
  /** Said beside the whole table: the clause, or our advice with its words. */
  note: z.optional(sourceSchema),
  source: sourceSchema,
  /** Present when a cell must not stay empty; says who asks for it. */
  required: z.optional(sourceSchema),
  examples: z.optional(examplesSchema),
  /** Where a candidate's value comes from in the roster. An own value overrides it. */
  from: z.optional(
    z.strictObject({
      column: identifier,
      as: z._default(z.enum(['copy', 'age']), 'copy'),
      /** True when an own value that differs from the roster is normal and no problem. */
      mayDiffer: z._default(z.boolean(), false),
    }),
  ),
  print: printSchema,
};

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...columnBase, kind: z.literal('row-number') }),
  z.strictObject({ ...columnBase, kind: z.literal('name') }),
  z.strictObject({ ...columnBase, kind: z.literal('birth-month') }),
  z.strictObject({ ...columnBase, kind: z.literal('age') }),
  z.strictObject({ ...columnBase, kind: z.literal('phone') }),
  // none: what one writes who has nothing of the kind; letters say it with the column's name, 无职称.
  z.strictObject({ ...columnBase, kind: z.literal('text'), suggestions: z._default(z.array(text), []), none: z.optional(text) }),
  z.strictObject({
    ...columnBase,
    kind: z.literal('choice'),
    values: z.strictObject({
      accepted: z.array(text).check(z.minLength(1)),
      /** What people write -> the accepted value that means the same. */
      synonyms: z._default(z.record(z.string(), text), {}),
      /** How a value outside the list counts. */
      other: z.enum(['error', 'warning']),
      source: sourceSchema,
    }),
  }),
]);

const ruleSchema = z.discriminatedUnion('check', [
  /** No two rows may be one person: same name together with same value in one of `columns`. */
  z.strictObject({ check: z.literal('same-person'), name: identifier, columns: z.array(identifier), source: sourceSchema }),
  /** Each of `values` should stand in `column` at least once. */
  z.strictObject({ check: z.literal('value-present'), column: identifier, values: z.array(text), source: sourceSchema }),
  /** Each of `values` should stand in `column` at most once. */
  z.strictObject({ check: z.literal('value-once'), column: identifier, values: z.array(text), source: sourceSchema }),
  /** Each candidate should also stand in the roster. */
  z.strictObject({ check: z.literal('in-roster'), source: sourceSchema }),
]);

/** Template of a document that is one table of people. */
export const templateSchema = z.strictObject({
  /** Most documents are tables, and need not say so. The other kind stands in procedure.ts. */
  kind: z.optional(z.literal('table', 'table 或 procedure，不写就是 table')),
  id: identifier,
  /** 附件3 */
  label: text,
  /** Title exactly as in the notice; `titleLines` is where it may be broken, by meaning. */
  title: text,
  titleLines: z.optional(z.array(text)),
  /** One or two characters for the case strip: 会员. */
  shortName: text,
  /** Where the notice gives this form. */
  clause: identifier,
  /** The list of the case file whose rows it prints: the roster, or the candidates taken from it. */
  list: z.enum(['members', 'candidates']),
  columns: z.array(columnSchema).check(z.minLength(1)),
  /** For the candidates' document: the column that says what somebody is a candidate for. */
  roleColumn: z.optional(identifier),
  rules: z._default(z.array(ruleSchema), []),
  print: z.strictObject({
    orientation: z.enum(['portrait', 'landscape']),
    marginsMm: marginsSchema,
    /** Empty rows fill the table up to this many. */
    minimumRows: z.int().check(z.gte(0)),
    minimumRowsSource: sourceSchema,
    /** Place for seal and date outside the grid; `{date}` becomes the date of filling in. */
    sealLine: z.strictObject({ left: text, right: text, source: sourceSchema }),
  }),
});

export type Template = z.infer<typeof templateSchema>;
export type Column = z.infer<typeof columnSchema>;
export type ColumnKind = Column['kind'];
export type Examples = z.infer<typeof examplesSchema>;
export type ColumnOf<K extends ColumnKind> = Extract<Column, { kind: K }>;
export type Rule = z.infer<typeof ruleSchema>;
export type Orientation = Template['print']['orientation'];
export type ListName = Template['list'];

/** The templates of one notice: the roster's document and the candidates', and what else it asks for, where the content has it. */
export interface Templates {
  readonly members: Template;
  readonly candidates: Template;
  readonly facts?: FactsTemplate;
  readonly procedure?: Procedure;
  readonly letters?: readonly LetterTemplate[];
}

/** The template of that id; undefined when neither has it. */
export function templateOf({ members, candidates }: Templates, id: string | undefined): Template | undefined {
  return [members, candidates].find((template) => template.id === id);
}

/** The column of that id. Throws when the template has none: a promise broken between programmers. */
export function columnOf(template: Template, id: string): Column {
  const found = template.columns.find((column) => column.id === id);
  if (!found) throw new Error(`Template ${template.id} has no column ${id}`);
  return found;
}

/** The columns a person fills in: all but the running number. */
export function filledColumns(template: Template): Column[] {
  return template.columns.filter((column) => column.kind !== 'row-number');
}
