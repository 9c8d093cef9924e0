import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ListName, Templates } from '../../core/template/template.ts';

/** The key of the roster's extra column, which says what a member is a candidate for. No template may use it: ids begin with a letter. */
export const roleKey = '@role';

/** A problem and where one screen shows it: a cell, a row's name, or (without a row) the document or the whole case. */
export interface Spot {
  readonly problem: Problem;
  readonly row: string | null;
  /** Key of the grid's column. */
  readonly column: string | null;
}

/** What is wrong on the screen of `list`. What is wrong with a member's role is shown on both screens. */
export function spotsOf(problems: readonly Problem[], list: ListName, templates: Templates, caseFile: CaseFile): Spot[] {
  const own = templates[list];
  const { roleColumn } = templates.candidates;
  const name = own.columns.find((column) => column.kind === 'name')?.id ?? null;
  const memberOf = new Map(caseFile.candidates.map((candidate) => [candidate.id, candidate.memberId]));
  return problems.flatMap((problem): Spot[] => {
    const { document, row = null, column = null } = problem.place;
    if (document === undefined || document === own.id) return [{ problem, row, column: row === null ? column : (column ?? name) }];
    const member = list === 'members' && column !== null && column === roleColumn && row !== null ? (memberOf.get(row) ?? null) : null;
    return member === null ? [] : [{ problem, row: member, column: roleKey }];
  });
}

/** `要改` or `请核对`: missing things have to be mended too. */
export function mustMend(problem: Problem): boolean {
  return problem.severity !== 'warning';
}
