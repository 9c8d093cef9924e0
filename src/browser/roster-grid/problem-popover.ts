import type { Problem } from '../../core/problems/problem.ts';
import { nextStepOf, sentenceOf } from '../../core/problems/table.ts';
import { helpAddress } from '../help-address.ts';
import { mustMend } from '../case/spots.ts';
import { placeAtCell } from './float.ts';

/** What the popover says of one cell. `fix` puts a value into it. */
export interface CellProblems {
  readonly problems: readonly Problem[];
  readonly fix: (value: string) => void;
}

/** Says what is wrong with the cell that has the focus, and offers what would mend it. It never takes the focus by itself. */
export class ProblemPopover {
  readonly element = document.createElement('div');
  #owner: HTMLInputElement | null = null;

  constructor() {
    this.element.className = 'popover';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', '这一格的问题');
    this.element.hidden = true;
    // A press must not take the focus from the cell: the popover would go before the click arrives.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('focusout', (event) => {
      const to = event.relatedTarget as Node | null; // cast: a related target of a focus event is a node
      if (to !== this.#owner && !this.element.contains(to)) this.hide();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.#owner?.focus();
    });
  }

  get owner(): HTMLInputElement | null {
    return this.#owner;
  }

  show(owner: HTMLInputElement, cell: CellProblems, scroller: HTMLElement): void {
    if (cell.problems.length === 0) {
      this.hide();
      return;
    }
    this.#owner = owner;
    this.element.replaceChildren(...problemNotes(cell), keyHint());
    this.element.classList.toggle('mend', cell.problems.some(mustMend));
    this.element.hidden = false;
    placeAtCell(this.element, owner, scroller);
  }

  hide(): void {
    this.element.hidden = true;
    this.#owner = null;
  }

  /** Moves the focus into the popover; false when there is nothing to enter. */
  enter(): boolean {
    const first = this.element.hidden ? null : this.element.querySelector<HTMLElement>('button, a');
    first?.focus();
    return first !== null;
  }
}

/** One note for each problem: mark, sentence, fixes, next step, the way to its page. */
export function problemNotes({ problems, fix }: CellProblems): HTMLElement[] {
  return problems.map((problem) => {
    const note = element('div', 'note');
    const mend = mustMend(problem);
    const mark = element('span', `mark ${mend ? 'fix' : 'check'}`, mend ? '改' : '核');
    const fixes = problem.fixes.map(({ label, value }) => {
      const button = element('button', 'button', label);
      button.type = 'button';
      button.addEventListener('click', () => fix(value));
      return button;
    });
    const row = element('div', 'fixes');
    row.append(...fixes);
    const more = element('p', 'next', nextStepOf(problem.code));
    more.append(helpLink(problem));
    note.append(mark, element('strong', 'says', sentenceOf(problem)), ...(fixes.length > 0 ? [row] : []), more);
    return note;
  });
}

/** Opens beside the sheet: leaving it would lose the steps that can be undone. */
function helpLink(problem: Problem): HTMLElement {
  const link = element('a', '', '说明');
  link.href = helpAddress(problem.code);
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(element('span', 'heard', `：${sentenceOf(problem)}，在新标签页打开`));
  return link;
}

function keyHint(): HTMLElement {
  return element('p', 'keys', '按 F2 进到这里，按 Esc 回去');
}

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
