import type { PageCase } from '../case/page-case.ts';
import { saveHere, saveNowhere } from './choose.ts';
import { startDraftDialogs } from './draft-dialogs.ts';
import { offerAside } from './offer-aside.ts';
import { readChoice } from './save-choice.ts';
import type { SavingState } from './saver.ts';
import { clock, type SavingAct, dueWords, newsWords, savingWords } from './saving-words.ts';

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
    const acts: Readonly<Record<Exclude<SavingAct, 'draft'>, () => void>> = { here: () => void this.#here(), nowhere: () => void saveNowhere(pageCase), again: () => pageCase.saver.again() };
    for (const [name, act] of Object.entries(acts)) bar.querySelector(`[data-act="${name}"]`)?.addEventListener('click', act);
    startDraftDialogs(pageCase);
    offerAside(bar, pageCase);
    pageCase.onSaving((state) => this.#show(state));
    pageCase.onNews((news) => this.#say('news', newsWords(news)));
    // Once the person works on, the page is no longer what the other tab made of it.
    pageCase.onSaving(({ kind }) => {
      if (kind === 'saving' && this.#part('news')?.textContent === newsWords('changed-elsewhere')) this.#say('news', '');
    });
    if (pageCase.arrival.kind === 'gone') this.#show({ kind: 'gone' });
    if (pageCase.due.length > 0) this.#say('news', dueWords(pageCase.due.length));
  }

  async #here(): Promise<void> {
    const reason = await saveHere(this.#case);
    if (reason) this.#show({ kind: 'failed', reason });
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
    if (focused?.hidden) this.#bar.querySelector<HTMLElement>('[data-act]:not([hidden])')?.focus();
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
