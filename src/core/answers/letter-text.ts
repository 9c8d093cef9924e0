import type { LetterParagraph, LetterTemplate, ParagraphLevel } from '../template/letter.ts';
import { factFields } from '../template/facts.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { factValue, readCount } from './fact-values.ts';
import { type Part, partsOf } from './slots.ts';
import { type Outside, slotFiller } from './slot-values.ts';

/** A letter with its slots filled from the case and the person's own words where there are any. */
export interface ResolvedLetter {
  readonly id: string;
  /** 申请 */
  readonly label: string;
  readonly title: string;
  /** The title as it may be broken into lines, by meaning; absent: on one line. */
  readonly titleLines?: readonly string[];
  /** 主送, without colon. */
  readonly to?: readonly Part[];
  /** Those that this case prints. */
  readonly paragraphs: readonly ResolvedParagraph[];
  readonly enclosures: readonly ResolvedEnclosure[];
  readonly signature?: { readonly name: readonly Part[]; readonly date: readonly Part[] };
}

export interface ResolvedParagraph {
  readonly id: string;
  readonly level: ParagraphLevel;
  readonly source: LetterParagraph['source'];
  /** The person's words, not the template's. Edited to nothing it has no parts. */
  readonly edited: boolean;
  readonly parts: readonly Part[];
}

export interface ResolvedEnclosure {
  readonly name: readonly Part[];
  /** How many pages it has; absent: not known, or not asked for. */
  readonly pages?: number | undefined;
}

/** Something that still has to be written, and the first paragraph that lacks it; none when it stands outside the paragraphs. */
export interface LetterGap {
  readonly gap: string;
  readonly slot: string;
  readonly paragraph: string | undefined;
}

export function letterOf(letter: LetterTemplate, templates: Templates, caseFile: CaseFile, outside: Outside): ResolvedLetter {
  const fill = slotFiller(caseFile, templates, outside);
  const resolve = (text: string): Part[] => partsOf(text, fill);
  const edits = new Map(Object.entries(caseFile.letters[letter.id] ?? {}));
  return {
    id: letter.id,
    label: letter.label,
    title: letter.title,
    ...(letter.titleLines && { titleLines: letter.titleLines }),
    ...(letter.to !== undefined && { to: resolve(letter.to) }),
    paragraphs: printedParagraphs(letter, templates, caseFile).map(({ id, level, source, text }) => {
      const own = edits.get(id);
      return { id, level, source, edited: own !== undefined, parts: resolve(own ?? text) };
    }),
    enclosures: letter.enclosures.map(({ name, pages }) => ({ name: resolve(name), pages: pages === undefined ? undefined : pagesOf(pages, { templates, caseFile, outside }) })),
    ...(letter.signature && { signature: { name: resolve(letter.signature.name), date: resolve(letter.signature.date) } }),
  };
}

/** The paragraphs that this case prints. */
export function printedParagraphs({ paragraphs }: LetterTemplate, templates: Templates, caseFile: CaseFile): LetterParagraph[] {
  return paragraphs.filter(isPrintedFor(caseFile, templates));
}

/** Everything that a letter still lacks, each once, in reading order. */
export function gapsOf({ to = [], paragraphs, enclosures, signature }: ResolvedLetter): LetterGap[] {
  const all = [
    ...gapsIn(to, undefined),
    ...paragraphs.flatMap(({ id, parts }) => gapsIn(parts, id)),
    ...gapsIn([...enclosures.flatMap(({ name }) => name), ...(signature ? [...signature.name, ...signature.date] : [])], undefined),
  ];
  return all.filter(({ gap }, at) => all.findIndex((other) => other.gap === gap) === at);
}

function isPrintedFor(caseFile: CaseFile, { facts }: Templates): (paragraph: LetterParagraph) => boolean {
  return ({ when }) => {
    if (!when) return true;
    const field = facts && factFields(facts).find(({ id }) => id === when.fact);
    return field !== undefined && when.is.includes(factValue(caseFile, field));
  };
}

/** Of what comes from elsewhere the case knows the pages, of a document of this site its layout, and of a draft that is handed in as it is. */
function pagesOf(id: string, { templates: { procedure }, caseFile, outside }: { templates: Templates; caseFile: CaseFile; outside: Outside }): number | undefined {
  const enclosure = procedure?.materials.flatMap(({ enclosures }) => enclosures).find((one) => one.id === id);
  if (!enclosure || enclosure.document !== undefined) return outside.pages?.(enclosure?.document ?? id);
  const { ready = false, pages = '' } = caseFile.enclosures[id] ?? {};
  const { draft, draftServes = false } = enclosure;
  const serves = draftServes && draft !== undefined && !ready && Object.keys(caseFile.letters[draft] ?? {}).length > 0;
  return (readCount(pages) || undefined) ?? (serves ? outside.pages?.(draft) : undefined);
}

function gapsIn(parts: readonly Part[], paragraph: string | undefined): LetterGap[] {
  return parts.flatMap((part) => ('gap' in part ? [{ gap: part.gap, slot: part.slot, paragraph }] : []));
}
