/** A dialog of the page with a form in it: its parts by name, one piece of work at a time, and the way out. */
export class DraftDialog {
  readonly element: HTMLDialogElement;
  #abort = new AbortController();

  /** `go`: what the form does when it is sent. `closed`: whatever way it is closed. */
  constructor(element: HTMLDialogElement, { go, closed }: { readonly go: (signal: AbortSignal) => Promise<void>; readonly closed: () => void }) {
    this.element = element;
    element.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      // While a key is made of the password, a second press asks for nothing more.
      if (this.part('busy').textContent === '') void go(this.#abort.signal);
    });
    this.part('close').addEventListener('click', () => element.close());
    element.addEventListener('close', () => {
      this.#abort.abort();
      closed();
    });
    const [password, shown] = [this.input('password'), this.input('shown')];
    shown.addEventListener('change', () => (password.type = shown.checked ? 'text' : 'password'));
    element.addEventListener('close', () => {
      [password.value, password.type, shown.checked] = ['', 'password', false];
    });
  }

  open(): void {
    this.renew();
    this.element.showModal();
  }

  /** The signal of what is done from now on; what was under way is given up. */
  renew(): AbortSignal {
    this.#abort.abort();
    this.#abort = new AbortController();
    return this.#abort.signal;
  }

  part(name: string): HTMLElement {
    const part = this.element.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The dialog has no part ${name}`);
    return part;
  }

  input(name: string): HTMLInputElement {
    return this.part(name) as HTMLInputElement; // cast: our own page's
  }

  say(name: string, words: string): void {
    this.part(name).textContent = words;
  }

  show(name: string, isShown: boolean): void {
    this.part(name).hidden = !isShown;
  }
}
