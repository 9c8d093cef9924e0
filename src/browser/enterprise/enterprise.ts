import { askedFields } from '../../core/answers/asked-fields.ts';
import { enterpriseDocument } from '../../core/answers/check-facts.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { sentenceAndNextStep } from '../../core/problems/table.ts';
import type { Rules } from '../../core/routing/outside.ts';
import { type FactField, factFields, type FactKind, type FactsTemplate } from '../../core/template/facts.ts';
import type { Applied } from '../case/case-store.ts';
import { caseFieldOf } from '../desk/problem-groups.ts';
import type { CaseScreen } from '../screen/case-screen.ts';
import { type EnterpriseState, routeState } from './enterprise-state.ts';
import { controlIn, type FactControl } from './fact-control.ts';
import { listCounties, strandedCounty } from './seat.ts';

/** A field of the page. */
interface Shown {
  readonly field: FactField;
  readonly element: HTMLElement;
  readonly control: FactControl;
}

/** What the page of the enterprise has of its own: the fields, and who approves. */
export class Enterprise {
  readonly #screen: CaseScreen;
  readonly #state: EnterpriseState;
  readonly #facts: FactsTemplate;
  readonly #rules: Rules;
  readonly #shown: readonly Shown[];
  #values: readonly string[] = [];

  constructor(screen: CaseScreen, rules: Rules, state: EnterpriseState, root: HTMLElement) {
    const { facts } = screen.store.templates;
    if (!facts) throw new Error('The page asks nothing about the enterprise');
    this.#screen = screen;
    this.#state = state;
    this.#facts = facts;
    this.#rules = rules;
    this.#listCounties(root);
    this.#shown = factFields(facts).map((field) => this.#bind(field, root));
    // The counties come before the fields: a list can only show what it holds.
    screen.controls.push({ isTyping: false, commit: () => undefined, refresh: () => this.#listCounties(root) }, ...this.#shown.map(({ control }) => control));
    screen.follow(() => this.#follow());
  }

  #bind(field: FactField, root: HTMLElement): Shown {
    const element = root.querySelector<HTMLElement>(`[data-fact="${field.id}"]`);
    if (!element) throw new Error(`No field ${field.id} on the page`);
    const binding = { store: this.#screen.store, value: () => this.#valueOf(field), apply: (value: string) => this.#apply(field, value), tell: (applied: Applied) => this.#screen.tell(applied) };
    return { field, element, control: controlIn(element, binding) };
  }

  #apply(field: FactField, value: string): Applied {
    const { store, toasts } = this.#screen;
    const county = this.#ofKind('county');
    const stranded = field.kind === 'city' && county ? strandedCounty(this.#rules.places, value, this.#valueOf(county)) : undefined;
    if (!county || stranded === undefined) return store.apply({ kind: 'set-fact', field: field.id, value });
    const applied = store.apply({ kind: 'set-facts', facts: [{ field: field.id, value }, { field: county.id, value: '' }] });
    toasts.show(`换了市，原来选的${stranded}不在这里，已经清掉。请重新选${county.label}。`, { label: '撤销', run: applied.takeBack });
    return applied;
  }

  #follow(): void {
    const state = this.#state;
    state.problems = Object.fromEntries(this.#shown.map((shown) => [shown.field.id, this.#saidOf(shown)]));
    state.faulty = this.#shown.filter(({ field }) => this.#problemsOf(field).some(({ severity }) => severity === 'error')).map(({ field }) => field.id);
    state.filled = this.#shown.filter(({ field }) => this.#valueOf(field) !== '').map(({ field }) => field.id);
    state.asked = askedFields(this.#facts, this.#screen.store.caseFile(), this.#screen.store.outside()).map(({ id }) => id);
    state.route = routeState(this.#rules, this.#facts, this.#screen.store.caseFile());
    this.#showChanged();
  }

  /** What was undone may be far from what the person sees; what they typed themselves is in view. */
  #showChanged(): void {
    const before = this.#values;
    this.#values = this.#shown.map(({ field }) => this.#valueOf(field));
    if (before.length === 0) return;
    const changed = this.#shown.find((_, at) => this.#values[at] !== before[at]);
    changed?.element.scrollIntoView({ block: 'nearest' });
  }

  #saidOf({ field, control }: Shown): string {
    const value = this.#valueOf(field);
    if (control.choices && value !== '' && !control.choices.includes(value)) return `原来选的“${value}”不在可选的里面，请重新选。`;
    return this.#problemsOf(field).map(sentenceAndNextStep).join('');
  }

  /** What is wrong with an answer that was given; an empty field shows by itself that it is empty. */
  #problemsOf(field: FactField): Problem[] {
    return this.#screen.store.problems().filter((problem) => problem.severity !== 'missing' && isAbout(problem, field));
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
    const { name, facts } = this.#screen.store.caseFile().enterprise;
    return kind === 'enterprise-name' ? name : (facts[id] ?? '');
  }
}

function isAbout(problem: Problem, { id, kind }: FactField): boolean {
  // The name is checked with the case itself.
  if (kind === 'enterprise-name') return caseFieldOf(problem) === '企业名称';
  return problem.place.document === enterpriseDocument && problem.place.column === id;
}
