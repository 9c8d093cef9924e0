import * as z from 'zod/mini';
import { identifier, sourceSchema } from './template.ts';

// A document of running text that the enterprise sends or keeps: content/documents/<id>/template.yaml of `kind: letter`.
// Its words are ours, offered as a sample; in braces stand slots that the case fills: {enterprise}, {members.count}. What only the
// enterprise can write is a slot of its own words: {gap:任期} is always 【待填：任期】. All of them stand in slot-mark.ts.

const text = z.string().check(z.minLength(1));

export const paragraphLevels = ['text', 'heading-1', 'heading-2', 'heading-3'] as const;

const paragraphSchema = z.strictObject({
  /** Edits are kept under it: once published it stays. */
  id: identifier,
  /** GB/T 9704-2012 7.3.3: 一、 （一） 1. and running text. */
  level: z._default(z.enum(paragraphLevels), 'text'),
  text,
  /** Only printed when the fact has one of these values (ids or words as the case keeps them); not while it has none. */
  when: z.optional(z.strictObject({ fact: identifier, is: z.array(text).check(z.minLength(1)) })),
  /** Which clause asks for what this paragraph says, or why we propose it. */
  source: z.optional(sourceSchema),
});

/** A name after 附件：; `pages`: an enclosure of the procedure, or a document of this site, whose pages are printed behind it. */
const enclosureSchema = z.strictObject({ name: text, pages: z.optional(identifier) });

export const letterSchema = z.strictObject({
  kind: z.literal('letter'),
  id: identifier,
  /** In lists and file names: 申请 */
  label: text,
  /** As on paper; one line for each part it may be broken into, by meaning. */
  title: text,
  titleLines: z.optional(z.array(text).check(z.minLength(1))),
  /** Where the notice asks for it; absent for what only we offer. */
  clause: z.optional(identifier),
  /** What it is for, and that it is a sample to be edited: advice beside it. */
  advice: text,
  /** Tells the people in the tables what is registered of them, and why: it can be printed empty, to be filled in by hand. */
  toMembers: z.optional(z.boolean()),
  /** 主送, without colon: {approver}. Absent: it is addressed to nobody. */
  to: z.optional(text),
  paragraphs: z.array(paragraphSchema).check(z.minLength(1)),
  /** Names after 附件：, in order; slots allowed. A name alone says nothing of pages. */
  enclosures: z._default(z.array(z.union([z.pipe(text, z.transform((name): z.infer<typeof enclosureSchema> => ({ name }))), enclosureSchema])), []),
  /** 署名 and date below the text; absent: none. */
  signature: z.optional(z.strictObject({ name: text, date: text })),
});

export type LetterTemplate = z.infer<typeof letterSchema>;
export type LetterParagraph = LetterTemplate['paragraphs'][number];
export type ParagraphLevel = LetterParagraph['level'];

/** True when the file says that it holds a letter. */
export function isLetter(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'letter';
}
