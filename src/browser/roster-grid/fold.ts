import { sentenceOf } from '../../core/problems/table.ts';
import { mustMend } from '../case/spots.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridTable } from './grid-table.ts';
import { problemNotes } from './problem-popover.ts';
import type { RowView } from './row-view.ts';

interface FoldingListener {
  fix(view: RowView, x: number, value: string): void;
  /** A card was opened: the person is in that row now. */
  opened(view: RowView): void;
}

/** On a phone each row is a folded card, and one at a time is open. Same rows, same inputs; only the fold is added. */
export class Folding {
  readonly #table: GridTable;
  readonly #columns: readonly GridColumn[];
  readonly #folds = new WeakMap<RowView, Fold>();
  readonly #fix: FoldingListener['fix'];
  readonly #opened: FoldingListener['opened'];
  readonly #narrow = window.matchMedia('(max-width: 560px)');
  #open: RowView | null = null;

  constructor(table: GridTable, columns: readonly GridColumn[], told: FoldingListener) {
    this.#table = table;
    this.#columns = columns;
    this.#fix = (view, x, value) => told.fix(view, x, value);
    this.#opened = (view) => told.opened(view);
    // Safari 13 knows only the old way to listen.
    this.#narrow.onchange = () => this.refresh();
  }

  get isNarrow(): boolean {
    return this.#narrow.matches;
  }

  /** Brings the cards in line with their rows. */
  refresh(): void {
    if (!this.isNarrow) return;
    const people = this.#table.order.length - 1;
    if (people === 0) this.#open = this.#table.order[0] ?? null;
    for (const view of this.#table.order) this.#refreshRow(view, people);
  }

  open(view: RowView | null): void {
    if (!this.isNarrow || this.#open === view) return;
    this.#open = view;
    this.refresh();
    if (view) this.#opened(view);
  }

  #refreshRow(view: RowView, people: number): void {
    const fold = this.#folds.get(view) ?? this.#made(view);
    const open = view === this.#open;
    view.element.classList.toggle('open', open);
    fold.show(view, open, open && view.row?.id !== null ? people : 0, this.#columns);
    for (const note of Array.from(view.element.querySelectorAll('.cell-notes'))) note.remove();
    if (open) this.#addNotes(view);
  }

  #addNotes(view: RowView): void {
    view.row?.cells.forEach(({ problems }, x) => {
      if (problems.length === 0) return;
      const notes = document.createElement('div');
      notes.className = 'cell-notes';
      notes.append(...problemNotes({ problems, fix: (value) => this.#fix(view, x, value) }));
      view.inputs[x]?.parentElement?.append(notes);
    });
  }

  #made(view: RowView): Fold {
    const fold = new Fold((by) => {
      const to = by === 0 ? (this.#open === view ? null : view) : (this.#table.neighbour(view, by) ?? view);
      this.open(to);
      (to ?? view).element.scrollIntoView({ block: 'nearest' });
      if (to && by !== 0) this.#folds.get(to)?.focus();
    });
    view.element.prepend(fold.element);
    this.#folds.set(view, fold);
    return fold;
  }
}

/** The head of a card: number, name, one line, mark; opened, the way to the next card. */
class Fold {
  readonly element = document.createElement('td');
  readonly #toggle = document.createElement('button');
  readonly #number = span('fold-number');
  readonly #name = span('fold-name');
  readonly #line = span('fold-line');
  readonly #mark = span('mark');
  readonly #total = span('fold-total');
  readonly #previous = stepButton('fold-previous', '上一人');
  readonly #next = stepButton('fold-next', '下一人');

  /** `go`: 0 opens or folds, −1 and 1 open the neighbour. */
  constructor(go: (by: number) => void) {
    this.element.className = 'fold';
    this.element.setAttribute('role', 'cell');
    this.#toggle.type = 'button';
    this.#toggle.className = 'fold-toggle';
    this.#toggle.append(this.#number, this.#name, this.#line, this.#mark);
    this.#toggle.addEventListener('click', () => go(0));
    this.#previous.addEventListener('click', () => go(-1));
    this.#next.addEventListener('click', () => go(1));
    this.element.append(this.#toggle, this.#total, this.#previous, this.#next);
  }

  focus(): void {
    this.#toggle.focus({ preventScroll: true });
  }

  show(view: RowView, open: boolean, people: number, columns: readonly GridColumn[]): void {
    const cells = view.row?.cells ?? [];
    const nameAt = columns.findIndex(({ column }) => column.kind === 'name');
    const name = cells[nameAt]?.value ?? '';
    const problems = cells.flatMap((cell) => cell.problems);
    const beyond = view.row?.id === null;
    setText(this.#number, String(view.row?.number ?? ''));
    setText(this.#name, name !== '' ? name : beyond ? '新的一行' : '（没有姓名）');
    setText(this.#line, columns.flatMap((column, x) => (isTelling(column) && cells[x]?.value ? [cells[x].value] : [])).join('，'));
    setText(this.#mark, problems.some(mustMend) ? '改' : problems.length > 0 ? '核' : '');
    setText(this.#total, people > 0 ? `共 ${people} 人` : '');
    this.#mark.className = `mark ${problems.some(mustMend) ? 'fix' : 'check'}`;
    this.#mark.hidden = problems.length === 0;
    this.#mark.title = problems.map(sentenceOf).join('；');
    this.#toggle.setAttribute('aria-expanded', String(open));
  }
}

/** What tells two people of the same name apart at a glance. */
function isTelling({ column }: GridColumn): boolean {
  return column.kind === 'text' || column.kind === 'birth-month' || column.kind === 'age' || (column.kind === 'choice' && column.values.accepted.length <= 2);
}

function span(className: string): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  return made;
}

function stepButton(className: string, label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `fold-step ${className}`;
  button.setAttribute('aria-label', label);
  return button;
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
