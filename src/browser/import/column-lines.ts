import type { Target } from '../../core/intake/mapping.ts';
import type { SourceView } from './source-view.ts';

/** A column of the file as the dialog lists it. */
export interface ColumnLine {
  readonly at: number;
  /** D 列 手机 */
  readonly name: string;
  readonly samples: string;
  readonly target: string;
}

export interface ColumnGroups {
  /** What a table was read as when its columns were parted. */
  readonly table: string;
  /** Columns to look at. */
  readonly shown: readonly ColumnLine[];
  /** Columns that are left out, folded away. */
  readonly folded: readonly ColumnLine[];
}

export const noColumns: ColumnGroups = { table: '', shown: [], folded: [] };

/** Parts the columns that go somewhere from those left out, so that a few among many are seen at once. A column stays where it is as long as the table is read the same way: none moves under the person's hand. */
export function columnGroups(view: SourceView, before: ColumnGroups): ColumnGroups {
  const { sheet, header, encoding } = view;
  const table = JSON.stringify([sheet, header, encoding]);
  const lines = view.columns.filter(({ filled, heading }) => filled > 0 || heading !== '').map(({ at, letters, heading, samples, target }) => ({ at, name: `${letters} 列${heading === '' ? '' : ` ${heading}`}`, samples: samples.join('、'), target: targetKey(target) }));
  const folded = new Set(table === before.table ? before.folded.map(({ at }) => at) : leftOut(lines));
  return { table, shown: lines.filter(({ at }) => !folded.has(at)), folded: lines.filter(({ at }) => folded.has(at)) };
}

function targetKey(target: Target): string {
  return target.kind === 'column' ? `column:${target.column}` : target.kind;
}

export function targetOfKey(key: string): Target {
  if (key.startsWith('column:')) return { kind: 'column', column: key.slice('column:'.length) };
  return { kind: key === 'id-number' || key === 'running-number' ? key : 'ignored' };
}

/** Where no column goes anywhere, all are to be looked at; so are a few. */
function leftOut(lines: readonly ColumnLine[]): number[] {
  const out = lines.filter(({ target }) => target === 'ignored' || target === 'running-number').map(({ at }) => at);
  return out.length === lines.length || out.length < fewest ? [] : out;
}

const fewest = 3;
