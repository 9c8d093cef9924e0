import type { ResolvedParagraph } from '../../core/answers/letter-text.ts';
import { reslotted } from '../../core/answers/reslotted.ts';
import { gapMark, type Part, partsOf, textOf } from '../../core/answers/slots.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { LetterTemplate } from '../../core/template/letter.ts';
import { CaseField } from '../desk/case-field.ts';
import type { CaseScreen, Control } from '../screen/case-screen.ts';
import type { LetterTexts } from './letter-texts.ts';
import { showMarked } from './marked-parts.ts';
import { partSources } from './part-sources.ts';
import { showProblems } from './shown-problems.ts';
import { showSources } from './source-links.ts';

interface Binding {
  readonly letter: LetterTemplate;
  readonly screen: CaseScreen;
  readonly texts: LetterTexts;
  /** The paragraph is being written. */
  readonly entered: (row: ParagraphRow) => void;
}

/** One paragraph: its text to write in, what in it came from the case, what it lacks, and the way back to the sample. */
export class ParagraphRow implements Control {
  readonly id: string;
  readonly #element: HTMLElement;
  readonly #binding: Binding;
  readonly #text: HTMLTextAreaElement;
  readonly #field: CaseField;
  #name = '';

  constructor(element: HTMLElement, binding: Binding) {
    const text = element.querySelector('textarea');
    if (!text) throw new Error('A paragraph without a place to write in');
    this.id = element.dataset['paragraph'] ?? '';
    this.#element = element;
    this.#binding = binding;
    this.#text = text;
    this.#field = new CaseField(text, { store: binding.screen.store, value: () => textOf(this.#parts), apply: (typed) => this.#write(reslotted(this.#parts, typed)), tell: (applied) => binding.screen.tell(applied) });
    text.addEventListener('input', () => this.#mark());
    text.addEventListener('focus', () => binding.entered(this));
    this.#part('restore')?.addEventListener('click', () => this.#restore());
  }

  get isTyping(): boolean {
    return this.#field.isTyping;
  }

  /** True when it stands in the letter of this case. */
  get isPrinted(): boolean {
    return this.#paragraph !== undefined;
  }

  /** True when something of it will be on paper. */
  get hasWords(): boolean {
    return textOf(this.#parts).trim() !== '';
  }

  commit(): void {
    this.#field.commit();
  }

  refresh(): void {
    this.#field.refresh();
    this.#mark();
  }

  /** `number` from 1, among those that the case prints. */
  show(number: number, problems: readonly Problem[]): void {
    const paragraph = this.#paragraph;
    this.#element.hidden = !paragraph;
    if (!paragraph) return;
    this.#number(number);
    for (const part of ['edited', 'restore']) this.#toggle(part, paragraph.edited);
    this.#toggle('left-out', paragraph.edited && !this.hasWords);
    const { store } = this.#binding.screen;
    const sources = partSources(paragraph.parts, { caseFile: store.caseFile(), templates: store.templates });
    showSources(sources, { from: this.#part('from'), lacks: this.#part('lacks'), write: (gap) => this.#select(gap) });
    showProblems(this.#part('problems'), problems);
    this.#text.setAttribute('aria-invalid', String(problems.some(({ severity }) => severity === 'error')));
  }

  focus(): void {
    this.#text.focus();
    this.#element.scrollIntoView({ block: 'center' });
  }

  reveal(): void {
    this.#element.scrollIntoView({ block: 'nearest' });
  }

  get #paragraph(): ResolvedParagraph | undefined {
    const { texts, letter } = this.#binding;
    return texts.of(letter).paragraphs.find(({ id }) => id === this.id);
  }

  get #parts(): readonly Part[] {
    return this.#paragraph?.parts ?? [];
  }

  /** Marks what is typed as it will be kept. */
  #mark(): void {
    const typed = this.#text.value;
    const parts = this.isTyping ? partsOf(reslotted(this.#parts, typed), this.#binding.texts.fill) : this.#parts;
    // The line feed gives a last empty line its height.
    showMarked(this.#mirror, [...(textOf(parts) === typed ? parts : [{ text: typed }]), { text: '\n' }]);
  }

  get #mirror(): HTMLElement {
    const mirror = this.#part('mirror');
    if (!mirror) throw new Error('A paragraph without its marks');
    return mirror;
  }

  #write(text: string | null): ReturnType<CaseScreen['apply']> {
    const { screen, letter } = this.#binding;
    return screen.store.apply({ kind: 'set-paragraph', document: letter.id, paragraph: this.id, text });
  }

  #restore(): void {
    const applied = this.#write(null);
    this.#text.focus();
    this.#binding.screen.toasts.show(`${this.#name}恢复成了范例。`, { label: '撤销', run: applied.takeBack });
  }

  /** What is selected is replaced by what is typed next. */
  #select(gap: string): void {
    const mark = gapMark(gap);
    const at = this.#text.value.indexOf(mark);
    this.#text.focus();
    if (at >= 0) this.#text.setSelectionRange(at, at + mark.length);
  }

  #number(number: number): void {
    const words = `第 ${number} 段`;
    this.#name = `${this.#binding.letter.label}${words}`;
    const label = this.#part('number');
    if (label) label.textContent = words;
    this.#text.setAttribute('aria-label', this.#name);
    this.#part('restore')?.setAttribute('aria-label', `恢复成范例 ${this.#name}`);
  }

  #toggle(part: string, shown: boolean): void {
    const element = this.#part(part);
    if (element) element.hidden = !shown;
  }

  #part(name: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }
}
