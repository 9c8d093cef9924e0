import type { Change } from '../../core/answers/change.ts';
import { takeOutIdNumbers } from '../../core/text/id-number.ts';
import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { roleKey } from '../case/spots.ts';
import { mayBecomeIdNumber } from '../half-typed-number.ts';
import type { GridColumn } from './grid-column.ts';
import type { CellPlace } from './grid-table.ts';
import type { RowView } from './row-view.ts';

/** Between the inputs and the case: what is typed goes in when the cell is left, an ID number never. */
export class CellEditing {
  readonly #store: CaseStore;
  readonly #list: ListName;
  readonly #columns: readonly GridColumn[];
  readonly #tell: (applied: Applied) => void;

  constructor(store: CaseStore, list: ListName, columns: readonly GridColumn[], tell: (applied: Applied) => void) {
    this.#store = store;
    this.#list = list;
    this.#columns = columns;
    this.#tell = tell;
  }

  /** Puts into the case what the cell holds, if that is news. */
  commit({ view, x, input }: CellPlace): void {
    if (view.isDirty(x)) this.#enter(view, x, input.value);
    // What was typed may come to the same value as before: show that one.
    if (input.value !== view.shownValue(x)) input.value = view.shownValue(x);
  }

  /** While typing: a whole ID number goes in at once, so that it is replaced before it could be kept anywhere. */
  watchTyping(place: CellPlace): void {
    if (takeOutIdNumbers(place.input.value).found.length > 0) this.commit(place);
  }

  /** When the page goes away in the middle of typing. A number half typed may be an ID number, and stays out. */
  commitOnLeaving(place: CellPlace): void {
    if (isPresentable(place)) this.commit(place);
  }

  /** Applies what is typed, and touches nothing on the page: for `CaseStore.asTyped`. */
  applyTyped(place: CellPlace): void {
    const column = this.#columns[place.x];
    if (!column || !isPresentable(place)) return;
    const row = place.view.row?.id ?? null;
    if (row === null) this.#applyBeyond(column, place.input.value);
    else this.#store.apply(this.#cellChange(row, column, place.input.value));
  }

  takeBackTyping({ view, x, input }: CellPlace): void {
    input.value = view.shownValue(x);
  }

  /** Puts a value into a cell as if it had been typed. */
  enter(view: RowView, x: number, value: string): void {
    const input = view.inputs[x];
    if (!input) return;
    input.value = value;
    this.commit({ view, x, input });
  }

  #enter(view: RowView, x: number, value: string): void {
    const column = this.#columns[x];
    if (!column) return;
    const row = view.row?.id ?? null;
    if (row === null) this.#enterBeyond(view, column, value);
    else this.#tell(this.#store.apply(this.#cellChange(row, column, value)));
  }

  #cellChange(row: string, column: GridColumn, value: string): Change {
    if (column.key === roleKey) return { kind: 'set-role', member: row, role: value };
    return { kind: 'set-cell', list: this.#list, row, column: column.key, value };
  }

  /** In the empty last row: there is a row only once something stands in it. */
  #enterBeyond(view: RowView, column: GridColumn, value: string): void {
    if (value.trim() === '') return;
    view.becomesRow = true;
    for (const applied of this.#applyBeyond(column, value)) this.#tell(applied);
  }

  /** Adds a row with that value; a role is given to the row once it is there. */
  #applyBeyond(column: GridColumn, value: string): Applied[] {
    if (value.trim() === '') return [];
    const at = this.#store.caseFile()[this.#list].length;
    const isRole = column.key === roleKey;
    const applied = this.#store.apply({ kind: 'add-rows', list: this.#list, at, rows: [isRole ? {} : { [column.key]: value }] });
    const added = this.#store.caseFile()[this.#list][at];
    return isRole && added ? [applied, this.#store.apply({ kind: 'set-role', member: added.id, role: value })] : [applied];
  }
}

/** News, and not a number half typed that may be an ID number. */
function isPresentable({ view, x, input }: CellPlace): boolean {
  return view.isDirty(x) && !mayBecomeIdNumber(input.value);
}
