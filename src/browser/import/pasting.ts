import type { CaseFile } from '../../core/answers/case-file.ts';
import { rowById, rowNumber } from '../../core/answers/rows.ts';
import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import { type PastePlan, planRoles } from '../../core/intake/paste-plan.ts';
import type { Proposal } from '../../core/intake/proposal.ts';
import { type ListName, type Template, columnOf } from '../../core/template/template.ts';
import type { CaseStore } from '../case/case-store.ts';
import { roleKey } from '../case/spots.ts';
import type { PastePlace } from '../roster-grid/roster-grid.ts';
import type { PreviewMode } from './import-state.ts';
import type { SourceView } from './source-view.ts';

// What is particular to people who were pasted.

/** The column of roles beside the roster: it has no columns to match, and nobody to be looked for. */
export function isRoles({ cells }: Pick<CopiedGrid, 'cells'>, place: PastePlace | null): boolean {
  return place?.column === roleKey && cells.every((row) => row.length === 1);
}

/** What roles beside the members from the place on would do. */
export function rolesPlan({ templates, caseFile }: Pick<CaseStore, 'templates' | 'caseFile'>, { cells }: Pick<CopiedGrid, 'cells'>, place: PastePlace | null): PastePlan {
  return planRoles(caseFile(), templates, { row: place?.row ?? null, texts: cells.map(([role = '']) => role) });
}

/** 贴在第 3 行起；'' when it was pasted in no cell. */
export function positionWords(caseFile: CaseFile, list: ListName, place: PastePlace | null): string {
  if (!place) return '';
  const number = place.row === null ? 0 : rowNumber(caseFile, list, place.row);
  return `贴在第 ${number === 0 ? caseFile[list].length + 1 : number} 行起`;
}

/** Over people who are there, names without a heading belong where they were pasted; a list with its heading goes to each one's own row. */
export function isMeantByPosition({ header, block }: SourceView, caseFile: CaseFile, place: PastePlace | null, list: ListName): boolean {
  return place !== null && block !== null && header === null && holdsSomebody(caseFile, list, place.row);
}

/** False for a column of phones and the like. */
export function givesNames({ columns }: Proposal, template: Template): boolean {
  return columns.some((id) => columnOf(template, id).kind === 'name');
}

function holdsSomebody(caseFile: CaseFile, list: ListName, id: string | null): boolean {
  const row = id === null ? undefined : rowById(caseFile, list, id);
  return row !== undefined && ('memberId' in row || Object.values(row.values).some((value) => value !== ''));
}

/** True when only the person can say how it is meant: before that nothing lands. */
export function needsAnswers({ proposal }: SourceView, mode: PreviewMode, template: Template): boolean {
  return proposal.questions.length > 0 || proposal.shifts.length > 0 || proposal.beside.length > 0 || proposal.columns.length === 0 || (mode !== 'position' && !givesNames(proposal, template));
}
