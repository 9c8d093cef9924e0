import { type GridColumn } from './grid-column.ts';
import type { GridRow } from './grid-row.ts';
import { RowView, rowPrototype } from './row-view.ts';

/** A cell of the sheet in the page. */
export interface CellPlace {
  readonly view: RowView;
  readonly x: number;
  readonly input: HTMLInputElement;
}

/** Width of the tick and of the running number, which stay at the left with the name (pinned.css). */
const endsRem = 4.75;

/** The table on screen: its head, its rows, and the way from one to the other. */
export class GridTable {
  readonly scroller = document.createElement('div');
  readonly pickAll = document.createElement('input');
  readonly body: HTMLTableSectionElement;
  readonly #views = new Map<string | null, RowView>();
  readonly #byElement = new Map<Element, RowView>();
  readonly #columns: readonly GridColumn[];
  readonly #prototype: HTMLTableRowElement;
  #order: RowView[] = [];

  constructor(columns: readonly GridColumn[], numberLabel: string | null, label: string) {
    this.#columns = columns;
    this.#prototype = rowPrototype(columns);
    this.scroller.className = 'scroller';
    const table = document.createElement('table');
    table.setAttribute('role', 'table');
    table.setAttribute('aria-label', label);
    table.style.setProperty('--tracks', columns.map(({ track }) => track).join(' '));
    table.style.setProperty('--least', `${columns.reduce((sum, { minimumRem }) => sum + minimumRem, 0)}rem`);
    const name = columns.find(({ column }) => column.kind === 'name');
    this.scroller.style.setProperty('--pinned', `${endsRem + (name?.minimumRem ?? 0)}rem`);
    this.body = document.createElement('tbody');
    this.body.setAttribute('role', 'rowgroup');
    table.append(this.#head(numberLabel), this.body);
    this.scroller.append(table);
  }

  get order(): readonly RowView[] {
    return this.#order;
  }

  /** Brings the page in line with `rows`, touching only rows that changed. */
  show(rows: readonly GridRow[]): void {
    this.#adoptNewRow(rows);
    const focus = focusedInput(this.body);
    const wanted = new Set(rows.map(({ id }) => id));
    for (const [id, view] of this.#views) if (!wanted.has(id)) this.#drop(id, view);
    this.#order = rows.map((row) => this.#views.get(row.id) ?? this.#made(row.id));
    this.#place(this.#order);
    rows.forEach((row, at) => this.#order[at]?.show(row));
    // Moving a row in the page takes the focus from it.
    if (focus && document.activeElement !== focus && focus.isConnected) focus.focus({ preventScroll: true });
  }

  viewOf(id: string | null): RowView | undefined {
    return this.#views.get(id);
  }

  placeOf(target: EventTarget | null): CellPlace | null {
    if (!(target instanceof HTMLInputElement) || target.dataset['x'] === undefined) return null;
    const view = this.rowOf(target);
    return view ? { view, x: Number(target.dataset['x']), input: target } : null;
  }

  rowOf(target: EventTarget | null): RowView | null {
    const row = target instanceof Element ? target.closest('tbody > tr') : null;
    return (row && this.#byElement.get(row)) ?? null;
  }

  /** The row that stands `by` below (or above) this one. */
  neighbour(view: RowView, by: number): RowView | undefined {
    const at = this.#order.indexOf(view) + by;
    return this.#order[Math.max(0, Math.min(this.#order.length - 1, at))];
  }

  indexOfKey(key: string): number {
    return this.#columns.findIndex((column) => column.key === key);
  }

  /** What was typed into the empty last row is now a row of the case: its view, focus and all, becomes that row's. */
  #adoptNewRow(rows: readonly GridRow[]): void {
    const beyond = this.#views.get(null);
    const last = rows[rows.length - 2];
    if (!beyond?.becomesRow || !last || this.#views.has(last.id)) return;
    beyond.becomesRow = false;
    this.#views.delete(null);
    this.#views.set(last.id, beyond);
  }

  #made(id: string | null): RowView {
    const view = new RowView(this.#prototype, this.#columns);
    this.#views.set(id, view);
    this.#byElement.set(view.element, view);
    return view;
  }

  #drop(id: string | null, view: RowView): void {
    this.#views.delete(id);
    this.#byElement.delete(view.element);
    view.element.remove();
  }

  #place(order: readonly RowView[]): void {
    if (this.body.firstElementChild === null) {
      this.body.append(...order.map(({ element }) => element));
      return;
    }
    let next = this.body.firstElementChild as Element | null; // cast: widened, it becomes null at the end
    for (const { element } of order) {
      if (element === next) next = next.nextElementSibling;
      else this.body.insertBefore(element, next);
    }
  }

  #head(numberLabel: string | null): HTMLElement {
    const head = document.createElement('thead');
    head.setAttribute('role', 'rowgroup');
    const row = document.createElement('tr');
    row.setAttribute('role', 'row');
    this.pickAll.type = 'checkbox';
    this.pickAll.setAttribute('aria-label', '选择全部行');
    const pick = headCell('pick');
    pick.append(this.pickAll, ...heard('选择'));
    const number = headCell('number');
    number.append(...(numberLabel === null ? heard('行') : [numberLabel]));
    row.append(pick, number, ...this.#columns.map(columnHead));
    head.append(row);
    return head;
  }
}

function columnHead({ column, key, label, note }: GridColumn): HTMLElement {
  const cell = headCell(`kind-${column.kind}`);
  if (key.startsWith('@')) cell.classList.add('apart');
  const name = document.createElement('span');
  name.textContent = label;
  cell.append(name);
  if (note === null) return cell;
  const small = document.createElement('small');
  small.textContent = note;
  cell.append(small);
  return cell;
}

function headCell(className: string): HTMLElement {
  const cell = document.createElement('th');
  cell.setAttribute('role', 'columnheader');
  cell.scope = 'col';
  cell.className = className;
  return cell;
}

function heard(text: string): Node[] {
  const span = document.createElement('span');
  span.className = 'heard';
  span.textContent = text;
  return [span];
}

function focusedInput(within: Element): HTMLElement | null {
  const active = document.activeElement;
  return active instanceof HTMLElement && within.contains(active) ? active : null;
}
