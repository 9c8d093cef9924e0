import * as z from 'zod/mini';
import { identifier, marginsSchema, sourceSchema } from './template.ts';

// A document that is no table of people but a procedure: headings, and under each the numbered things to do or to hand in. Its
// words are the notice's; the template names the clause and says how it prints.

const text = z.string().check(z.minLength(1));

/** What this site says of one step; the step's own words are the clause's. */
const stepSchema = z.strictObject({
  clause: identifier,
  /** What to do, in plain words: advice. */
  advice: text,
  /** What is there when it is done. */
  yields: text,
  /** Clauses of the steps that come first. */
  after: z._default(z.array(identifier), []),
  /** Done in a meeting, by a vote, with a seal: not on this site. */
  offline: z._default(z.boolean(), false),
  /** The materials are handed in here: everything before it prepares them. */
  handsIn: z.optional(z.boolean()),
});

/** One thing handed in, and what is enclosed with it. */
const materialSchema = z.strictObject({
  clause: identifier,
  /** The document of this site that it is. */
  document: identifier,
  enclosures: z.array(
    z.strictObject({
      id: identifier,
      /** In the notice's words. */
      name: text,
      /** The document of this site that it is; absent: it comes from elsewhere, and is only counted here. */
      document: z.optional(identifier),
      /** A document of this site that helps to write it. */
      draft: z.optional(identifier),
      /** True: a draft is what the notice asks for, so the one written here may be handed in. */
      draftServes: z.optional(z.boolean()),
      /** What that draft is headed with as an enclosure (GB/T 9704-2012 7.3.7): 附件1 */
      head: z.optional(text),
      source: sourceSchema,
    }),
  ),
});

export const procedureSchema = z.strictObject({
  kind: z.literal('procedure'),
  id: identifier,
  /** Where the notice gives its label and title; its sections are the clauses inside, their items the clauses inside those. */
  clause: identifier,
  steps: z._default(z.array(stepSchema), []),
  materials: z._default(z.array(materialSchema), []),
  /** On the cover of everything handed in, and the name of its file. */
  packetTitle: z._default(text, '上报材料'),
  print: z.strictObject({ marginsMm: marginsSchema }),
});

export type ProcedureStep = z.infer<typeof stepSchema>;
export type ProcedureMaterial = z.infer<typeof materialSchema>;
export type ProcedureTemplate = z.infer<typeof procedureSchema>;

/** A procedure with the notice's words. */
export interface Procedure extends ProcedureTemplate {
  /** 附件1 */
  readonly label: string;
  readonly title: string;
  readonly sections: readonly ProcedureSection[];
}

export interface ProcedureSection {
  /** Id of the clause. */
  readonly clause: string;
  /** 一、企业科协建立一般程序 */
  readonly heading: string;
  readonly items: readonly ProcedureItem[];
}

export interface ProcedureItem {
  /** Id of the clause: what is said about this item elsewhere is kept under it. */
  readonly clause: string;
  /** Its own number first: 1.与同级科协…… */
  readonly text: string;
}

/** True when the file says that it holds a procedure; a table of people says nothing of its kind. */
export function isProcedure(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'procedure';
}
