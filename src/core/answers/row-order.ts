import type { Template } from '../template/template.ts';
import { columnOf } from '../template/template.ts';
import type { Candidate } from './case-file.ts';
import { acceptedFor } from './enter-row.ts';

/** The rows with the chosen ones moved by that many places; at an edge they stop and close up. */
export function moveRows<R extends { readonly id: string }>(rows: readonly R[], chosen: ReadonlySet<string>, by: number): R[] {
  if (by > 0) return moveUp([...rows].reverse(), chosen, by).reverse();
  return moveUp(rows, chosen, -by);
}

function moveUp<R extends { readonly id: string }>(rows: readonly R[], chosen: ReadonlySet<string>, by: number): R[] {
  const moved = new Map<number, R>();
  rows.forEach((row, at) => {
    if (chosen.has(row.id)) moved.set(Math.max(at - by, moved.size), row);
  });
  const others = rows.filter(({ id }) => !chosen.has(id));
  let next = 0;
  return rows.flatMap((_row, at) => moved.get(at) ?? others[next++] ?? []);
}

/** The candidates with one more: after the last whose role ranks as high or higher in the role column's order. */
export function insertByRole(candidates: readonly Candidate[], added: Candidate, template: Template): Candidate[] {
  const rank = rankIn(template);
  const own = rank(added);
  const after = candidates.reduce((last, candidate, at) => (rank(candidate) <= own ? at : last), -1);
  return [...candidates.slice(0, after + 1), added, ...candidates.slice(after + 1)];
}

function rankIn(template: Template): (candidate: Candidate) => number {
  const id = template.roleColumn;
  const column = id === undefined ? undefined : columnOf(template, id);
  if (id === undefined || column?.kind !== 'choice') return () => 0;
  const { accepted } = column.values;
  return ({ values }) => {
    const at = accepted.indexOf(acceptedFor(column, values[id] ?? ''));
    return at < 0 ? accepted.length : at;
  };
}
