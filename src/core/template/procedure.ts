import * as z from 'zod/mini';
import { identifier, marginsSchema } from './template.ts';

// A document that is no table of people but a procedure: headings, and under each the numbered things to do or to hand in. Its
// words are the notice's; the template names the clause and says how it prints.

export const procedureSchema = z.strictObject({
  kind: z.literal('procedure'),
  id: identifier,
  /** Where the notice gives its label and title; its sections are the clauses inside, their items the clauses inside those. */
  clause: identifier,
  print: z.strictObject({ marginsMm: marginsSchema }),
});

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
