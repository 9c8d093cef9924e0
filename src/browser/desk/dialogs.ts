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
    // Alpine shows it after this turn; what is not shown cannot take the focus.
    requestAnimationFrame(() => {
      if (this.#state.dialog === name) this.#trap = trapFocus(dialog, before, () => this.close());
    });
  }

  close(): void {
    this.#state.dialog = '';
    this.#trap?.release();
    this.#trap = null;
  }
}
