import type { CaseFile } from '../answers/case-file.ts';
import { letterOf } from '../answers/letter-text.ts';
import type { Outside } from '../answers/slot-values.ts';
import type { Problem } from '../problems/problem.ts';
import { templateOf, type Templates } from '../template/template.ts';
import type { Paper } from './paper.ts';
import { setLetter } from './set-letter.ts';
import { setProcedureCase } from './set-procedure-case.ts';
import { setTable } from './set-table.ts';

// Every document of a case by its id, whatever its kind: for what prints them all.

/** In which formats a document is handed out. */
export type PaperType = 'pdf' | 'xlsx' | 'docx';

export interface CasePaper {
  readonly id: string;
  /** 附件3, 申请: what a button says it downloads. */
  readonly label: string;
  readonly title: string;
  readonly types: readonly PaperType[];
}

/** What a paper is set from. */
export interface CaseSource {
  readonly templates: Templates;
  readonly caseFile: CaseFile;
  readonly outside: Outside;
  /** What is wrong with the case, when that is known already. */
  readonly problems?: readonly Problem[];
}

const sheetTypes = ['pdf', 'xlsx', 'docx'] as const;
const letterTypes = ['pdf', 'docx'] as const;

/** The documents of a case: the two tables, the procedure, and the letters in the order of the content. */
export function casePapers({ members, candidates, procedure, letters = [] }: Templates): CasePaper[] {
  return [
    ...[...(procedure ? [procedure] : []), candidates, members].map(({ id, label, title }) => ({ id, label, title, types: sheetTypes })),
    ...letters.map(({ id, label, title }) => ({ id, label, title, types: letterTypes })),
  ];
}

/** The document of that id on paper. Throws when the templates have none: a promise broken between programmers. */
export function paperOf(id: string, { templates, caseFile, outside, problems }: CaseSource): Paper {
  const table = templateOf(templates, id);
  if (table) return setTable(table, templates, caseFile);
  const letter = templates.letters?.find((one) => one.id === id);
  if (letter) return setLetter(letterOf(letter, templates, caseFile, outside), caseFile, headOf(id, templates));
  if (templates.procedure?.id === id) return setProcedureCase(templates.procedure, { templates, caseFile, outside, problems });
  throw new Error(`No document ${id} in the templates`);
}

/** 附件1, where the procedure heads it so as an enclosure. */
function headOf(id: string, { procedure }: Templates): string | undefined {
  return procedure?.materials.flatMap(({ enclosures }) => enclosures).find(({ draft }) => draft === id)?.head;
}
