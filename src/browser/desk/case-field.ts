import { takeOutIdNumbers } from '../../core/text/id-number.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { mayBecomeIdNumber } from '../half-typed-number.ts';

interface Binding {
  readonly store: Pick<CaseStore, 'typesAt'>;
  /** What the case holds. */
  readonly value: () => string;
  readonly apply: (typed: string) => Applied;
  readonly tell: (applied: Applied) => void;
}

/** A single input beside the sheets, of one line or several, bound to a text of the case: it goes in when the field is left. */
export class CaseField {
  readonly #input: HTMLInputElement | HTMLTextAreaElement;
  readonly #binding: Binding;
  #shown = '';

  constructor(input: HTMLInputElement | HTMLTextAreaElement, binding: Binding) {
    this.#input = input;
    this.#binding = binding;
    input.addEventListener('blur', () => this.commit());
    const element: HTMLElement = input;
    element.addEventListener('keydown', (event) => {
      // Among several lines it begins the next one.
      if (input instanceof HTMLInputElement && event.key === 'Enter' && !event.isComposing) this.commit();
    });
    // A whole ID number is replaced at once, before it could be kept anywhere.
    input.addEventListener('input', () => {
      if (takeOutIdNumbers(input.value).found.length > 0) this.commit();
    });
    // A number half typed may be an ID number, and stays out.
    const isPresentable = (): boolean => this.isTyping && !mayBecomeIdNumber(input.value);
    window.addEventListener('pagehide', () => {
      if (isPresentable()) this.commit();
    });
    binding.store.typesAt(() => {
      if (isPresentable()) binding.apply(input.value);
    });
    this.refresh();
  }

  get isTyping(): boolean {
    return this.#input.value !== this.#shown;
  }

  commit(): void {
    if (this.isTyping) this.#binding.tell(this.#binding.apply(this.#input.value));
    this.#show(this.#binding.value());
  }

  /** Follows the case, unless something is being typed and the case did not change under it. */
  refresh(): void {
    const value = this.#binding.value();
    if (value !== this.#shown || !this.isTyping) this.#show(value);
  }

  #show(value: string): void {
    this.#shown = value;
    if (this.#input.value !== value) this.#input.value = value;
  }
}
