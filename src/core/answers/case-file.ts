import * as z from 'zod/mini';

// The case file: all that a person has filled in. Plain data, immutable by habit: a change makes a new one.

const valuesSchema = z.record(z.string(), z.string());

const memberSchema = z.strictObject({ id: z.string(), values: valuesSchema });

const candidateSchema = z.strictObject({
  id: z.string(),
  /** The member this candidate is, or null for somebody typed straight into the candidates' table. */
  memberId: z.nullable(z.string()),
  /** By column id. For a member these are the role and the overrides; what is absent comes from the roster. */
  values: valuesSchema,
});

/** How far a step of the procedure is. Absent: nothing is said of it. Not begun, it may have a date already: the plan. */
const stepSchema = z.strictObject({
  state: z.enum(['not-begun', 'doing', 'done', 'not-applicable']),
  /** `2026-11-22`; what could not be understood stays as it was typed. */
  date: z.string(),
  note: z.string(),
});

/** What is said of an enclosure that comes from elsewhere: the charter, the sealed consent. */
const enclosureSchema = z.strictObject({ ready: z.boolean(), pages: z.string(), note: z.string() });

export const caseFileSchema = z.strictObject({
  format: z.literal('qikexie-case'),
  version: z.literal(2),
  enterprise: z.strictObject({
    name: z.string(),
    /** By field id of content/enterprise.yaml; the name stands above. What is not filled in is absent. */
    facts: valuesSchema,
  }),
  /** 填表日期 as `2026-11-22`; what could not be understood stays as it was typed. */
  filledOn: z.string(),
  members: z.array(memberSchema),
  candidates: z.array(candidateSchema),
  /** By clause id of the step. */
  steps: z.record(z.string(), stepSchema),
  /** By id of the enclosure. */
  enclosures: z.record(z.string(), enclosureSchema),
  /** Paragraphs that were edited: by document id and paragraph id, slots still in braces. */
  letters: z.record(z.string(), valuesSchema),
  print: z.strictObject({
    /** By document id; absent: as the template says. */
    orientation: z.record(z.string(), z.enum(['portrait', 'landscape'])),
    sealLine: z.boolean(),
  }),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type StepAnswer = z.infer<typeof stepSchema>;
export type EnclosureAnswer = z.infer<typeof enclosureSchema>;
export type Values = z.infer<typeof valuesSchema>;

/** An empty case. `today` is a civil date, `2026-11-22`. */
export function emptyCase(today: string): CaseFile {
  return {
    format: 'qikexie-case',
    version: 2,
    enterprise: { name: '', facts: {} },
    filledOn: today,
    members: [],
    candidates: [],
    steps: {},
    enclosures: {},
    letters: {},
    print: { orientation: {}, sealLine: true },
  };
}
