import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Change } from '../../core/answers/change.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { CaseField } from './case-field.ts';

interface Kind {
  /** Its label, by which problems name it. */
  readonly label: string;
  readonly value: (caseFile: CaseFile) => string;
  readonly change: (typed: string) => Change;
}

/** By the input's `data-field`. */
const kinds: Readonly<Record<string, Kind>> = {
  'enterprise-name': { label: '企业名称', value: ({ enterprise }) => enterprise.name, change: (value) => ({ kind: 'set-enterprise-name', value }) },
  'filled-on': { label: '填表日期', value: ({ filledOn }) => filledOn, change: (value) => ({ kind: 'set-filled-on', value }) },
};

/** The inputs above the sheet, bound to the case. */
export class CaseFields {
  readonly #fields = new Map<string, { readonly input: HTMLInputElement; readonly field: CaseField }>();

  constructor(root: HTMLElement, store: CaseStore, tell: (applied: Applied) => void) {
    for (const input of Array.from(root.querySelectorAll<HTMLInputElement>('input[data-field]'))) {
      const kind = kinds[input.dataset['field'] ?? ''];
      if (!kind) throw new Error(`No field of the case: ${input.dataset['field'] ?? ''}`);
      const field = new CaseField(input, { store, value: () => kind.value(store.caseFile()), apply: (typed) => store.apply(kind.change(typed)), tell });
      this.#fields.set(kind.label, { input, field });
    }
  }

  get isTyping(): boolean {
    return [...this.#fields.values()].some(({ field }) => field.isTyping);
  }

  commit(): void {
    for (const { field } of this.#fields.values()) field.commit();
  }

  refresh(): void {
    for (const { field } of this.#fields.values()) field.refresh();
  }

  focus(label: string): void {
    this.#fields.get(label)?.input.focus();
  }
}
