import * as z from 'zod/mini';

// Who approves and who is told: content/routing.yaml in types. Schema first, types derived.

const text = z.string().check(z.minLength(1));
const identifier = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, '小写英文字母开头，只含小写字母、数字和连字符'));
const ids = z.array(identifier);

/** What the notice says: the clause, and its own words. */
const quoted = { clause: identifier, quote: text };

const bodySchema = z.strictObject({
  id: identifier,
  /** As the notice calls it, while no place is known: 注册地省辖市科协. */
  called: text,
  /** Its name made of places: {city}科协. Absent: what the notice calls it is its name. */
  named: z.optional(text),
});

const kindSchema = z.strictObject({
  id: identifier,
  name: text,
  /** The same as an answer to the question: 都不是. */
  answer: z.optional(text),
  /** Ids of bodies, one of which approves. More than one: the notice does not say which. */
  approvedBy: ids.check(z.minLength(1)),
  /** Id of what is open between them, when there is more than one. */
  between: z.optional(identifier),
  /** The notice's own reservation, a part of the quote: 原则上. */
  reservation: z.optional(text),
  ...quoted,
  unstated: z._default(ids, []),
  advice: z.optional(text),
});

const waySchema = z.strictObject({ id: identifier, name: text, ...quoted, unstated: z._default(ids, []) });

/** A place for which the notice has words of its own. */
const exceptionSchema = z.strictObject({
  /** Code of a city in content/places.yaml. */
  city: text,
  /** Ids of bodies that this place does not have. The exception concerns the kinds that such a body would approve. */
  without: ids.check(z.minLength(1)),
  /** What a table says there in place of a body, when the notice names none outright. */
  says: z.optional(text),
  ...quoted,
  unstated: z._default(ids, []),
});

const filingListSchema = z.strictObject({
  title: text,
  /** In the words of the notice, each a part of the quote. */
  bodies: z.array(text).check(z.minLength(1)),
  ...quoted,
  unstated: z._default(ids, []),
});

const unstatedSchema = z.strictObject({
  id: identifier,
  /** What is not laid down, in our words: a sentence. */
  says: text,
  /** Whom to ask and for what: advice, a sentence. */
  ask: text,
  /** The office named in `ask` whose number stands behind it, as content/places.yaml calls it. */
  office: z.optional(text),
  /** Where on this site there is more to read: /guide/approval/#subsidiary. */
  more: z.optional(z.string().check(z.regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, '本站的地址，如 /guide/approval/#subsidiary'))),
});

export const routingSchema = z.strictObject({
  /** Heading of the whole, and a sentence below it. */
  title: text,
  lead: text,
  /** What the approving body is called: 批准机关. */
  approver: text,
  question: z.strictObject({
    /** What to ask of an enterprise to learn its kind. */
    asks: text,
    /** Id of the kind whose answer stands there before anything is chosen: the notice's general rule. */
    usual: identifier,
    /** What people are unsure about, and the unstated thing it comes from. */
    doubt: z.optional(z.strictObject({ asks: text, unstated: identifier })),
  }),
  bodies: z.array(bodySchema).check(z.minLength(1)),
  /** Kinds of enterprise, in the order of the notice. */
  kinds: z.array(kindSchema).check(z.minLength(1)),
  /** Ways of organising. */
  ways: z._default(z.array(waySchema), []),
  exceptions: z._default(z.array(exceptionSchema), []),
  /** Who is told afterwards: each list as its clause has it, never merged. */
  filing: z._default(z.strictObject({ says: z.optional(text), lists: z.array(filingListSchema) }), { lists: [] }),
  unstated: z._default(z.array(unstatedSchema), []),
});

export type Routing = z.infer<typeof routingSchema>;
export type Kind = Routing['kinds'][number];
export type Exception = Routing['exceptions'][number];
export type FilingList = Routing['filing']['lists'][number];
export type Unstated = Routing['unstated'][number];

/** A place of the notice, as content/places.yaml has it. */
export interface Place {
  /** Six digits, GB/T 2260. */
  readonly code: string;
  readonly name: string;
}

export interface PlaceTree {
  readonly province: Place;
  readonly cities: readonly (Place & { readonly counties: readonly Place[] })[];
}
