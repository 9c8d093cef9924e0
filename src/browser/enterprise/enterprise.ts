import { enterpriseDocument } from '../../core/answers/check-facts.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { sentenceAndNextStep } from '../../core/problems/table.ts';
import { type FactField, factFields, type FactKind, type FactsTemplate } from '../../core/template/facts.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { FocusReturn } from '../desk/focus-return.ts';
import { noteWords } from '../desk/note-words.ts';
import { caseFieldOf } from '../desk/problem-groups.ts';
import { storageWords } from '../desk/storage-words.ts';
import { Toasts } from '../desk/toast.ts';
import type { Rules } from '../embedded-data.ts';
import { type EnterpriseState, routeState } from './enterprise-state.ts';
import { controlIn, type FactControl } from './fact-control.ts';
import { listCounties, strandedCounty } from './seat.ts';

/** A field of the page. */
interface Shown {
  readonly field: FactField;
  readonly element: HTMLElement;
  readonly control: FactControl;
}

/** Everything the page of the enterprise can do. `state` is watched by Alpine; the page's buttons call the methods. */
export class Enterprise {
  readonly state: EnterpriseState;
  readonly toasts: Toasts;
  readonly #store: CaseStore;
  readonly #facts: FactsTemplate;
  readonly #rules: Rules;
  readonly #shown: readonly Shown[];
  readonly #focus: FocusReturn;

  constructor(store: CaseStore, rules: Rules, state: EnterpriseState, root: HTMLElement) {
    if (!store.templates.facts) throw new Error('The page asks nothing about the enterprise');
    this.state = state;
    this.#store = store;
    this.#facts = store.templates.facts;
    this.#rules = rules;
    this.toasts = new Toasts(state.toast);
    this.#focus = new FocusReturn(Array.from(root.querySelectorAll<HTMLElement>('.toast, .desk-alert')));
    this.#listCounties(root);
    this.#shown = factFields(this.#facts).map((field) => this.#bind(field, root));
    store.subscribe(() => this.#follow(root));
    this.#follow(root);
  }

  get isTyping(): boolean {
    return this.#shown.some(({ control }) => control.isTyping);
  }

  undo(): void {
    this.#step(() => this.#store.undo());
  }

  redo(): void {
    this.#step(() => this.#store.redo());
  }

  runToast(): void {
    this.#focus.giveBack();
    this.toasts.run();
  }

  closeToast(): void {
    this.#focus.giveBack();
    this.toasts.close();
  }

  closeFailure(): void {
    this.#focus.giveBack();
    this.state.failure.title = '';
  }

  #bind(field: FactField, root: HTMLElement): Shown {
    const element = root.querySelector<HTMLElement>(`[data-fact="${field.id}"]`);
    if (!element) throw new Error(`No field ${field.id} on the page`);
    const binding = { value: () => this.#valueOf(field), apply: (value: string) => this.#apply(field, value), tell: (applied: Applied) => this.#tell(applied) };
    return { field, element, control: controlIn(element, binding) };
  }

  #apply(field: FactField, value: string): Applied {
    const county = this.#ofKind('county');
    const stranded = field.kind === 'city' && county ? strandedCounty(this.#rules.places, value, this.#valueOf(county)) : undefined;
    if (!county || stranded === undefined) return this.#store.apply({ kind: 'set-fact', field: field.id, value });
    const applied = this.#store.apply({ kind: 'set-facts', facts: [{ field: field.id, value }, { field: county.id, value: '' }] });
    this.toasts.show(`换了市，原来选的${stranded}不在这里，已经清掉。请重新选${county.label}。`, { label: '撤销', run: applied.takeBack });
    return applied;
  }

  #tell({ notes }: Applied): void {
    const words = noteWords(notes);
    if (words !== '') this.toasts.show(words);
  }

  /** One step back or forth; what it changed may be far from what the person sees. */
  #step(go: () => void): void {
    for (const { control } of this.#shown) control.commit();
    this.toasts.close();
    const before = this.#shown.map(({ field }) => this.#valueOf(field));
    go();
    const changed = this.#shown.find(({ field }, at) => this.#valueOf(field) !== before[at]);
    changed?.element.scrollIntoView({ block: 'nearest' });
  }

  #follow(root: HTMLElement): void {
    this.toasts.outdate();
    this.#listCounties(root);
    for (const { control } of this.#shown) control.refresh();
    const { state } = this;
    const caseFile = this.#store.caseFile();
    state.canUndo = this.#store.canUndo();
    state.canRedo = this.#store.canRedo();
    state.problems = Object.fromEntries(this.#shown.map((shown) => [shown.field.id, this.#saidOf(shown)]));
    state.faulty = this.#shown.filter(({ field }) => this.#problemsOf(field).some(({ severity }) => severity === 'error')).map(({ field }) => field.id);
    state.filled = this.#shown.filter(({ field }) => this.#valueOf(field) !== '').map(({ field }) => field.id);
    state.route = routeState(this.#rules, this.#facts, caseFile);
    state.storage = storageWords(this.#store.opening, this.#store.storing());
  }

  #saidOf({ field, control }: Shown): string {
    const value = this.#valueOf(field);
    if (control.choices && value !== '' && !control.choices.includes(value)) return `原来选的“${value}”不在可选的里面，请重新选。`;
    return this.#problemsOf(field).map(sentenceAndNextStep).join('');
  }

  /** What is wrong with an answer that was given; an empty field shows by itself that it is empty. */
  #problemsOf(field: FactField): Problem[] {
    return this.#store.problems().filter((problem) => problem.severity !== 'missing' && isAbout(problem, field));
  }

  #listCounties(root: HTMLElement): void {
    const [city, county] = [this.#ofKind('city'), this.#ofKind('county')];
    const list = county && root.querySelector<HTMLSelectElement>(`[data-fact="${county.id}"] select`);
    if (city && list) listCounties(list, this.#rules.places, this.#valueOf(city));
  }

  #ofKind(kind: FactKind): FactField | undefined {
    return factFields(this.#facts).find((field) => field.kind === kind);
  }

  #valueOf({ id, kind }: FactField): string {
    const { name, facts } = this.#store.caseFile().enterprise;
    return kind === 'enterprise-name' ? name : (facts[id] ?? '');
  }
}

function isAbout(problem: Problem, { id, kind }: FactField): boolean {
  // The name is checked with the case itself.
  if (kind === 'enterprise-name') return caseFieldOf(problem) === '企业名称';
  return problem.place.document === enterpriseDocument && problem.place.column === id;
}
