/** One sentence at the foot of the page, and at most one act. */
export interface ToastState {
  words: string;
  act: string;
}

const staysMs = 10_000;

/** Shows one toast at a time: until the next one, or ten seconds after pointer and focus have left it. */
export class Toasts {
  readonly state: ToastState;
  #act: (() => void) | null = null;
  #timer = 0;

  /** `state` is the page's own (reactive) object. */
  constructor(state: ToastState) {
    this.state = state;
  }

  show(words: string, act?: { readonly label: string; readonly run: () => void }): void {
    this.state.words = words;
    this.state.act = act?.label ?? '';
    this.#act = act?.run ?? null;
    this.leave();
  }

  /** Pointer or focus is on it: it stays. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.close(), staysMs);
  }

  /** Something else was done: an offered act would now undo the wrong thing. */
  outdate(): void {
    if (this.#act) this.close();
  }

  run(): void {
    const act = this.#act;
    this.close();
    act?.();
  }

  close(): void {
    clearTimeout(this.#timer);
    this.state.words = '';
    this.state.act = '';
    this.#act = null;
  }
}
