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

export const caseFileSchema = z.strictObject({
  format: z.literal('qikexie-case'),
  version: z.literal(1),
  enterprise: z.strictObject({ name: z.string() }),
  /** 填表日期 as `2026-11-22`; what could not be understood stays as it was typed. */
  filledOn: z.string(),
  members: z.array(memberSchema),
  candidates: z.array(candidateSchema),
  print: z.strictObject({
    /** By document id; absent: as the template says. */
    orientation: z.record(z.string(), z.enum(['portrait', 'landscape'])),
    sealLine: z.boolean(),
  }),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type Values = z.infer<typeof valuesSchema>;

/** An empty case. `today` is a civil date, `2026-11-22`. */
export function emptyCase(today: string): CaseFile {
  return {
    format: 'qikexie-case',
    version: 1,
    enterprise: { name: '' },
    filledOn: today,
    members: [],
    candidates: [],
    print: { orientation: {}, sealLine: true },
  };
}
