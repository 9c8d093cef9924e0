import { placeAtCell } from './float.ts';

/** The list of values below a cell. The focus stays in the cell; the list says which value is meant. */
export class SuggestionList {
  readonly element = document.createElement('ul');
  #input: HTMLInputElement | null = null;
  #active = -1;
  readonly #take: (input: HTMLInputElement, value: string) => void;

  constructor(take: (input: HTMLInputElement, value: string) => void) {
    this.#take = take;
    this.element.className = 'suggestions';
    this.element.id = 'grid-suggestions';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', '可填的值');
    this.element.hidden = true;
    // The press must not take the focus from the cell.
    this.element.addEventListener('pointerdown', (event) => event.preventDefault());
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
    this.element.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option && this.#input) this.#choose(option.textContent);
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows the values for the cell; only those that contain what was typed, unless `all`. */
  open(input: HTMLInputElement, values: readonly string[], scroller: HTMLElement, all: boolean): void {
    const typed = input.value.trim();
    const shown = all ? values : values.filter((value) => value.includes(typed) && value !== typed);
    if (shown.length === 0 || (!all && typed === '')) {
      this.close();
      return;
    }
    this.#input = input;
    this.element.replaceChildren(...shown.map((value, at) => option(value, at, value === typed)));
    this.#active = -1;
    this.element.hidden = false;
    this.element.style.minWidth = `${input.offsetWidth}px`;
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', this.element.id);
    placeAtCell(this.element, input, scroller);
    if (all) this.#activate(shown.indexOf(typed));
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.#input?.setAttribute('aria-expanded', 'false');
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = null;
  }

  /** True when the open list used the key. */
  handles(event: KeyboardEvent): boolean {
    if (!this.isOpen || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
    const count = this.element.children.length;
    if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % count);
    else if (event.key === 'ArrowUp') this.#activate((this.#active + count - (this.#active < 0 ? 0 : 1)) % count);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.element.children[this.#active]?.textContent ?? '');
    else return false;
    return true;
  }

  #activate(at: number): void {
    this.element.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const active = this.element.children[at];
    if (!active) return;
    active.setAttribute('aria-selected', 'true');
    active.scrollIntoView({ block: 'nearest' });
    this.#input?.setAttribute('aria-activedescendant', active.id);
  }

  #choose(value: string): void {
    const input = this.#input;
    this.close();
    if (input) this.#take(input, value);
  }
}

function option(value: string, at: number, current: boolean): HTMLLIElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.id = `grid-suggestion-${at}`;
  item.textContent = value;
  if (current) item.classList.add('current');
  return item;
}
