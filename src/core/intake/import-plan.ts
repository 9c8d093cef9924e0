import type { CaseFile, Values } from '../answers/case-file.ts';
import type { Change, ImportMode, ImportedRow } from '../answers/change.ts';
import { nameColumnOf } from '../answers/document.ts';
import { candidateOf, cellValue, rowById } from '../answers/rows.ts';
import { type ListName, type Template, type Templates, columnOf, filledColumns } from '../template/template.ts';
import type { ColumnShift } from './column-shift.ts';
import { type KnownPeople, type RosterLink, knownPeople } from './known-people.ts';
import type { Proposal, ProposedRow } from './proposal.ts';
import type { SourceProblem } from './source-problem.ts';

export type { ImportMode } from '../answers/change.ts';

/** What an import would do, person by person, before anything is done. */
export interface ImportPlan {
  readonly list: ListName;
  readonly mode: ImportMode;
  readonly added: readonly AddedPerson[];
  readonly changed: readonly ChangedPerson[];
  /** There already, and stay as they are: where people are only added, whatever the file says of them. */
  readonly unchanged: readonly KnownPerson[];
  /** In the list and not in the file: go, where the list is replaced. */
  readonly removed: readonly RemovedPerson[];
  /** Columns whose values stand one column further: the table slipped under its heading. */
  readonly shifts: readonly ColumnShift[];
  /** Values of the file that are in doubt; a cell that the roster fills is in none. */
  readonly doubts: readonly SourceProblem[];
  /** How many they are, and in how many rows. */
  readonly problems: { readonly values: number; readonly rows: number };
  /** What applies it; null when nothing would change, and for a file without people, which takes nobody's place. */
  readonly change: Extract<Change, { kind: 'import' }> | null;
}

export interface FilePerson {
  /** The file's row, as the program shows it. */
  readonly row: number;
  /** '' for somebody without a name. */
  readonly name: string;
}

export interface AddedPerson extends FilePerson {
  readonly values: Values;
  /** True when somebody of that name is in the list, and nothing else says that it is the same person. */
  readonly namesake: boolean;
  /** The member whom a new candidate is, and what the file says otherwise than the roster; absent for a new member, and for somebody who is not in the roster. */
  readonly member?: { readonly id: string; readonly differences: readonly Difference[] };
}

export interface KnownPerson extends FilePerson {
  readonly id: string;
}

export interface ChangedPerson extends KnownPerson {
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly column: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface RemovedPerson {
  readonly id: string;
  readonly name: string;
  /** True for a member who would also go from the candidates. */
  readonly candidate: boolean;
}

/** Who of a proposal is new in the list and who is there already, known by name together with one more value, as the template's rule says. */
export function planImport(caseFile: CaseFile, templates: Templates, proposal: Proposal, mode: ImportMode): ImportPlan {
  const { list, rows } = proposal;
  const template = templates[list];
  const shown: Shown = (id, column) => cellValue(templates, caseFile, list, id, column);
  const nameColumn = nameColumnOf(template)?.id ?? '';
  const people = caseFile[list].map(({ id }) => ({ id, values: Object.fromEntries(filledColumns(template).map((column) => [column.id, shown(id, column.id)])) }));
  const { matches, links } = knownPeople(caseFile, templates, people, proposal);
  const names = new Set(people.map(({ values }) => values[nameColumn] ?? ''));
  const filePerson = ({ row, values }: ProposedRow): FilePerson => ({ row, name: values[nameColumn] ?? '' });
  const added = rows.flatMap((row, at) => (matches[at] === undefined ? [{ ...filePerson(row), values: row.values, namesake: isNamesake(row.values[nameColumn], names), ...memberOfNew(row, links[at], template) }] : []));
  const laying = { proposal, mode, shown, unread: unreadCells(proposal), isBorrowing: (id: string) => borrows(caseFile, list, id) };
  const known = rows.flatMap((row, at) => {
    const id = matches[at];
    return id === undefined ? [] : [{ ...filePerson(row), id, differences: mode === 'add' ? [] : differencesIn(valuesToLay(row, id, laying), template, (column) => shown(id, column)) }];
  });
  const held = new Set(matches);
  const removed = mode === 'replace' && rows.length > 0 ? people.filter(({ id }) => !held.has(id)) : [];
  const change = { kind: 'import', list, mode, rows: rows.map((row, at) => importedRow(row, matches[at], links[at], laying)) } as const;
  const doubts = doubtsOf(laying, matches, links);
  const plan = {
    list,
    mode,
    added,
    changed: known.filter(({ differences }) => differences.length > 0),
    unchanged: known.filter(({ differences }) => differences.length === 0).map(({ row, name, id }) => ({ row, name, id })),
    removed: removed.filter(({ values }) => Object.values(values).some((value) => value !== '')).map(({ id, values }) => ({ id, name: values[nameColumn] ?? '', candidate: list === 'members' && candidateOf(caseFile, id) !== undefined })),
    shifts: proposal.shifts,
    doubts,
    problems: { values: doubts.length, rows: new Set(doubts.map(({ row }) => row)).size },
  };
  const isReplaced = mode === 'replace' && rows.length > 0 && isMoved(people, matches);
  return { ...plan, change: plan.added.length + plan.changed.length > 0 || isReplaced ? change : null };
}

/** What a cell of the list shows. */
type Shown = (id: string, column: string) => string;

interface Laying {
  readonly proposal: Proposal;
  readonly mode: ImportMode;
  readonly shown: Shown;
  /** Keys of cells that nobody can read. */
  readonly unread: ReadonlySet<string>;
  /** True for a row whose empty cells show the roster's values. */
  readonly isBorrowing: (id: string) => boolean;
}

function borrows(caseFile: CaseFile, list: Proposal['list'], id: string): boolean {
  const row = rowById(caseFile, list, id);
  return row !== undefined && 'memberId' in row && row.memberId !== null;
}

function memberOfNew({ values }: ProposedRow, link: RosterLink | undefined, template: Template): Pick<AddedPerson, 'member'> {
  return link ? { member: { id: link.member, differences: differencesIn(values, template, link.shows).filter(({ before }) => before !== '') } } : {};
}

function differencesIn(values: Values, template: Template, shown: (column: string) => string): Difference[] {
  return Object.entries(values).flatMap(([column, after]) => {
    const before = shown(column);
    return before === after ? [] : [{ column, label: columnOf(template, column).label, before, after }];
  });
}

function importedRow(row: ProposedRow, id: string | undefined, link: RosterLink | undefined, laying: Laying): ImportedRow {
  if (id !== undefined) return { id, values: valuesToLay(row, id, laying) };
  return { id: null, values: row.values, ...(link && { member: link.member }) };
}

/** An empty cell of the file empties nothing, and one that cannot be read spoils nothing, unless the file takes the list's place. Where a candidate's empty cell shows the roster's value, it is none of ours. */
function valuesToLay({ row, values }: ProposedRow, id: string, { proposal: { columns }, mode, shown, unread, isBorrowing }: Laying): Values {
  if (mode === 'replace') return isBorrowing(id) ? values : { ...Object.fromEntries(columns.map((column) => [column, ''])), ...values };
  return Object.fromEntries(Object.entries(values).filter(([column]) => shown(id, column) === '' || !unread.has(cellKey(row, column))));
}

/** An empty cell of the file is none where the list or the roster holds something. */
function doubtsOf({ proposal: { rows, problems }, mode, shown, isBorrowing }: Laying, matches: KnownPeople['matches'], links: KnownPeople['links']): SourceProblem[] {
  const at = new Map(rows.map(({ row }, index) => [row, index]));
  const holds = (index: number, column: string): boolean => {
    const id = matches[index];
    if (id === undefined) return (links[index]?.shows(column) ?? '') !== '';
    return (mode !== 'replace' || isBorrowing(id)) && shown(id, column) !== '';
  };
  return problems.filter(({ code, row, column }) => code !== 'cell-empty' || column === undefined || !holds(at.get(row) ?? -1, column));
}

function unreadCells({ problems }: Proposal): Set<string> {
  return new Set(problems.flatMap(({ severity, row, column }) => (severity === 'error' && column !== undefined ? [cellKey(row, column)] : [])));
}

function cellKey(row: number, column: string): string {
  return `${row} ${column}`;
}

function isNamesake(name: string | undefined, names: ReadonlySet<string>): boolean {
  return name !== undefined && name !== '' && names.has(name);
}

/** True when somebody would go, or stand elsewhere. */
function isMoved(people: readonly { readonly id: string }[], matches: readonly (string | undefined)[]): boolean {
  return people.some(({ id }, at) => matches[at] !== id);
}
