import type { Problem } from '../problems/problem.ts';
import type { LetterTemplate } from '../template/letter.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { checkText } from './check-text.ts';
import { type Finding, problemAt } from './finding.ts';
import { explainsGap, gapCauses } from './gap-causes.ts';
import { gapsOf, letterOf, printedParagraphs } from './letter-text.ts';
import type { MissingGlyphs } from './missing-glyphs.ts';
import type { Outside } from './slot-values.ts';

/** What the letters are checked with. Without what stands outside the case their gaps are not known. */
export interface LettersChecking {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly missingGlyphs: MissingGlyphs;
  readonly outside: Outside | undefined;
  /** What was found before: a letter does not tell again what is missing elsewhere. */
  readonly told: readonly Problem[];
}

/** What the letters lack that will be printed, and what is wrong in the person's own words. The column is the paragraph. */
export function checkLetters(checking: LettersChecking): Problem[] {
  const withCauses = { ...checking, told: gapCauses(checking.told) };
  return (checking.templates.letters ?? []).flatMap((letter) => [...gapProblems(letter, withCauses), ...wordProblems(letter, checking)]);
}

function gapProblems(letter: LetterTemplate, { caseFile, templates, outside, told }: LettersChecking): Problem[] {
  if (!outside || !isPrinted(letter, caseFile, templates)) return [];
  return gapsOf(letterOf(letter, templates, caseFile, outside)).flatMap(({ gap, slot, paragraph }) => {
    if (told.some((problem) => explainsGap(problem, slot, templates))) return [];
    const finding: Finding = { code: 'letter-gap', facts: { document: letter.title, gap, slot } };
    return [problemAt({ document: letter.id, ...(paragraph !== undefined && { column: paragraph }) }, finding)];
  });
}

/** A letter that the notice asks for; one that only helps when the person has begun to write it, and has not got what it is a draft of. */
function isPrinted({ id, clause }: LetterTemplate, { letters, enclosures }: CaseFile, { procedure }: Templates): boolean {
  const materials = procedure?.materials ?? [];
  if (materials.some(({ document }) => document === id)) return true;
  const drafted = materials.flatMap((material) => material.enclosures).filter(({ draft }) => draft === id);
  if (drafted.length === 0 && clause !== undefined) return true;
  const isBegun = Object.keys(letters[id] ?? {}).length > 0;
  return isBegun && (drafted.length === 0 || drafted.some((enclosure) => !(enclosures[enclosure.id]?.ready ?? false)));
}

/** Paragraphs are counted as the letter's screen does: those that this case prints. */
function wordProblems(letter: LetterTemplate, { caseFile, templates, missingGlyphs }: LettersChecking): Problem[] {
  const { id, label } = letter;
  const edits = new Map(Object.entries(caseFile.letters[id] ?? {}));
  return printedParagraphs(letter, templates, caseFile).flatMap((paragraph, at) => {
    const common = { name: '', column: `${label}第 ${at + 1} 段` };
    return checkText(edits.get(paragraph.id) ?? '', missingGlyphs).map((finding) => problemAt({ document: id, column: paragraph.id }, finding, common));
  });
}
