import type { CaseFile, Values } from '../../core/answers/case-file.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { casePaper } from '../case/case-paper.ts';
import { PaperSample } from '../desk/paper-sample.ts';
import type { FileKind } from '../desk/print-file.ts';
import type { CaseScreen } from '../screen/case-screen.ts';
import { LetterSheet } from './letter-sheet.ts';
import { LetterTexts } from './letter-texts.ts';
import type { LettersState } from './letters-state.ts';

/** All letters of the page, one shown at a time, with the paper it prints on. */
export class Letters {
  readonly #screen: CaseScreen;
  readonly #state: LettersState;
  readonly #root: HTMLElement;
  readonly #sheets: readonly LetterSheet[];
  readonly #sample: PaperSample;
  #written: CaseFile['letters'];

  constructor(screen: CaseScreen, state: LettersState, root: HTMLElement) {
    this.#screen = screen;
    this.#state = state;
    this.#root = root;
    this.#written = screen.store.caseFile().letters;
    const texts = new LetterTexts(screen.store);
    this.#sheets = (screen.store.templates.letters ?? []).map((letter) => {
      const element = root.querySelector<HTMLElement>(`[data-letter="${letter.id}"]`);
      if (!element) throw new Error(`No letter ${letter.id} on the page`);
      return new LetterSheet(element, letter, { screen, texts, entered: () => this.#sample.moved() });
    });
    const host = root.querySelector<HTMLElement>('[data-paper]');
    if (!host) throw new Error('The page has no paper');
    this.#sample = new PaperSample(host, state.paper, { paper: () => this.#paper(), marks: () => ({ currentRow: null, faulty: new Set(), paragraph: this.#shown.currentParagraph }) });
    this.#show(this.#sheets[0]);
    screen.follow(() => this.#follow());
    this.#goToHash();
    window.addEventListener('hashchange', () => this.#goToHash());
  }

  print(kind: FileKind): void {
    const { letter } = this.#shown;
    void this.#screen.print(kind, { label: letter.label, paper: () => this.#paper() });
  }

  turnPage(by: number): void {
    this.#sample.turn(by);
  }

  toggleWide(): void {
    this.#state.paper.wide = !this.#state.paper.wide;
  }

  get #shown(): LetterSheet {
    const shown = this.#sheets.find(({ isShown }) => isShown);
    if (!shown) throw new Error('The page shows no letter');
    return shown;
  }

  #paper(): Promise<Paper> {
    return casePaper(this.#screen.store, this.#shown.letter.id);
  }

  #follow(): void {
    for (const sheet of this.#sheets) {
      sheet.show();
      const truth = this.#root.querySelector(`[data-truth="${sheet.letter.id}"]`);
      if (truth) truth.textContent = sheet.truth;
    }
    this.#showChanged();
    this.#sample.changed();
  }

  /** What was undone may be far from what the person sees, or in another letter; what they typed themselves is in view. */
  #showChanged(): void {
    const before = this.#written;
    this.#written = this.#screen.store.caseFile().letters;
    if (before === this.#written) return;
    for (const sheet of this.#sheets) {
      const { id } = sheet.letter;
      const changed = changedKeys(before[id], this.#written[id])[0];
      if (changed === undefined) continue;
      if (!sheet.isShown) this.#turnTo(sheet);
      sheet.reveal(changed);
      return;
    }
  }

  #turnTo(sheet: LetterSheet): void {
    this.#show(sheet);
    history.replaceState(null, '', `#${sheet.letter.id}`);
  }

  /** `#application`, or `#application.opening` for one of its paragraphs. */
  #goToHash(): void {
    // Ids are ASCII: what is written otherwise names nothing here.
    const [letter, paragraph] = location.hash.slice(1).split('.');
    const sheet = this.#sheets.find((one) => one.letter.id === letter);
    if (!sheet) return;
    this.#screen.commit();
    this.#show(sheet);
    sheet.focus(paragraph ?? '');
  }

  #show(shown: LetterSheet | undefined): void {
    for (const sheet of this.#sheets) {
      sheet.isShown = sheet === shown;
      const link = this.#root.querySelector(`[data-letters] a[href="#${sheet.letter.id}"]`);
      if (sheet.isShown) link?.setAttribute('aria-current', 'true');
      else link?.removeAttribute('aria-current');
    }
    this.#sample.restart();
  }
}

function changedKeys(before: Values = {}, after: Values = {}): string[] {
  return Object.keys({ ...before, ...after }).filter((key) => before[key] !== after[key]);
}
