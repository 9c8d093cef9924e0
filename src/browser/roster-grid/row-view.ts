import type { Problem } from '../../core/problems/problem.ts';
import { sentenceAndNextStep, sentenceOf } from '../../core/problems/table.ts';
import { mustMend } from '../case/spots.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridCell, GridRow } from './grid-row.ts';

/** One row of the sheet in the page. It touches only what changed. */
export class RowView {
  readonly element: HTMLTableRowElement;
  readonly inputs: readonly HTMLInputElement[];
  readonly pick: HTMLInputElement;
  row: GridRow | null = null;
  /** True while what was typed into the empty last row is on its way into the case: this view will be the new row's. */
  becomesRow = false;
  readonly #columns: readonly GridColumn[];
  readonly #number: HTMLElement;

  /** `prototype` is a row that `rowPrototype` made. */
  constructor(prototype: HTMLTableRowElement, columns: readonly GridColumn[]) {
    this.element = prototype.cloneNode(true) as HTMLTableRowElement; // cast: a clone is of its original's kind
    this.#columns = columns;
    const [pick, ...inputs] = this.element.querySelectorAll('input');
    if (!pick) throw new Error('A row without its checkbox');
    this.pick = pick;
    this.inputs = inputs;
    this.#number = this.element.cells[1] ?? this.element;
  }

  show(row: GridRow): void {
    const before = this.row;
    if (before?.number !== row.number) this.#showNumber(row.number);
    if (before?.id !== row.id) {
      this.element.classList.toggle('beyond', row.id === null);
      this.pick.disabled = row.id === null;
    }
    row.cells.forEach((cell, x) => this.#showCell(cell, before?.cells[x], x, row));
    if (before === null || before.cells !== row.cells) this.#showRowMark(row);
    this.row = row;
  }

  /** What the input held when it was last in step with the case. */
  shownValue(x: number): string {
    return singleLine(this.row?.cells[x]?.value ?? '');
  }

  isDirty(x: number): boolean {
    return this.inputs[x]?.value !== this.shownValue(x);
  }

  #showNumber(number: number): void {
    this.#number.textContent = String(number);
    this.pick.setAttribute('aria-label', `选择第 ${number} 行`);
    this.inputs.forEach((input, x) => input.setAttribute('aria-label', `第 ${number} 行 ${this.#columns[x]?.label ?? ''}`));
  }

  #showCell(cell: GridCell, before: GridCell | undefined, x: number, row: GridRow): void {
    const input = this.inputs[x];
    const box = input?.parentElement;
    if (!input || !box) return;
    const value = singleLine(cell.value);
    // What is being typed stays, unless the case itself changed under it.
    if (input.value !== value && (before?.value !== cell.value || document.activeElement !== input)) input.value = value;
    if (before && before.borrowed === cell.borrowed && sameProblems(before, cell)) return;
    if (!before && !cell.borrowed && cell.problems.length === 0) return;
    const mend = cell.problems.some(mustMend);
    box.classList.toggle('borrowed', cell.borrowed);
    box.classList.toggle('mend', mend);
    box.classList.toggle('lacks', isOnlyEmpty(cell.problems));
    box.classList.toggle('check', !mend && cell.problems.length > 0);
    if (mend) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    describe(input, box, `about-${row.id ?? 'new'}-${x}`, wordsFor(cell));
  }

  #showRowMark(row: GridRow): void {
    const problems = row.cells.flatMap((cell) => cell.problems);
    const mend = problems.some(mustMend);
    this.element.classList.toggle('has-mend', mend);
    this.element.classList.toggle('has-check', !mend && problems.length > 0);
  }
}

/** The row that all rows are copied from. */
export function rowPrototype(columns: readonly GridColumn[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.setAttribute('role', 'row');
  const pick = cell('td', 'cell', 'pick');
  const box = document.createElement('input');
  box.type = 'checkbox';
  pick.append(box);
  row.append(pick, cell('th', 'rowheader', 'number'), ...columns.map(inputCell));
  return row;
}

function inputCell({ column, key, label, suggestions }: GridColumn, x: number): HTMLElement {
  const box = cell('td', 'cell', `cell kind-${column.kind}`);
  box.dataset['label'] = label;
  if (key.startsWith('@')) box.classList.add('apart');
  const input = document.createElement('input');
  input.type = 'text';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.dataset['x'] = String(x);
  input.enterKeyHint = 'next';
  if (column.kind === 'phone') input.inputMode = 'tel';
  if (column.kind === 'age') input.inputMode = 'numeric';
  if (suggestions.length > 0) {
    box.classList.add('offers');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
  }
  box.append(input);
  return box;
}

function cell(tag: 'td' | 'th', role: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  made.setAttribute('role', role);
  made.className = className;
  return made;
}

function describe(input: HTMLInputElement, box: Element, id: string, words: string): void {
  let about = box.querySelector('.about');
  if (words === '') {
    about?.remove();
    input.removeAttribute('aria-describedby');
    return;
  }
  if (!about) {
    about = document.createElement('span');
    about.className = 'about heard';
    box.append(about);
  }
  about.id = id;
  about.textContent = words;
  input.setAttribute('aria-describedby', id);
}

function wordsFor(cell: GridCell): string {
  const words = cell.problems.map((problem) => `${mustMend(problem) ? '要改' : '请核对'}：${sentenceAndNextStep(problem)}`);
  return [...(cell.borrowed ? ['取自名册。'] : []), ...words].join('');
}

/** True when all that is wrong with the cell is that it is empty. */
export function isOnlyEmpty(problems: readonly Problem[]): boolean {
  return problems.length > 0 && problems.every(({ code }) => code === 'cell-empty');
}

function sameProblems(a: GridCell, b: GridCell): boolean {
  return a.problems.length === b.problems.length && a.problems.every((problem, at) => b.problems[at] !== undefined && sentenceOf(problem) === sentenceOf(b.problems[at]));
}

/** As a one-line input shows it. */
function singleLine(value: string): string {
  return value.replace(/[\r\n]/g, '');
}
