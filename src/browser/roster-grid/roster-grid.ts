import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { type Spot, spotsOf } from '../case/spots.ts';
import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import { isBlock, tableOf } from '../clipboard/pasted-cells.ts';
import { CellEditing } from './cell-editing.ts';
import { CellHelp } from './cell-help.ts';
import { flash } from './flash.ts';
import { Folding } from './fold.ts';
import { type GridColumn, gridColumns, numberLabel } from './grid-column.ts';
import { type GridAct, gridAct } from './grid-keys.ts';
import { gridRows } from './grid-row.ts';
import { type CellPlace, GridTable } from './grid-table.ts';
import { RowSelection } from './row-selection.ts';
import { showTicks } from './row-ticks.ts';
import type { RowView } from './row-view.ts';

/** What the page wants to hear from the sheet. */
export interface GridListener {
  /** The place or the selection changed. */
  moved(): void;
  /** The sheet changed the case; the notes have to be said. */
  applied(applied: Applied): void;
  /** A block of cells was pasted at the place. */
  pasted(copied: CopiedGrid, place: PastePlace): void;
}

export interface PastePlace {
  readonly row: string | null;
  readonly column: string;
}

/** The sheet: a list of the case as a table of inputs, one row a person. */
export class RosterGrid extends HTMLElement {
  #parts: Parts | null = null;
  #current: { readonly row: string | null; readonly x: number } | null = null;
  readonly #selection = new RowSelection();

  connect(store: CaseStore, list: ListName, listener: GridListener): void {
    const columns = gridColumns(store.templates, list);
    const table = new GridTable(columns, numberLabel(store.templates, list), store.templates[list].title);
    const editing = new CellEditing(store, list, columns, (applied) => listener.applied(applied));
    const folding = new Folding(table, columns, {
      fix: (view, x, value) => editing.enter(view, x, value),
      opened: (view) => this.#openedCard(view),
    });
    const help = new CellHelp({ columns, table, editing, folding });
    this.#parts = { store, list, listener, columns, table, editing, folding, help };
    this.replaceChildren(table.scroller);
    this.#listen(this.#parts);
    store.subscribe(() => this.#refresh());
    this.#refresh();
  }

  /** Where the person last was: row, 序号 and heading; null before the first visit. */
  get place(): { readonly row: string | null; readonly number: number; readonly column: GridColumn } | null {
    const { table, columns } = this.#ready();
    const row = this.#current && table.viewOf(this.#current.row)?.row;
    const column = this.#current && columns[this.#current.x];
    return row && column ? { row: row.id, number: row.number, column } : null;
  }

  get selected(): string[] {
    return this.#selection.in(this.#ids());
  }

  /** The values of the ticked rows as they are shown, row by row. */
  get selectedValues(): string[][] {
    const { table } = this.#ready();
    return this.selected.flatMap((id) => {
      const cells = table.viewOf(id)?.row?.cells;
      return cells ? [cells.map(({ value }) => value)] : [];
    });
  }

  /** True while a cell holds something that is not in the case yet. */
  get isTyping(): boolean {
    const place = this.#ready().table.placeOf(document.activeElement);
    return place !== null && place.view.isDirty(place.x);
  }

  /** The problems as this sheet shows them. */
  get spots(): Spot[] {
    const { store, list } = this.#ready();
    return spotsOf(store.problems(), list, store.templates, store.caseFile());
  }

  /** Puts into the case what is being typed. */
  commit(): void {
    const { table, editing } = this.#ready();
    const place = table.placeOf(document.activeElement);
    if (place) editing.commit(place);
  }

  clearSelection(): void {
    this.#selection.setAll([], false);
    showTicks(this.#ready().table, this.#selection);
  }

  /** Goes to a cell; `shown` lets a frame fade there, so that the eye finds it. */
  goTo(row: string | null, key: string | null, shown: boolean): void {
    const { table, folding } = this.#ready();
    const view = table.viewOf(row);
    const input = view?.inputs[key === null ? 0 : Math.max(0, table.indexOfKey(key))];
    if (!view || !input) return;
    folding.open(view);
    input.focus({ preventScroll: true });
    input.scrollIntoView({ block: 'center', inline: 'nearest' });
    input.select();
    if (shown) flash(input.parentElement);
    this.#ready().help.show();
  }

  /** Brings a row into view and lets a frame fade there; the focus stays where it is. */
  reveal(row: string): void {
    const { table, help } = this.#ready();
    const view = table.viewOf(row);
    if (!view) return;
    view.element.scrollIntoView({ block: 'nearest' });
    flash(view.element);
    help.show();
  }

  /** Adds an empty row after the one with that number, and goes there. */
  addRow(after: number): void {
    this.commit();
    const { store, list, listener } = this.#ready();
    listener.applied(store.apply({ kind: 'add-rows', list, at: after, rows: [{}] }));
    this.goTo(store.caseFile()[list][after]?.id ?? null, null, false);
  }

  /** Moves the ticked rows, or the row where the person is. */
  moveRows(by: number): void {
    this.commit();
    const { store, list, listener, help } = this.#ready();
    const rows = this.selected.length > 0 ? this.selected : this.#current?.row ? [this.#current.row] : [];
    if (rows.length === 0) return;
    help.hide();
    listener.applied(store.apply({ kind: 'move-rows', list, rows, by }));
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  }

  #ready(): Parts {
    if (!this.#parts) throw new Error('The sheet is not connected to a case');
    return this.#parts;
  }

  #ids(): string[] {
    const { store, list } = this.#ready();
    return store.caseFile()[list].map(({ id }) => id);
  }

  #refresh(): void {
    const { store, list, columns, table, folding } = this.#ready();
    const caseFile = store.caseFile();
    const before = table.placeOf(document.activeElement);
    const at = before ? table.order.indexOf(before.view) : 0;
    table.show(gridRows({ caseFile, templates: store.templates, list, columns, spots: this.spots }));
    // The row under the focus may be gone: the one now in its place gets it.
    if (before && !before.input.isConnected) table.order[Math.min(at, table.order.length - 1)]?.inputs[before.x]?.focus();
    this.#selection.keepOnly(this.#ids());
    this.#noteCurrent();
    showTicks(this.#ready().table, this.#selection);
    folding.refresh();
    this.#ready().help.show();
  }

  #listen({ store, table, listener, editing, help }: Parts): void {
    const { body, scroller } = table;
    body.addEventListener('focusin', (event) => this.#entered(event.target));
    body.addEventListener('focusout', (event) => {
      const place = table.placeOf(event.target);
      help.closeList();
      if (place) editing.commit(place);
      if (!scroller.contains(event.relatedTarget as Node | null)) help.hide(); // cast: a related target of a focus event is a node
    });
    body.addEventListener('input', (event) => this.#typed(event));
    body.addEventListener('compositionend', (event) => this.#typed(event));
    body.addEventListener('keydown', (event) => this.#pressed(event));
    body.addEventListener('pointerdown', (event) => help.pressed(event));
    body.addEventListener('paste', (event) => {
      const place = table.placeOf(event.target);
      const at = place && this.#pastePlace(place);
      const copied = event.clipboardData && tableOf(event.clipboardData);
      if (!at || !copied || !isBlock(copied.cells)) return;
      event.preventDefault();
      listener.pasted(copied, at);
    });
    body.addEventListener('click', (event) => this.#ticked(event));
    table.pickAll.addEventListener('change', () => {
      this.#selection.setAll(this.#ids(), table.pickAll.checked);
      showTicks(this.#ready().table, this.#selection);
      listener.moved();
    });
    window.addEventListener('resize', () => help.show());
    window.addEventListener('pagehide', () => {
      const place = table.placeOf(document.activeElement);
      if (place) editing.commitOnLeaving(place);
    });
    store.typesAt(() => {
      const place = table.placeOf(document.activeElement);
      if (place) editing.applyTyped(place);
    });
  }

  #pastePlace({ view, x }: CellPlace): PastePlace {
    return { row: view.row?.id ?? null, column: this.#ready().columns[x]?.key ?? '' };
  }

  #entered(target: EventTarget | null): void {
    const { table, listener } = this.#ready();
    const place = table.placeOf(target);
    if (!place) return;
    this.#noteCurrent(place);
    this.#ready().help.show();
    listener.moved();
  }

  #openedCard(view: RowView): void {
    const input = view.inputs[0];
    if (!input || this.#current?.row === view.row?.id) return;
    this.#noteCurrent({ view, x: 0, input });
    this.#ready().listener.moved();
  }

  /** Marks the row where the person is. */
  #noteCurrent(place = this.#ready().table.placeOf(document.activeElement)): void {
    const { table } = this.#ready();
    if (place) this.#current = { row: place.view.row?.id ?? null, x: place.x };
    for (const row of Array.from(table.body.querySelectorAll('.current'))) row.classList.remove('current');
    if (this.#current) table.viewOf(this.#current.row)?.element.classList.add('current');
  }

  #typed(event: Event): void {
    const { table, editing, help } = this.#ready();
    const place = table.placeOf(event.target);
    if (!place || (event instanceof InputEvent && event.isComposing)) return;
    editing.watchTyping(place);
    help.typed(place);
  }

  #pressed(event: KeyboardEvent): void {
    const { table, help } = this.#ready();
    const place = table.placeOf(event.target);
    if (!place) return;
    if (help.usesKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const act = gridAct(event);
    if (act === null) return;
    event.preventDefault();
    this.#do(act, place);
  }

  #do(act: GridAct, place: CellPlace): void {
    const { editing, help } = this.#ready();
    const acts = {
      up: () => this.#step(place, -1),
      down: () => this.#step(place, 1),
      'page-up': () => this.#step(place, -10),
      'page-down': () => this.#step(place, 10),
      'first-row': () => this.#step(place, -Infinity),
      'last-row': () => this.#step(place, Infinity),
      'insert-row': () => this.addRow(place.view.row?.id === null ? place.view.row.number - 1 : (place.view.row?.number ?? 0)),
      'move-up': () => this.moveRows(-1),
      'move-down': () => this.moveRows(1),
      'enter-problem': () => {
        // Without a problem the key does what it does in a spreadsheet: the caret goes to the end of the text.
        if (!help.enter()) place.input.setSelectionRange(place.input.value.length, place.input.value.length);
      },
      'open-list': () => help.openList(place),
      'take-back-typing': () => {
        editing.takeBackTyping(place);
        help.hide();
      },
    } satisfies Record<GridAct, () => void>;
    acts[act]();
  }

  #step(place: CellPlace, by: number): void {
    const { editing, table, folding } = this.#ready();
    editing.commit(place);
    const view = table.neighbour(place.view, by);
    const input = view?.inputs[place.x];
    if (!view || !input) return;
    folding.open(view);
    input.focus();
    input.select();
    input.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #ticked(event: MouseEvent): void {
    const { table, listener } = this.#ready();
    const view = table.rowOf(event.target);
    const id = view?.row?.id;
    if (!view || !id) return;
    // All of the cell around the box counts: the box alone is a small thing to hit.
    if (event.target === view.pick.parentElement) view.pick.checked = !view.pick.checked;
    else if (event.target !== view.pick) return;
    this.#selection.set(id, view.pick.checked, this.#ids(), event.shiftKey);
    showTicks(this.#ready().table, this.#selection);
    listener.moved();
  }
}

interface Parts {
  readonly store: CaseStore;
  readonly list: ListName;
  readonly listener: GridListener;
  readonly columns: readonly GridColumn[];
  readonly table: GridTable;
  readonly editing: CellEditing;
  readonly folding: Folding;
  readonly help: CellHelp;
}

customElements.define('roster-grid', RosterGrid);
