import { takeOutIdNumbers } from '../text/id-number.ts';
import { columnOf } from '../template/template.ts';
import { namesColumns } from './headings.ts';
import { type Mapping, sheetAt } from './mapping.ts';
import { peopleRows } from './people-rows.ts';
import { type Proposal, type ProposalFrame, proposeRows } from './proposal.ts';
import type { Answers } from './questions.ts';
import type { SourceBook } from './source.ts';
import { withoutUselessNumbers } from './without-id-numbers.ts';

/** What was copied as a block to lay over a table, cell by cell: fit for a change of kind `paste`. */
export interface LaidBlock {
  /** The template's column for each cell of a row; null for one that is left out. */
  readonly columns: readonly (string | null)[];
  /** As it was copied, or as the person answered, without ID numbers that tell nothing. A left-out cell is empty, unless it holds one that is to be read. */
  readonly cells: readonly (readonly string[])[];
  /** Number of each row in what was copied. */
  readonly rows: readonly number[];
}

export interface BlockReading {
  readonly mapping: Mapping;
  readonly answers: Answers;
  readonly proposal: Proposal;
}

/** Rows of people are those that are proposed. Columns without names belong to the people already there, row by row: empty rows among them count. */
export function laidBlock(book: SourceBook, { mapping, answers, proposal }: BlockReading, frame: ProposalFrame): LaidBlock {
  const targets = mapping.columns.map(({ target }) => target);
  const columns = targets.map((target) => (target.kind === 'column' ? target.column : null));
  const isNamed = columns.some((id) => id !== null && columnOf(frame.template, id).kind === 'name');
  const rows = isNamed ? proposedRows(book, mapping, proposal, frame) : allRows(book, mapping, frame);
  const answered = answeredCells(book, { mapping, answers, proposal }, frame);
  return {
    columns,
    cells: rows.map(({ number, cells }) => targets.map((target, at) => {
      const text = cells[at] ?? '';
      if (target.kind === 'column') return answered(number, target.column) ?? withoutUselessNumbers(text);
      return target.kind === 'id-number' && takeOutIdNumbers(text).found.length > 0 ? text : '';
    })),
    rows: rows.map(({ number }) => number),
  };
}

interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

function proposedRows(book: SourceBook, mapping: Mapping, { rows }: Proposal, { template }: ProposalFrame): readonly NumberedRow[] {
  const proposed = new Set(rows.map(({ row }) => row));
  return peopleRows(book, mapping, template).people.filter(({ number }) => proposed.has(number));
}

function allRows(book: SourceBook, mapping: Mapping, { template }: ProposalFrame): NumberedRow[] {
  const { rows } = sheetAt(book, mapping.sheet);
  const { header } = mapping;
  const [above] = peopleRows(book, mapping, template).people;
  const first = Math.min(above?.number ?? Infinity, (header?.last ?? 0) + 1);
  const byNumber = new Map(rows.map(({ number, cells }) => [number, cells]));
  const last = rows[rows.length - 1]?.number ?? 0;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_row, at) => ({ number: first + at, cells: byNumber.get(first + at) ?? [] }))
    .filter(({ number, cells }) => !(header && number >= header.first && number <= header.last) && !namesColumns(cells, template));
}

/** What the person's answers made of a cell; undefined where they made nothing of it. */
function answeredCells(book: SourceBook, { mapping, answers, proposal }: BlockReading, frame: ProposalFrame): (row: number, column: string) => string | undefined {
  if (Object.keys(answers).length === 0) return () => undefined;
  const valuesOf = ({ rows }: Proposal): Map<number, Readonly<Record<string, string>>> => new Map(rows.map(({ row, values }) => [row, values]));
  const before = valuesOf(proposeRows(book, mapping, {}, { template: frame.template, filledOn: frame.filledOn }));
  const after = valuesOf(proposal);
  return (row, column) => {
    const value = after.get(row)?.[column] ?? '';
    return value === (before.get(row)?.[column] ?? '') ? undefined : value;
  };
}
