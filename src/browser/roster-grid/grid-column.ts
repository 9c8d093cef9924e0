import { type Column, columnOf, filledColumns, type ListName, type Templates } from '../../core/template/template.ts';
import { roleKey } from '../case/spots.ts';

/** A column of the sheet on screen. */
export interface GridColumn {
  /** Unique in the grid: the column's id, or `roleKey`. */
  readonly key: string;
  readonly column: Column;
  readonly label: string;
  /** A few words under the heading. */
  readonly note: string | null;
  /** Values to choose from or to be reminded of. */
  readonly suggestions: readonly string[];
  /** A track of the row's grid. */
  readonly track: string;
  readonly minimumRem: number;
}

/** The columns a person fills in, and in the roster the role that only the candidates' document prints. */
export function gridColumns(templates: Templates, list: ListName): GridColumn[] {
  const own = filledColumns(templates[list]).map((column) => gridColumn(column.id, column, null));
  const { candidates } = templates;
  if (list === 'candidates' || candidates.roleColumn === undefined) return own;
  return [...own, gridColumn(roleKey, columnOf(candidates, candidates.roleColumn), `只印在${candidates.label}`)];
}

/** The heading of the running number; none when the form has no such column. */
export function numberLabel(templates: Templates, list: ListName): string | null {
  return templates[list].columns.find((column) => column.kind === 'row-number')?.label ?? null;
}

function gridColumn(key: string, column: Column, note: string | null): GridColumn {
  const suggestions = suggestionsOf(column);
  const minimumRem = widthRem(column, suggestions, note);
  const grows = column.kind === 'text' && suggestions.length === 0;
  return { key, column, label: column.label, note, suggestions, minimumRem, track: grows ? `minmax(${minimumRem}rem, 1fr)` : `${minimumRem}rem` };
}

function suggestionsOf(column: Column): readonly string[] {
  if (column.kind === 'choice') return column.values.accepted;
  return column.kind === 'text' ? column.suggestions : [];
}

const characterRem = 0.875;
const paddingRem = 1.375;

function widthRem(column: Column, suggestions: readonly string[], note: string | null): number {
  const longest = Math.max(0, ...suggestions.map((value) => value.length));
  const characters = { name: 4.5, 'birth-month': 4.4, age: 2.4, phone: 7, choice: Math.min(6, longest), text: suggestions.length > 0 ? 6 : 13, 'row-number': 2 }[column.kind];
  return Math.max(characters, column.label.length, (note?.length ?? 0) * 0.9) * characterRem + paddingRem;
}
