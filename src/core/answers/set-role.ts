import { columnOf } from '../template/template.ts';
import type { CaseFile } from './case-file.ts';
import type { Change, ChangeContext, Entered } from './change.ts';
import { enterRow } from './enter-row.ts';
import { insertByRole } from './row-order.ts';
import { candidateOf, rowById, rowNumber } from './rows.ts';

type Mark = Omit<Extract<Change, { kind: 'set-role' }>, 'kind'>;

/** Marks several members, one after the other. */
export function setRoles(caseFile: CaseFile, { roles }: Extract<Change, { kind: 'set-roles' }>, context: ChangeContext): Entered {
  return roles.reduce<Entered>(
    (before, mark) => {
      const after = setRole(before.case, mark, context);
      return { case: after.case, notes: [...before.notes, ...after.notes] };
    },
    { case: caseFile, notes: [] },
  );
}

/** Makes a member a candidate, gives the candidate another role, or takes the mark off. */
export function setRole(caseFile: CaseFile, change: Mark, { templates, makeId }: ChangeContext): Entered {
  const template = templates.candidates;
  if (template.roleColumn === undefined) throw new Error(`Template ${template.id} has no role column`);
  const column = columnOf(template, template.roleColumn);
  if (!rowById(caseFile, 'members', change.member)) return { case: caseFile, notes: [] };
  const old = candidateOf(caseFile, change.member);
  const entered = enterRow(old?.values ?? {}, { cells: [{ column, raw: change.role }], leftOut: [] }, {
    template: { ...template, columns: [column] },
    number: rowNumber(caseFile, 'members', change.member),
    inherited: () => '',
  });
  const role = entered.values[column.id];
  if (role === old?.values[column.id]) return { case: caseFile, notes: entered.notes };
  const others = caseFile.candidates.filter((candidate) => candidate !== old);
  if (role === undefined) return { case: { ...caseFile, candidates: others }, notes: entered.notes };
  const marked = { id: old?.id ?? makeId(), memberId: change.member, values: entered.values };
  return { case: { ...caseFile, candidates: insertByRole(others, marked, template) }, notes: entered.notes };
}
