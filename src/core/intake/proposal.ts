import type { Values } from '../answers/case-file.ts';
import { checkCell } from '../answers/check-cell.ts';
import { type Column, type ListName, type Template, columnOf, filledColumns } from '../template/template.ts';
import { tidyName } from '../text/person-name.ts';
import { singleLine } from '../text/spaces.ts';
import { type ColumnShift, columnShifts } from './column-shift.ts';
import { type Mapping, columnName } from './mapping.ts';
import { type PeopleBeside, peopleBeside } from './people-beside.ts';
import { type LeftOut, type LeftOutKind, leftOutBy, peopleRows } from './people-rows.ts';
import { type TellProgress, tellRows, untold } from './progress.ts';
import { type Answers, type Asking, type Question, newAsking } from './questions.ts';
import { type ReadColumn, type ReadRow, readSourceRow } from './read-source-row.ts';
import { repeatedRows } from './repeated-people.ts';
import type { SourceBook, SourceRow } from './source.ts';
import { type SourceProblem, cellProblem, placeName } from './source-problem.ts';
import { type ToldCharacter, toldCharacters } from './told-characters.ts';
import { type ValueMatch, newValueMatches } from './value-matches.ts';
import { withoutIdNumbers } from './without-id-numbers.ts';

/** What a file says about people, as far as the notice asks: nothing else of the file is in it, and no ID number. Plain data. */
export interface Proposal {
  readonly list: ListName;
  /** Columns of the template that the file gives, in the template's order. */
  readonly columns: readonly string[];
  /** Labels of columns that must be filled in, and that no column of the file gives. */
  readonly lacking: readonly string[];
  readonly rows: readonly ProposedRow[];
  readonly problems: readonly SourceProblem[];
  readonly questions: readonly Question[];
  readonly matches: readonly ValueMatch[];
  /** Columns that hold something and were not taken over: by heading, or as N 列. */
  readonly ignored: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly idNumbers: IdNumbersRead;
  readonly shifts: readonly ColumnShift[];
  readonly beside: readonly PeopleBeside[];
  /** Characters that are written otherwise in the file. */
  readonly characters: readonly ToldCharacter[];
}

export interface ProposedRow {
  /** As the program shows it. */
  readonly row: number;
  /** By column id of the template; what is empty is absent. */
  readonly values: Values;
}

/** What became of ID numbers: how many were read, how many cells of which column they filled. */
export interface IdNumbersRead {
  readonly read: number;
  /** How many lost their last digits in the file, and told nothing. */
  readonly lost: number;
  readonly filled: readonly { readonly label: string; readonly count: number }[];
}

export interface ProposalFrame {
  readonly template: Template;
  /** The day ages count from, `2026-11-22`. */
  readonly filledOn: string;
  readonly tell?: TellProgress;
}

/** The people of a book as the template takes them. What only the person can know becomes a question, and stays as it stands in the file until it is answered. */
export function proposeRows(book: SourceBook, mapping: Mapping, answers: Answers, { template, filledOn, tell = untold }: ProposalFrame): Proposal {
  const asking = newAsking(answers);
  const matches = newValueMatches();
  const { people, leftOut } = peopleRows(book, mapping, template);
  const columns = readColumns(mapping, template);
  const hidden = new Set(people.filter((row) => row.hidden && isHiddenLeftOut(row, columns, asking)).map(({ number }) => number));
  const shown = people.filter(({ number }) => !hidden.has(number));
  const rowRead = tellRows(tell, { act: 'people', sheet: '', total: shown.length });
  const read = shown.map((row, at) => {
    rowRead(at, at);
    return readSourceRow(row, { asking, answers, matches, template, columns, filledOn });
  });
  const noted = new Set(read.filter(({ leaveOut }) => leaveOut).map(({ number }) => number));
  const counted = read.filter(({ number }) => !noted.has(number));
  const repeated = repeatedRows(counted, template, asking);
  const rows = counted.filter(({ number }) => !repeated.has(number));
  const byPerson: readonly (readonly [LeftOutKind, ReadonlySet<number>])[] = [['hidden', hidden], ['noted', noted], ['repeated', repeated]];
  const leftOutRows = new Map<LeftOutKind, readonly number[]>([...leftOut.map(({ kind, rows: numbers }) => [kind, numbers] as const), ...byPerson.map(([kind, numbers]) => [kind, [...numbers]] as const)]);
  const given = filledColumns(template).filter((column) => columns.some((one) => one.column === column));
  return {
    list: template.list,
    columns: given.map(({ id }) => id),
    lacking: filledColumns(template).filter((column) => column.required && !given.includes(column) && !isFilled(column, rows)).map(({ label }) => label),
    rows: rows.map(({ number, values }) => ({ row: number, values })),
    problems: rows.flatMap((row) => [...cellProblems(row, columns, filledOn), ...row.problems]),
    questions: asking.questions(),
    matches: matches.all(),
    ignored: ignoredNames(mapping, people),
    leftOut: leftOutBy(leftOutRows),
    idNumbers: idNumbersOf(rows),
    shifts: columnShifts(mapping, template, people),
    beside: peopleBeside(book, mapping, template),
    characters: toldCharacters(book, mapping, new Set(rows.map(({ number }) => number))),
  };
}

function readColumns({ columns }: Mapping, template: Template): ReadColumn[] {
  return columns.flatMap(({ at, letters, target }): ReadColumn[] => {
    if (target.kind === 'column') return [{ at, letters, column: columnOf(template, target.column) }];
    return target.kind === 'id-number' ? [{ at, letters, column: null }] : [];
  });
}

function isHiddenLeftOut({ number, cells }: SourceRow, columns: readonly ReadColumn[], asking: Asking): boolean {
  const place = placeName({ row: number, letters: '' });
  const name = columns.find(({ column }) => column?.kind === 'name');
  const shown = name ? tidyName(withoutIdNumbers(cells[name.at] ?? '')) : '';
  return asking.ask({ kind: 'hidden-rows', item: { key: String(number), shown: shown || place, choices: [] }, place }) === 'leave-out';
}

/** A column that the file does not give is lacking as a whole, not once for each person. */
function cellProblems({ number, values }: ReadRow, columns: readonly ReadColumn[], filledOn: string): SourceProblem[] {
  return columns.flatMap(({ column, letters }) => {
    const value = column ? (values[column.id] ?? '') : '';
    return column ? checkCell(column, value, filledOn).map((finding) => cellProblem({ row: number, letters }, column, value, finding)) : [];
  });
}

function isFilled({ id }: Column, rows: readonly ReadRow[]): boolean {
  return rows.some(({ values }) => (values[id] ?? '') !== '');
}

/** Of columns called the same each says which it is. */
function ignoredNames({ columns }: Mapping, people: readonly SourceRow[]): string[] {
  return columns
    .filter(({ at, target }) => (target.kind === 'ignored' || target.kind === 'id-number') && people.some(({ cells }) => singleLine(cells[at] ?? '') !== ''))
    .map((column) => (column.heading !== '' && columns.some(({ at, heading }) => at !== column.at && heading === column.heading) ? `${column.heading}（${column.letters} 列）` : columnName(column)));
}

function idNumbersOf(rows: readonly ReadRow[]): IdNumbersRead {
  const counts = new Map<string, number>();
  for (const label of rows.flatMap(({ filled }) => filled)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { read: rows.filter(({ told }) => told).length, lost: rows.reduce((sum, { lost }) => sum + lost, 0), filled: [...counts].map(([label, count]) => ({ label, count })) };
}
