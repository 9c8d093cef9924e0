import type { CaseFile } from '../../core/answers/case-file.ts';
import { rosterValue, memberOf } from '../../core/answers/rows.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { ListName, Templates } from '../../core/template/template.ts';
import { roleKey, type Spot } from '../case/spots.ts';
import type { GridColumn } from './grid-column.ts';

export interface GridCell {
  readonly value: string;
  /** True when the value is the roster's, not the candidate's own. */
  readonly borrowed: boolean;
  readonly problems: readonly Problem[];
}

export interface GridRow {
  /** Null for the empty row at the end, which is not in the case yet. */
  readonly id: string | null;
  /** From 1: the 序号. */
  readonly number: number;
  readonly cells: readonly GridCell[];
}

interface Source {
  readonly caseFile: CaseFile;
  readonly templates: Templates;
  readonly list: ListName;
  readonly columns: readonly GridColumn[];
  readonly spots: readonly Spot[];
}

/** The list as the sheet shows it, the empty row at its end included. */
export function gridRows(source: Source): GridRow[] {
  const { caseFile, list } = source;
  const values = list === 'members' ? memberValues(source) : candidateValues(source);
  const problems = problemsByCell(source.spots);
  const rows = caseFile[list].map(({ id }, at): GridRow => {
    const shown = values(id, at);
    return { id, number: at + 1, cells: source.columns.map(({ key }, x) => ({ ...(shown[x] ?? blank), problems: problems.get(`${id}/${key}`) ?? none })) };
  });
  return [...rows, { id: null, number: rows.length + 1, cells: source.columns.map(() => blankCell) }];
}

const none: readonly Problem[] = [];
const blank = { value: '', borrowed: false };
const blankCell: GridCell = { ...blank, problems: none };

type Shown = Pick<GridCell, 'value' | 'borrowed'>;
type Values = (id: string, at: number) => Shown[];

function memberValues({ caseFile, templates, columns }: Source): Values {
  const roleColumn = templates.candidates.roleColumn ?? '';
  const roles = new Map(caseFile.candidates.map((candidate) => [candidate.memberId, candidate.values[roleColumn] ?? '']));
  return (id, at) => columns.map(({ key }) => ({ value: (key === roleKey ? roles.get(id) : caseFile.members[at]?.values[key]) ?? '', borrowed: false }));
}

function candidateValues({ caseFile, columns }: Source): Values {
  return (_, at) => {
    const candidate = caseFile.candidates[at];
    const member = memberOf(caseFile, candidate?.memberId ?? null);
    return columns.map(({ key, column }) => {
      const own = candidate?.values[key];
      if (own !== undefined) return { value: own, borrowed: false };
      const value = rosterValue(member, column, caseFile.filledOn);
      return { value, borrowed: value !== '' };
    });
  };
}

function problemsByCell(spots: readonly Spot[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const { problem, row, column } of spots) {
    if (row === null || column === null) continue;
    const key = `${row}/${column}`;
    const there = found.get(key);
    if (there) there.push(problem);
    else found.set(key, [problem]);
  }
  return found;
}
