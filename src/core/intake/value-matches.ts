import type { ColumnOf } from '../template/template.ts';

/** A value of the file and what it becomes: 值对照. */
export interface ValueMatch {
  /** The template's column. */
  readonly column: { readonly id: string; readonly label: string };
  readonly from: string;
  /** Null where nobody knows yet: then it stays as it is. */
  readonly to: string | null;
  /** The template says so, the person said so, or nobody. */
  readonly by: 'synonym' | 'answer' | 'none';
  /** In how many cells it stands. */
  readonly count: number;
}

export interface ValueMatches {
  readonly note: (column: ColumnOf<'choice'>, from: string, to: string | null, by: ValueMatch['by']) => void;
  /** By column, in the order in which they were met. */
  readonly all: () => ValueMatch[];
}

export function newValueMatches(): ValueMatches {
  const byValue = new Map<string, ValueMatch>();
  return {
    note: ({ id, label }, from, to, by) => {
      const key = JSON.stringify([id, from]);
      byValue.set(key, { column: { id, label }, from, to, by, count: (byValue.get(key)?.count ?? 0) + 1 });
    },
    all: () => {
      const matches = [...byValue.values()];
      const columns = new Set(matches.map(({ column }) => column.id));
      return [...columns].flatMap((id) => matches.filter(({ column }) => column.id === id));
    },
  };
}
