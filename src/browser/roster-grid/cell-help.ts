import type { CellEditing } from './cell-editing.ts';
import type { Folding } from './fold.ts';
import type { GridColumn } from './grid-column.ts';
import type { CellPlace, GridTable } from './grid-table.ts';
import { ProblemPopover } from './problem-popover.ts';
import { isOnlyEmpty } from './row-view.ts';
import { SuggestionList } from './suggestion-list.ts';

interface Parts {
  readonly columns: readonly GridColumn[];
  readonly table: GridTable;
  readonly editing: CellEditing;
  readonly folding: Folding;
}

/** Width of the arrow at a cell's right end, in CSS pixels. */
const arrowPx = 24;

/** What floats at the cell with the focus: its problems, or the values it may take. Never both. */
export class CellHelp {
  readonly #parts: Parts;
  readonly #popover = new ProblemPopover();
  readonly #list: SuggestionList;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#list = new SuggestionList((input, value) => this.#take(input, value));
    parts.table.scroller.append(this.#popover.element, this.#list.element);
  }

  /** Shows what is wrong with the cell that has the focus, or nothing. */
  show(): void {
    const { table, folding } = this.#parts;
    // The popover is redrawn: a focus inside it goes back to its cell.
    if (this.#popover.element.contains(document.activeElement)) this.#popover.owner?.focus();
    const place = table.placeOf(document.activeElement);
    const problems = place?.view.row?.cells[place.x]?.problems ?? [];
    // On a phone the open card says it. Whoever stands in an empty cell is about to fill it.
    if (!place || folding.isNarrow || this.#list.isOpen || isOnlyEmpty(problems)) this.hide();
    else this.#popover.show(place.input, { problems, fix: (value) => this.#fix(place, value) }, table.scroller);
  }

  hide(): void {
    this.#popover.hide();
  }

  /** Moves the focus into what is said; false when nothing is. */
  enter(): boolean {
    return this.#popover.enter();
  }

  /** Something was typed: values that contain it are offered. */
  typed({ view, x, input }: CellPlace): void {
    this.hide();
    if (view.isDirty(x)) this.#list.open(input, this.#valuesOf(x), this.#parts.table.scroller, false);
  }

  openList({ input, x }: CellPlace): void {
    const values = this.#valuesOf(x);
    if (values.length === 0 || document.activeElement !== input) return;
    this.hide();
    this.#list.open(input, values, this.#parts.table.scroller, true);
  }

  closeList(): void {
    this.#list.close();
  }

  /** True when the open list used the key. */
  usesKey(event: KeyboardEvent): boolean {
    return this.#list.handles(event);
  }

  /** A press on a cell that has the focus, or on its arrow, opens the list; a second one closes it. */
  pressed(event: PointerEvent): void {
    const place = this.#parts.table.placeOf(event.target);
    if (!place || this.#valuesOf(place.x).length === 0) return;
    const onArrow = place.input.getBoundingClientRect().right - event.clientX < arrowPx;
    const focused = document.activeElement === place.input;
    if (this.#list.isOpen && focused) this.#list.close();
    else if (focused || onArrow) setTimeout(() => this.openList(place), 0);
  }

  #valuesOf(x: number): readonly string[] {
    return this.#parts.columns[x]?.suggestions ?? [];
  }

  #take(input: HTMLInputElement, value: string): void {
    const place = this.#parts.table.placeOf(input);
    if (!place) return;
    this.#parts.editing.enter(place.view, place.x, value);
    input.focus();
    input.select();
    this.show();
  }

  #fix({ view, x, input }: CellPlace, value: string): void {
    input.focus();
    this.#parts.editing.enter(view, x, value);
    input.select();
  }
}
