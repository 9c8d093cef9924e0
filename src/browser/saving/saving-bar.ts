import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { writeNote } from './browser-cases.ts';
import { chooseHere, chooseNowhere, readChoice } from './save-choice.ts';
import { StoreRefusal } from './saved-cases.ts';
import type { SavingState } from './saver.ts';
import { type SavingAct, newsWords, savingWords } from './saving-words.ts';

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
    const acts: Readonly<Record<SavingAct, () => void>> = { here: () => void this.#here(), nowhere: () => this.#nowhere(), again: () => pageCase.saver.again() };
    for (const button of this.#buttons()) button.addEventListener('click', acts[button.dataset['act'] as SavingAct]); // cast: written by our own page
    pageCase.onSaving((state) => this.#show(state));
    pageCase.onNews((news) => this.#say('news', newsWords(news)));
    if (pageCase.arrival.kind === 'gone') this.#show({ kind: 'gone' });
  }

  /** Whether the store gives room is known once something is in it. */
  async #here(): Promise<void> {
    try {
      await writeNote('chosen', true);
      chooseHere(window);
      // Where it can be asked for, the browser keeps what is saved even when the disk runs low. Plain http has no such thing to ask.
      void (navigator.storage as StorageManager | undefined)?.persist(); // cast: absent on plain http
      this.#case.saver.start();
    } catch (error) {
      noteFailure('storage', error);
      this.#show({ kind: 'failed', reason: error instanceof StoreRefusal ? error.reason : 'forbidden' });
    }
  }

  #nowhere(): void {
    try {
      chooseNowhere(window);
    } catch (error) {
      // Nothing is stored where nothing can be: the choice holds by itself.
      noteFailure('storage', error);
    }
    this.#case.saver.stop();
  }

  #show(state: SavingState): void {
    const { words, tone, acts } = savingWords(state, readChoice(window), clock);
    this.#bar.hidden = false;
    this.#bar.dataset['tone'] = tone;
    this.#say('words', words);
    // Every save need not be spoken; that one failed must be.
    this.#say('heard', tone === 'fail' ? words : '');
    const focused = this.#buttons().find((button) => button === document.activeElement);
    for (const button of this.#buttons()) button.hidden = !acts.some((act) => act === button.dataset['act']);
    if (focused?.hidden) this.#bar.querySelector<HTMLElement>('[data-act]:not([hidden])')?.focus();
  }

  #say(part: string, words: string): void {
    const place = this.#bar.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!place || place.textContent === words) return;
    place.textContent = words;
    place.hidden = words === '';
  }

  #buttons(): HTMLButtonElement[] {
    return Array.from(this.#bar.querySelectorAll<HTMLButtonElement>('[data-act]'));
  }
}

function clock(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}
