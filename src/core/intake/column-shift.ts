import { type Template, columnOf } from '../template/template.ts';
import { fitOf } from './column-fit.ts';
import type { Mapping } from './mapping.ts';
import type { SourceRow } from './source.ts';

/** A column whose values stand one column further: the table slipped under its heading. */
export interface ColumnShift {
  /** The template's column. */
  readonly column: string;
  readonly label: string;
  /** The file's column that is read, and the neighbour that its values stand in. */
  readonly letters: string;
  readonly better: string;
}

/** Columns that cannot take most of what stands in them, while they could take nearly all of what stands beside. */
export function columnShifts({ columns }: Mapping, template: Template, people: readonly SourceRow[]): ColumnShift[] {
  const texts = columns.map(({ at }) => people.map(({ cells }) => cells[at] ?? ''));
  return columns.flatMap(({ target, letters, at }) => {
    const column = target.kind === 'column' ? columnOf(template, target.column) : undefined;
    const fit = column && fitOf(column, texts[at] ?? []);
    if (!column || fit === undefined || fit >= 0.5) return [];
    const better = [at + 1, at - 1].find((beside) => (fitOf(column, texts[beside] ?? []) ?? 0) >= 0.8);
    const neighbour = better === undefined ? undefined : columns[better];
    return neighbour ? [{ column: column.id, label: column.label, letters, better: neighbour.letters }] : [];
  });
}
