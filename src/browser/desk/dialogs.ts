import type { DeskState } from './desk-state.ts';
import { type FocusTrap, trapFocus } from './focus-trap.ts';

/** Opens and closes the page's dialogs, one at a time. A dialog is an element with `data-dialog`. */
export class Dialogs {
  readonly #state: DeskState;
  readonly #root: HTMLElement;
  #trap: FocusTrap | null = null;

  constructor(state: DeskState, root: HTMLElement) {
    this.#state = state;
    this.#root = root;
  }

  open(name: Exclude<DeskState['dialog'], ''>): void {
    this.close();
    const dialog = this.#root.querySelector<HTMLElement>(`[data-dialog="${name}"]`);
    if (!dialog) return;
    const before = document.activeElement;
    this.#state.dialog = name;
    this.#trapWhenShown(dialog, before, name);
  }

  /** Alpine shows the dialog a moment later; what is not shown cannot take the focus. */
  #trapWhenShown(dialog: HTMLElement, before: Element | null, name: DeskState['dialog']): void {
    requestAnimationFrame(() => {
      if (this.#state.dialog !== name) return;
      if (getComputedStyle(dialog).display === 'none') this.#trapWhenShown(dialog, before, name);
      else this.#trap = trapFocus(dialog, before, () => this.close());
    });
  }

  close(): void {
    this.#state.dialog = '';
    this.#trap?.release();
    this.#trap = null;
  }
}
