import type { Clause } from '../../build/notice.ts';
import { parentOf } from '../../build/notice.ts';

/** A line of the contents list. */
export interface ContentsLine {
  readonly id: string;
  /** What stands before the name: 三, 2, 附件1; empty when the name says it already. */
  readonly number: string;
  readonly name: string;
  readonly inside: readonly ContentsLine[];
}

/** The contents of the notice in two levels: the clauses that have a short name. */
export function contentsOf(clauses: readonly Clause[]): ContentsLine[] {
  const top = clauses.filter((clause) => parentOf(clause.id, clauses) === undefined);
  return top.flatMap((clause) => lineOf(clause, '', clauses.filter((other) => parentOf(other.id, clauses) === clause.id)));
}

function lineOf({ id, label, short }: Clause, above: string, inside: readonly Clause[]): ContentsLine[] {
  if (short === undefined) return [];
  const number = label.slice(above.length).replace(/^[.\s]+/, '');
  return [{ id, number: number === short ? '' : number, name: short, inside: inside.flatMap((clause) => lineOf(clause, label, [])) }];
}
