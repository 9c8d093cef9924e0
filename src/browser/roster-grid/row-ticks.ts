import type { GridTable } from './grid-table.ts';
import type { RowSelection } from './row-selection.ts';
import type { RowView } from './row-view.ts';

/** Shows which rows are ticked, and in the head whether all are. */
export function showTicks(table: GridTable, selection: RowSelection): void {
  for (const view of table.order) showTick(view, selection.has(view.row?.id ?? null));
  const all = table.order.length - 1;
  table.pickAll.checked = all > 0 && selection.size === all;
  table.pickAll.indeterminate = selection.size > 0 && selection.size < all;
  table.pickAll.disabled = all === 0;
}

function showTick(view: RowView, on: boolean): void {
  if (view.pick.checked !== on) view.pick.checked = on;
  view.element.classList.toggle('picked', on);
}
