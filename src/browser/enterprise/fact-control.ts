import type { Applied, CaseStore } from '../case/case-store.ts';
import { CaseField } from '../desk/case-field.ts';

/** What a control of the page is bound to. */
export interface Binding {
  readonly store: Pick<CaseStore, 'typesAt'>;
  /** What the case holds. */
  readonly value: () => string;
  readonly apply: (value: string) => Applied;
  readonly tell: (applied: Applied) => void;
}

/** The part of a field in which the answer is given. */
export interface FactControl {
  readonly isTyping: boolean;
  /** What can be chosen; undefined where one types. */
  readonly choices: readonly string[] | undefined;
  commit(): void;
  /** Follows the case. */
  refresh(): void;
}

/** The control that stands inside a field of the page. */
export function controlIn(field: HTMLElement, binding: Binding): FactControl {
  const list = field.querySelector('select');
  if (list) return listControl(list, binding);
  const radios = Array.from(field.querySelectorAll<HTMLInputElement>('input[type="radio"]'));
  if (radios.length > 0) return radioControl(field, radios, binding);
  const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!input) throw new Error(`No control in field ${field.dataset['fact'] ?? ''}`);
  return textControl(input, binding);
}

function textControl(input: HTMLInputElement | HTMLTextAreaElement, binding: Binding): FactControl {
  const text = new CaseField(input, binding);
  return {
    get isTyping() {
      return text.isTyping;
    },
    choices: undefined,
    commit: () => text.commit(),
    refresh: () => text.refresh(),
  };
}

function listControl(list: HTMLSelectElement, { value, apply, tell }: Binding): FactControl {
  const choices = (): string[] => Array.from(list.options, (option) => option.value).filter((choice) => choice !== '');
  const refresh = (): void => {
    const wanted = choices().includes(value()) ? value() : '';
    if (list.value !== wanted) list.value = wanted;
  };
  list.addEventListener('change', () => tell(apply(list.value)));
  return {
    isTyping: false,
    get choices() {
      return choices();
    },
    commit: () => undefined,
    refresh,
  };
}

function radioControl(field: HTMLElement, radios: readonly HTMLInputElement[], { value, apply, tell }: Binding): FactControl {
  const refresh = (): void => {
    for (const radio of radios) radio.checked = radio.value === value();
  };
  for (const radio of radios) radio.addEventListener('change', () => tell(apply(radio.value)));
  field.querySelector('[data-clear]')?.addEventListener('click', () => {
    tell(apply(''));
    // The button goes away with the choice.
    radios[0]?.focus();
  });
  return { isTyping: false, choices: radios.map((radio) => radio.value), commit: () => undefined, refresh };
}
