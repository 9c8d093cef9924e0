import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { saveHere, saveNowhere } from './choose.ts';
import { unclearedWords } from './confirm.ts';
import { startDraftDialogs } from './draft-dialogs.ts';
import { offerAside } from './offer-aside.ts';
import { readChoice } from './save-choice.ts';
import type { SavingState } from './saver-ports.ts';
import { clock, type SavingAct, dueWords, newsWords, savingWords, unreadWords } from './saving-words.ts';

/** Keeps the bar in step with how the case is saved, and takes the person's choice. Returns the same case. */
export function startSavingBar(pageCase: PageCase): PageCase {
  const bar = document.querySelector<HTMLElement>('[data-saving]');
  if (bar) new SavingBar(bar, pageCase);
  return pageCase;
}

class SavingBar {
  readonly #bar: HTMLElement;
  readonly #case: PageCase;

  constructor(bar: HTMLElement, pageCase: PageCase) {
    this.#bar = bar;
    this.#case = pageCase;
    // What was told as the page opened stays, whatever comes later.
    const told = [pageCase.arrival.kind === 'refused' ? unreadWords : '', pageCase.due.length > 0 ? dueWords(pageCase.due.length) : ''].join('');
    let news = '';
    const tell = (words: string): void => {
      this.#part('news')?.setAttribute('role', words === unclearedWords ? 'alert' : 'status');
      this.#say('news', told + (news = words));
    };
    const acts: Readonly<Record<Exclude<SavingAct, 'draft'>, () => void>> = { here: () => void this.#here(), nowhere: () => void this.#nowhere(tell), again: () => void this.#again() };
    for (const [name, act] of Object.entries(acts)) bar.querySelector(`[data-act="${name}"]`)?.addEventListener('click', act);
    startDraftDialogs(pageCase);
    offerAside(bar, pageCase);
    pageCase.onSaving((state) => this.#show(state));
    tell('');
    pageCase.onNews((one) => tell(newsWords(one)));
    // Once the person works on, the page is no longer what the other tab made of it.
    pageCase.onSaving(({ kind }) => {
      if (kind === 'saving' && news === newsWords('changed-elsewhere')) tell('');
    });
  }

  /** Where the store said no when it was chosen, it is chosen anew. */
  async #again(): Promise<void> {
    if (this.#case.saver.state.kind === 'off') await this.#here();
    else this.#case.saver.again();
  }

  async #here(): Promise<void> {
    const reason = await saveHere(this.#case);
    if (reason) this.#show({ kind: 'failed', reason });
  }

  /** Where something would not go, that is told, and the bar shows what holds then. */
  async #nowhere(tell: (words: string) => void): Promise<void> {
    tell('');
    try {
      await saveNowhere(this.#case);
    } catch (error) {
      noteFailure('storage', error);
      this.#show(this.#case.saver.state);
      tell(unclearedWords);
    }
  }

  #show(state: SavingState): void {
    const { words, tone, acts } = savingWords(state, readChoice(window), clock);
    this.#bar.dataset['tone'] = tone;
    this.#say('words', words);
    // Every save need not be spoken; that one failed must be.
    this.#say('heard', tone === 'fail' ? words : '');
    const focused = this.#buttons().find((button) => button === document.activeElement);
    for (const button of this.#buttons()) button.hidden = !acts.some((act) => act === button.dataset['act']);
    const row = this.#bar.querySelector<HTMLElement>('.button-row');
    if (row) row.hidden = acts.length === 0;
    if (focused?.hidden) this.#takeFocus();
  }

  /** The button that was pressed has gone: the focus stays beside it. */
  #takeFocus(): void {
    const shown = this.#buttons().find((button) => button.getClientRects().length > 0);
    (shown ?? this.#part('words'))?.focus();
  }

  #say(part: string, words: string): void {
    const place = this.#part(part);
    if (!place || place.textContent === words) return;
    place.textContent = words;
    place.hidden = words === '';
    if (part === 'news') this.#bar.classList.toggle('telling', words !== '');
  }

  #part(name: string): HTMLElement | null {
    return this.#bar.querySelector<HTMLElement>(`[data-part="${name}"]`);
  }

  #buttons(): HTMLButtonElement[] {
    return Array.from(this.#bar.querySelectorAll<HTMLButtonElement>('[data-act]'));
  }
}
