import type { EnclosureAnswer, StepAnswer } from '../../core/answers/case-file.ts';
import { paperOf } from '../../core/paper/case-papers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import type { Procedure } from '../../core/template/procedure.ts';
import { caseSource } from '../case/case-paper.ts';
import type { Applied } from '../case/case-store.ts';
import { PaperSample } from '../desk/paper-sample.ts';
import type { FileKind } from '../desk/print-file.ts';
import { type Binding, controlIn } from '../enterprise/fact-control.ts';
import type { CaseScreen, Control } from '../screen/case-screen.ts';
import { downloadPlan } from './plan.ts';
import { shownCase, type StepsState } from './steps-state.ts';
import { tickControl } from './tick-control.ts';

const nothingSaid: StepAnswer = { state: 'not-begun', date: '', note: '' };
const notReady: EnclosureAnswer = { ready: false, pages: '', note: '' };

/** What the page of the steps has of its own: the answers to each step and each enclosure, the paper, the plan. */
export class Steps {
  readonly #screen: CaseScreen;
  readonly #state: StepsState;
  readonly #root: HTMLElement;
  readonly #procedure: Procedure;
  readonly #sample: PaperSample | undefined;
  /** Row of the paper that the person is at. */
  #at: string | null = null;
  #before: ReadonlyMap<HTMLElement, string> = new Map();

  constructor(screen: CaseScreen, state: StepsState, root: HTMLElement) {
    const { procedure } = screen.store.templates;
    if (!procedure) throw new Error('The page has no procedure');
    this.#screen = screen;
    this.#state = state;
    this.#root = root;
    this.#procedure = procedure;
    screen.controls.push(...this.#all('[data-step]').flatMap((element) => this.#bindStep(element)), ...this.#all('[data-enclosure]').flatMap((element) => this.#bindEnclosure(element)));
    this.#sample = this.#paperSample();
    screen.follow(() => this.#follow());
  }

  async print(kind: FileKind): Promise<void> {
    await this.#screen.print(kind, { label: this.#procedure.label, paper: () => this.#paper() });
  }

  /** Hands out the dated steps as a calendar; when there are none, says so and leads to where a date is written. */
  downloadPlan(): void {
    this.#screen.commit();
    const { told, missing } = downloadPlan(this.#procedure, this.#screen.store.caseFile());
    this.#screen.toasts.show(told);
    if (missing !== undefined) this.#root.querySelector<HTMLElement>(`[data-step="${missing}"] [data-part="date"] input`)?.focus();
  }

  turnPage(by: number): void {
    this.#sample?.turn(by);
  }

  #bindStep(element: HTMLElement): Control[] {
    const clause = element.dataset['step'] ?? '';
    const answer = (): StepAnswer => this.#screen.store.caseFile().steps[clause] ?? nothingSaid;
    const bound = (part: keyof StepAnswer): Control => controlIn(partIn(element, part), this.#binding(() => answer()[part], (value) => this.#applyStep(clause, { ...answer(), [part]: value })));
    return [bound('state'), bound('date'), bound('note')];
  }

  #bindEnclosure(element: HTMLElement): Control[] {
    const id = element.dataset['enclosure'] ?? '';
    const answer = (): EnclosureAnswer => this.#screen.store.caseFile().enclosures[id] ?? notReady;
    const apply = (change: Partial<EnclosureAnswer>): Applied => this.#screen.store.apply({ kind: 'set-enclosure', enclosure: id, answer: { ...answer(), ...change } });
    const bound = (part: 'pages' | 'note'): Control => controlIn(partIn(element, part), this.#binding(() => answer()[part], (value) => apply({ [part]: value })));
    return [tickControl(partIn(element, 'ready'), { value: () => answer().ready, apply: (ready) => this.#screen.tell(apply({ ready })) }), bound('pages'), bound('note')];
  }

  #binding(value: () => string, apply: (value: string) => Applied): Binding {
    return { store: this.#screen.store, value, apply, tell: (applied) => this.#screen.tell(applied) };
  }

  #applyStep(clause: string, answer: StepAnswer): Applied {
    return this.#screen.store.apply({ kind: 'set-step', clause, answer });
  }

  #follow(): void {
    Object.assign(this.#state, shownCase(this.#screen.store, this.#procedure));
    this.#sample?.changed();
    this.#showChanged();
  }

  /** What was undone may be far from what the person sees; what they entered themselves is in view. */
  #showChanged(): void {
    const { steps, enclosures } = this.#screen.store.caseFile();
    const answerOf = ({ dataset }: HTMLElement): string => JSON.stringify([steps[dataset['step'] ?? ''], enclosures[dataset['enclosure'] ?? '']]);
    const after = new Map(this.#all('[data-step], [data-enclosure]').map((element) => [element, answerOf(element)]));
    const changed = [...after].find(([element, answer]) => this.#before.has(element) && this.#before.get(element) !== answer);
    this.#before = after;
    changed?.[0].scrollIntoView({ block: 'nearest' });
  }

  #paper(): Paper {
    return paperOf(this.#procedure.id, caseSource(this.#screen.store));
  }

  #paperSample(): PaperSample | undefined {
    const host = this.#root.querySelector<HTMLElement>('[data-paper]');
    if (!host) return undefined;
    const sample = new PaperSample(host, this.#state.paper, { paper: () => this.#paper(), marks: () => ({ currentRow: this.#at, faulty: new Set() }) });
    this.#root.addEventListener('focusin', ({ target }) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
      if (row === undefined) return;
      this.#at = row;
      sample.moved();
    });
    return sample;
  }

  #all(selector: string): HTMLElement[] {
    return Array.from(this.#root.querySelectorAll<HTMLElement>(selector));
  }
}

function partIn(element: HTMLElement, part: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (!found) throw new Error(`No ${part} in ${element.id}`);
  return found;
}
