import type { Finding } from '../answers/finding.ts';
import type { Severity } from '../problems/problem.ts';
import { type ProblemCode, sentenceOf, severityOf } from '../problems/table.ts';
import type { Column } from '../template/template.ts';

/** What is wrong with a value, where the file shows it. */
export interface SourceProblem {
  readonly code: ProblemCode | IdNumberCode;
  readonly severity: Severity;
  /** The row's number as the program shows it. */
  readonly row: number;
  /** 第 9 行 D 列 */
  readonly place: string;
  /** The template's column; absent when the column is not one. */
  readonly column?: string;
  /** What is wrong, one sentence without its full stop. */
  readonly sentence: string;
}

/** What ID numbers show, and what only a file can show: their digits never come further. */
type IdNumberCode = 'id-number-wrong' | 'id-number-differs';

/** A cell of the file that a column of the template is read from. */
export interface SourcePlace {
  readonly row: number;
  /** As the program shows them; '' for what no column of the file gives. */
  readonly letters: string;
}

export function placeName({ row, letters }: SourcePlace): string {
  return letters === '' ? `第 ${row} 行` : `第 ${row} 行 ${letters} 列`;
}

export function cellProblem(place: SourcePlace, column: Column, value: string, finding: Finding): SourceProblem {
  const { code } = finding;
  const sentence = sentenceOf({ code, facts: { column: column.label, value, ...finding.facts } });
  return { code, severity: severityOf(code), row: place.row, place: placeName(place), column: column.id, sentence };
}

/** An ID number that has a slip in it: it tells nothing. */
export function wrongIdNumber(place: SourcePlace): SourceProblem {
  return { code: 'id-number-wrong', severity: 'warning', row: place.row, place: placeName(place), sentence: '身份证号的校验位不对，没有用它' };
}

/** The column keeps what it has. */
export function differingIdNumber(place: SourcePlace, column: Column, held: string, told: string): SourceProblem {
  const sentence = `${column.label}写的是“${held}”，身份证号说的是“${told}”`;
  return { code: 'id-number-differs', severity: 'warning', row: place.row, place: placeName(place), column: column.id, sentence };
}
