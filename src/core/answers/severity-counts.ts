import type { Problem, Severity } from '../problems/problem.ts';
import type { LetterTemplate } from '../template/letter.ts';
import type { Templates } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import { gapsOf, letterOf } from './letter-text.ts';
import type { Outside } from './slot-values.ts';

/** How much there is to mend, to fill in and to look at again. */
export interface SeverityCounts {
  readonly mends: number;
  readonly lacks: number;
  readonly checks: number;
}

export function countsOf(problems: readonly Problem[]): SeverityCounts {
  const count = (wanted: Severity): number => problems.filter(({ severity }) => severity === wanted).length;
  return { mends: count('error'), lacks: count('missing'), checks: count('warning') };
}

/** A case with what was found wrong in it. */
export interface JudgedCase {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly problems: readonly Problem[];
  /** Without it the gaps of letters are not known: only the problems count. */
  readonly outside?: Outside | undefined;
}

/** Of a letter, lacking is each gap that it prints, wherever it is filled. */
export function letterCounts(letter: LetterTemplate, { caseFile, templates, problems, outside }: JudgedCase): SeverityCounts {
  const counts = countsOf(problems.filter(({ place }) => place.document === letter.id));
  return outside ? { ...counts, lacks: gapsOf(letterOf(letter, templates, caseFile, outside)).length } : counts;
}

/** 2 处要改, 3 处待填: none for nothing found. */
export function countWords({ mends, lacks, checks }: SeverityCounts): string[] {
  return [...(mends > 0 ? [`${mends} 处要改`] : []), ...(lacks > 0 ? [`${lacks} 处待填`] : []), ...(checks > 0 ? [`${checks} 处请核对`] : [])];
}
