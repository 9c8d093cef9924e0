import type { ResolvedEnclosure } from '../../core/answers/letter-text.ts';
import { countWords, letterCounts } from '../../core/answers/severity-counts.ts';
import type { Part } from '../../core/answers/slots.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { LetterTemplate } from '../../core/template/letter.ts';
import type { CaseScreen } from '../screen/case-screen.ts';
import type { LetterTexts } from './letter-texts.ts';
import { showMarked } from './marked-parts.ts';
import { ParagraphRow } from './paragraph-row.ts';
import { partSources } from './part-sources.ts';
import { showSources } from './source-links.ts';

interface Binding {
  readonly screen: CaseScreen;
  readonly texts: LetterTexts;
  readonly entered: () => void;
}

/** One letter on its sheet: addressee, paragraphs, enclosures, signature. */
export class LetterSheet {
  readonly letter: LetterTemplate;
  readonly #element: HTMLElement;
  readonly #binding: Binding;
  readonly #rows: readonly ParagraphRow[];
  #current: ParagraphRow | null = null;

  constructor(element: HTMLElement, letter: LetterTemplate, binding: Binding) {
    this.letter = letter;
    this.#element = element;
    this.#binding = binding;
    const { screen, texts } = binding;
    const entered = (row: ParagraphRow): void => {
      this.#current = row;
      binding.entered();
    };
    this.#rows = Array.from(element.querySelectorAll<HTMLElement>('[data-paragraph]'), (row) => new ParagraphRow(row, { letter, screen, texts, entered }));
    screen.controls.push(...this.#rows);
  }

  /** Follows the case. */
  show(): void {
    const problems = this.#problems;
    let number = 0;
    for (const row of this.#rows) {
      if (row.isPrinted) number += 1;
      // What a paragraph lacks is told with the link to its place.
      row.show(number, problems.filter(({ place, severity }) => place.column === row.id && severity !== 'missing'));
    }
    const { to, enclosures, signature } = this.#binding.texts.of(this.letter);
    this.#showLine('to', to ?? []);
    enclosures.forEach((enclosure, at) => this.#showLine(`enclosure-${at}`, withPages(enclosure)));
    this.#showLine('signature-name', signature?.name ?? []);
    this.#showLine('signature-date', signature?.date ?? []);
  }

  /** Its shortest truth: 3 处待填，改过 2 段 */
  get truth(): string {
    const resolved = this.#binding.texts.of(this.letter);
    const { store } = this.#binding.screen;
    const edited = resolved.paragraphs.filter((paragraph) => paragraph.edited).length;
    const states = countWords(letterCounts(this.letter, { caseFile: store.caseFile(), templates: store.templates, problems: store.problems(), outside: store.outside() }));
    return [...(states.length > 0 ? states : ['齐']), ...(edited > 0 ? [`改过 ${edited} 段`] : [])].join('，');
  }

  get isShown(): boolean {
    return !this.#element.hidden;
  }

  set isShown(shown: boolean) {
    this.#element.hidden = !shown;
  }

  /** Number of the paragraph that was written in last, from 0, among those on paper; null for none. */
  get currentParagraph(): number | null {
    const printed = this.#rows.filter((row) => row.isPrinted && row.hasWords);
    const at = this.#current ? printed.indexOf(this.#current) : -1;
    return at < 0 ? null : at;
  }

  /** Into the paragraph, or to the head of the letter when it has none of that id. */
  focus(paragraph: string): void {
    const row = this.#rows.find((one) => one.id === paragraph && one.isPrinted);
    if (row) row.focus();
    else this.#element.querySelector<HTMLElement>('[data-part="head"]')?.focus();
    if (!row) this.#element.scrollIntoView({ block: 'start' });
  }

  /** Brings the paragraph into view, if it stands there. */
  reveal(paragraph: string): void {
    this.#rows.find(({ id }) => id === paragraph)?.reveal();
  }

  get #problems(): readonly Problem[] {
    return this.#binding.screen.store.problems().filter(({ place }) => place.document === this.letter.id);
  }

  #showLine(name: string, parts: readonly Part[]): void {
    const line = this.#element.querySelector<HTMLElement>(`[data-line="${name}"]`);
    const text = line?.querySelector<HTMLElement>('[data-part="text"]');
    if (!line || !text) return;
    showMarked(text, parts);
    const { store } = this.#binding.screen;
    const sources = partSources(parts, { caseFile: store.caseFile(), templates: store.templates });
    showSources(sources, { from: line.querySelector('[data-part="from"]'), lacks: line.querySelector('[data-part="lacks"]') });
  }
}

function withPages({ name, pages }: ResolvedEnclosure): readonly Part[] {
  return pages === undefined ? name : [...name, { text: `（共${pages}页）` }];
}
