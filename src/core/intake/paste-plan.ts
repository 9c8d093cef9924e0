import { applyChange } from '../answers/apply-change.ts';
import type { CaseFile, Values } from '../answers/case-file.ts';
import type { Change } from '../answers/change.ts';
import { nameColumnOf } from '../answers/document.ts';
import { laidRows, startOf } from '../answers/row-changes.ts';
import { cellValue, memberRole } from '../answers/rows.ts';
import { type Templates, columnOf, filledColumns } from '../template/template.ts';
import type { AddedPerson, ChangedPerson, Difference, ImportPlan, KnownPerson } from './import-plan.ts';
import type { LaidBlock } from './laid-block.ts';
import type { Proposal } from './proposal.ts';

/** What laying a block over the table would do, row by row, as a spreadsheet does it: nobody is looked for. */
export interface PastePlan extends Omit<ImportPlan, 'mode' | 'change' | 'changed'> {
  readonly mode: 'position';
  readonly changed: readonly ChangedRow[];
  /** Texts of the block that find no row. */
  readonly tooMany: number;
  readonly change: Extract<Change, { kind: 'paste' | 'set-roles' }> | null;
}

export interface ChangedRow extends ChangedPerson {
  /** The 序号 of the row that changes. */
  readonly number: number;
}

/** `row`: the row of the list at which the block begins; null: after the last one. */
export function planPaste(caseFile: CaseFile, templates: Templates, { proposal, block, row }: { readonly proposal: Proposal; readonly block: LaidBlock; readonly row: string | null }): PastePlan {
  const { list } = proposal;
  const change = { kind: 'paste', list, row, columns: block.columns, cells: block.cells } as const;
  const after = planned(caseFile, templates, change);
  const start = startOf(caseFile, list, row);
  const show = rowReader(templates, list);
  const rows = laidRows(templates[list], change).map(({ at }, index) => touched(show(caseFile, start + index), show(after, start + index), { row: block.rows[at] ?? at + 1, number: start + index + 1 }));
  return {
    mode: 'position',
    list,
    ...sorted(rows),
    shifts: proposal.shifts,
    doubts: proposal.problems,
    problems: { values: proposal.problems.length, rows: new Set(proposal.problems.map((problem) => problem.row)).size },
    tooMany: 0,
    change: after === caseFile ? null : change,
  };
}

/** A column of roles beside the members from a row on. What finds no member is left out, and counted. */
export function planRoles(caseFile: CaseFile, templates: Templates, { row, texts }: { readonly row: string | null; readonly texts: readonly string[] }): PastePlan {
  const column = columnOf(templates.candidates, templates.candidates.roleColumn ?? '');
  // A column copied with its heading.
  const headed = texts[0]?.replace(/\s/g, '') === column.label ? 1 : 0;
  const start = startOf(caseFile, 'members', row) - headed;
  const roles = texts.flatMap((role, at) => {
    const member = at < headed ? undefined : caseFile.members[start + at];
    return member ? [{ member: member.id, role, row: at + 1, number: start + at + 1 }] : [];
  });
  const change = { kind: 'set-roles', roles: roles.map(({ member, role }) => ({ member, role })) } as const;
  const after = planned(caseFile, templates, change);
  const nameColumn = nameColumnOf(templates.members)?.id ?? '';
  const rows = roles.map(({ member, row: from, number }): Touched => {
    const [before, now] = [memberRole(caseFile, templates, member), memberRole(after, templates, member)];
    const person = { row: from, name: cellValue(templates, caseFile, 'members', member, nameColumn), id: member, number };
    return { kind: 'known', person: { ...person, differences: before === now ? [] : [{ column: column.id, label: column.label, before, after: now }] } };
  });
  return { mode: 'position', list: 'members', ...sorted(rows), shifts: [], doubts: [], problems: { values: 0, rows: 0 }, tooMany: texts.length - headed - roles.length, change: after === caseFile ? null : change };
}

function planned(caseFile: CaseFile, templates: Templates, change: Change): CaseFile {
  let made = 0;
  const { steps } = applyChange(caseFile, change, { templates, makeId: () => `planned ${(made += 1)}` });
  return steps[steps.length - 1] ?? caseFile;
}

interface ShownRow {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly Omit<Difference, 'before' | 'after'>[];
  readonly values: Values;
}

/** What a row shows, and nothing for a place without one. */
function rowReader(templates: Templates, list: Proposal['list']): (caseFile: CaseFile, at: number) => ShownRow | undefined {
  const columns = filledColumns(templates[list]);
  const nameColumn = nameColumnOf(templates[list])?.id ?? '';
  const cells = columns.map(({ id, label }) => ({ column: id, label }));
  return (caseFile, at) => {
    const id = caseFile[list][at]?.id;
    if (id === undefined) return undefined;
    const values = Object.fromEntries(columns.map((column) => [column.id, cellValue(templates, caseFile, list, id, column.id)]));
    return { id, name: values[nameColumn] ?? '', cells, values };
  };
}

type Touched = { readonly kind: 'added'; readonly person: AddedPerson } | { readonly kind: 'known'; readonly person: ChangedRow };

/** A row in which nothing stood takes somebody new. */
function touched(before: ShownRow | undefined, after: ShownRow | undefined, place: { readonly row: number; readonly number: number }): Touched {
  const { row, number } = place;
  const isSame = before?.cells.every(({ column }) => before.values[column] === after?.values[column]) === true;
  if (!before || (!isSame && isBlank(before))) return { kind: 'added', person: { row, name: after?.name ?? '', values: filledOf(after), namesake: false } };
  const differences = before.cells.flatMap(({ column, label }) => {
    const [old = '', now = ''] = [before.values[column], after?.values[column]];
    return old === now ? [] : [{ column, label, before: old, after: now }];
  });
  return { kind: 'known', person: { row, number, name: before.name === '' ? (after?.name ?? '') : before.name, id: before.id, differences } };
}

function isBlank({ values }: ShownRow): boolean {
  return Object.values(values).every((value) => value === '');
}

function filledOf(row: ShownRow | undefined): Values {
  return Object.fromEntries(Object.entries(row?.values ?? {}).filter(([, value]) => value !== ''));
}

function sorted(rows: readonly Touched[]): Pick<PastePlan, 'added' | 'changed' | 'unchanged' | 'removed'> {
  const known = rows.flatMap((one) => (one.kind === 'known' ? [one.person] : []));
  return {
    added: rows.flatMap((one) => (one.kind === 'added' ? [one.person] : [])),
    changed: known.filter(({ differences }) => differences.length > 0),
    unchanged: known.filter(({ differences }) => differences.length === 0).map(({ row, name, id }): KnownPerson => ({ row, name, id })),
    removed: [],
  };
}
