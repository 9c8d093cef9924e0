import * as z from 'zod/mini';
import { identifier, sourceSchema } from './template.ts';

// What is asked about the enterprise: content/enterprise.yaml in types. Entered once, used by every document.

const text = z.string().check(z.minLength(1));

const fieldBase = {
  id: identifier,
  label: text,
  /** One short sentence beside the field. */
  hint: z.optional(text),
  /** Why it is asked. */
  source: sourceSchema,
  /** Present when it must not stay empty where it is asked; says who asks for it. */
  required: z.optional(sourceSchema),
  /** Only asked when the fact has one of these values (ids or words as the case keeps them). */
  when: z.optional(z.strictObject({ fact: identifier, is: z.array(text).check(z.minLength(1)) })),
};

export const fieldSchema = z.discriminatedUnion('kind', [
  /** The name on every document, kept as the case's enterprise name. */
  z.strictObject({ ...fieldBase, kind: z.literal('enterprise-name') }),
  /** `long`: several lines. */
  z.strictObject({ ...fieldBase, kind: z.literal('text'), long: z._default(z.boolean(), false) }),
  /** A whole number, kept as its figures: 236. */
  z.strictObject({
    ...fieldBase,
    kind: z.literal('count'),
    unit: text,
    /** Id of the count that this one is a part of: it cannot be larger. */
    atMost: z.optional(identifier),
    /** True: the members of the roster are some of these people. */
    coversMembers: z.optional(z.boolean()),
  }),
  /** A civil date, kept as 2026-11-22. */
  z.strictObject({
    ...fieldBase,
    kind: z.literal('date'),
    /** True: it is told as done, so it cannot come after the day of filling in. */
    notAfterFilling: z.optional(z.boolean()),
    /** Ids of dates that come first. */
    notBefore: z.optional(z.array(identifier)),
    /** The step of the procedure that happens on this day: those it waits for come first. */
    step: z.optional(identifier),
  }),
  z.strictObject({ ...fieldBase, kind: z.literal('phone') }),
  /** One of `options`, kept as its words. */
  z.strictObject({ ...fieldBase, kind: z.literal('choice'), options: z.array(text).check(z.minLength(2)) }),
  /** Place of registration by its code in content/places.yaml. */
  z.strictObject({ ...fieldBase, kind: z.literal('city') }),
  z.strictObject({ ...fieldBase, kind: z.literal('county') }),
  /** Ids of content/routing.yaml: the kind of enterprise, the way of founding. */
  z.strictObject({ ...fieldBase, kind: z.literal('enterprise-kind') }),
  z.strictObject({ ...fieldBase, kind: z.literal('founding-way') }),
  /** The body that the letters go to, by its id in content/routing.yaml, where the notice leaves several open. */
  z.strictObject({ ...fieldBase, kind: z.literal('approver') }),
]);

const groupSchema = z.strictObject({
  title: text,
  /** Which documents use it: a sentence. */
  used: z.optional(text),
  fields: z.array(fieldSchema).check(z.minLength(1)),
});

export const factsSchema = z.strictObject({
  /** 企业信息 */
  title: text,
  groups: z.array(groupSchema).check(z.minLength(1)),
});

export type FactsTemplate = z.infer<typeof factsSchema>;
export type FactField = z.infer<typeof fieldSchema>;
export type FactKind = FactField['kind'];

/** All fields, in order. */
export function factFields({ groups }: FactsTemplate): FactField[] {
  return groups.flatMap(({ fields }) => fields);
}

/** The field of that kind; of kinds that a form has once. */
export function factOfKind(facts: FactsTemplate, kind: FactKind): FactField | undefined {
  return factFields(facts).find((field) => field.kind === kind);
}
