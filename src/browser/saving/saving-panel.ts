import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { say } from '../overview/parts.ts';
import { saveHere, saveNowhere } from './choose.ts';
import { clearComputer } from './clear.ts';
import { clearQuestion, confirmed, unclearedWords } from './confirm.ts';
import { dueAt } from './expiry.ts';
import { type KeptDays, keptDaysOffered, readChoice } from './save-choice.ts';
import type { SavedHead } from './saved-cases.ts';
import { caseName, whenWords } from './saved-words.ts';
import { clock, savingWords } from './saving-words.ts';
import { begin, freshCase, isSafe, switchTo } from './switch-case.ts';
import { pageLink } from './tab-link.ts';

type CaseAct = (head: SavedHead, row: HTMLElement) => Promise<void>;

/** The choice where cases are kept, and the list of those that are. */
export class SavingPanel {
  readonly #root: HTMLElement;
  readonly #case: PageCase;
  #isAwaited = location.hash === '#saved';
  readonly #acts: Readonly<Record<string, CaseAct>> = {
    open: ({ id }) => this.#goOn(() => this.#switch(id)),
    keep: async ({ id }) => {
      await this.#case.cases.amend(id, { keptFrom: Date.now() });
    },
    label: (head, row) => this.#askLabel(head, row),
    remove: (head) => this.#remove(head),
  };

  constructor(root: HTMLElement, pageCase: PageCase) {
    this.#root = root;
    this.#case = pageCase;
    for (const radio of this.#radios()) radio.addEventListener('change', () => this.#do(() => this.#choose(radio.value)));
    this.#days.addEventListener('change', () => this.#do(() => this.#choose('here')));
    this.#part('fresh').addEventListener('click', () => this.#do(() => this.#goOn(() => begin(freshCase(), pageCase))));
    this.#part('clear').addEventListener('click', () => this.#do(() => this.#clear()));
    pageCase.onSaving((state) => {
      say(this.#root, 'stands', savingWords(state, readChoice(window), clock).words);
      if (state.kind !== 'saving') this.#show().catch((error: unknown) => noteFailure('storage', error));
    });
  }

  /** Does it, shows what came of it, and says so when it failed. */
  #do(act: () => Promise<void>): void {
    this.#complain('');
    act()
      .catch((error: unknown) => {
        noteFailure('storage', error);
        this.#complain('没有做成：浏览器的存储出了错。什么都没有丢，请再试一次；还是不行，请保存草稿文件。');
      })
      .then(() => this.#show())
      .catch((error: unknown) => noteFailure('storage', error));
  }

  async #choose(value: string): Promise<void> {
    if (value === 'here') {
      const reason = await saveHere(this.#case, this.#chosenDays);
      if (reason) this.#complain(savingWords({ kind: 'failed', reason }, { kind: 'undecided' }, () => '').words);
      return;
    }
    const kept = await this.#kept();
    const words = `这台电脑上保存的 ${kept.length} 份材料会全部删去，找不回来。现在打开的这一份留在这个标签页里，关掉就没有了。`;
    if (kept.length === 0 || (await confirmed({ title: '改成不保存？', words, yes: '删去，改成不保存', no: '不改' }))) await saveNowhere(this.#case);
  }

  async #clear(): Promise<void> {
    if (!(await confirmed(clearQuestion))) return;
    try {
      await clearComputer(this.#case.tabs, () => this.#case.seal());
    } catch (error) {
      noteFailure('storage', error);
      this.#complain(unclearedWords);
    }
  }

  /** Lets the tab go on with another case; asks first when the one that is open would be lost. */
  async #goOn(act: () => Promise<void>): Promise<void> {
    const words = '现在打开的这一份没有存在这台电脑上，换成另一份就没有了，找不回来。要留的，请先保存草稿文件。';
    if ((await isSafe(this.#case)) || (await confirmed({ title: '这一份没有保存', words, yes: '不要了，换成另一份', no: '不换' }))) await act();
  }

  async #switch(id: string): Promise<void> {
    const reason = await switchTo(id, this.#case);
    this.#complain(reason === 'gone' ? '这一份已在另一个标签页里删去了。' : reason === 'newer-version' ? '这一份是更新的版本写的，这里打不开，原样留着。请刷新网页，或者到当初保存它的网址打开。' : '这一份没有打开，原样留着。');
  }

  async #remove(head: SavedHead): Promise<void> {
    const words = `“${caseName(head)}”${head.people > 0 ? `（${head.people} 人）` : ''}会从这台电脑上删去，找不回来。`;
    if (!(await confirmed({ title: '删去这一份？', words, yes: '删去', no: '不删' }))) return;
    await this.#case.cases.remove(head.id);
    this.#case.tabs.post({ kind: 'removed', id: head.id });
    this.#case.saver.removed(head.id);
  }

  #askLabel(head: SavedHead, row: HTMLElement): Promise<void> {
    const form = row.querySelector<HTMLFormElement>('form');
    const input = form?.querySelector('input');
    if (!form || !input) throw new Error('A saved case without a place for its name');
    form.hidden = false;
    input.value = head.label;
    input.focus();
    return new Promise((resolve, reject) => {
      const close = (): void => {
        row.querySelector<HTMLElement>('[data-case-act="label"]')?.focus();
        form.hidden = true;
      };
      form.onkeydown = ({ key }) => {
        if (key === 'Escape') close();
      };
      form.onsubmit = (event) => {
        event.preventDefault();
        close();
        this.#case.cases.amend(head.id, { label: input.value.trim() }).then(() => resolve(), reject);
      };
    });
  }

  async #kept(): Promise<SavedHead[]> {
    return readChoice(window).kind === 'here' ? this.#case.cases.list() : [];
  }

  async #show(): Promise<void> {
    const choice = readChoice(window);
    for (const radio of this.#radios()) radio.checked = radio.value === choice.kind;
    for (const part of ['kept', 'how-long', 'how-long-hint']) this.#part(part).hidden = choice.kind !== 'here';
    this.#part('to-kept').hidden = true;
    if (choice.kind !== 'here') return;
    this.#days.value = String(choice.keptDays);
    const kept = await this.#kept();
    this.#part('none').hidden = kept.length > 0;
    this.#part('to-kept').hidden = kept.length < 2;
    say(this.#root, 'kept-count', `这台电脑上有 ${kept.length} 份材料`);
    // A list that is rebuilt takes the focus away from who is in it.
    const list = this.#part('cases');
    // Somebody is writing a name there.
    if (list.querySelector('form:not([hidden])')) return;
    const focused = focusIn(list);
    list.replaceChildren(...kept.map((head) => this.#row(head, choice.keptDays)));
    if (focused) this.#focusAgain(list, focused);
    this.#goToList();
  }

  /** Who follows a link to the list comes before it is there. */
  #goToList(): void {
    if (!this.#isAwaited) return;
    this.#isAwaited = false;
    this.#part('kept').scrollIntoView();
  }

  /** The same button where it still is; else another of the row, or what stands above the list. */
  #focusAgain(list: HTMLElement, { id, act }: Focused): void {
    const inRow = `[data-case="${id}"] [data-case-act]:not([hidden])`;
    const button = list.querySelector<HTMLElement>(`${inRow}[data-case-act="${act}"]`) ?? list.querySelector<HTMLElement>(inRow) ?? this.#part('fresh');
    button.focus();
  }

  #row(head: SavedHead, keptDays: KeptDays): HTMLElement {
    const template = this.#root.querySelector<HTMLTemplateElement>('template[data-part="case"]');
    const row = template?.content.firstElementChild?.cloneNode(true) as HTMLElement; // cast: our own template
    const isOpen = pageLink().read()?.id === head.id;
    const due = dueAt(head, keptDays);
    row.dataset['case'] = head.id;
    say(row, 'name', caseName(head));
    say(row, 'people', head.people > 0 ? `${head.people} 人` : '');
    row.querySelector('[data-part="when"]')?.classList.toggle('check-text', due !== null && due <= Date.now());
    say(row, 'when', `${isOpen ? '正开着，' : ''}${whenWords(head, due, Date.now())}`);
    for (const button of Array.from(row.querySelectorAll<HTMLButtonElement>('[data-case-act]'))) {
      const name = button.dataset['caseAct'] ?? '';
      button.hidden = (name === 'open' && isOpen) || (name === 'keep' && !(due !== null && due <= Date.now()));
      button.setAttribute('aria-label', `${button.textContent} ${caseName(head)}`);
      button.addEventListener('click', () => this.#do(() => this.#acts[name]?.(head, row) ?? Promise.resolve()));
    }
    return row;
  }

  #complain(words: string): void {
    const place = this.#part('problem');
    place.textContent = words;
    place.hidden = words === '';
  }

  get #chosenDays(): KeptDays | undefined {
    return readChoice(window).kind === 'here' ? keptDaysOffered.find((days) => String(days) === this.#days.value) : undefined;
  }

  get #days(): HTMLSelectElement {
    return this.#part('days') as HTMLSelectElement; // cast: our own page's
  }

  #radios(): HTMLInputElement[] {
    return Array.from(this.#root.querySelectorAll<HTMLInputElement>('input[name="saving"]'));
  }

  #part(name: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`The panel has no part ${name}`);
    return part;
  }
}

interface Focused {
  readonly id: string;
  readonly act: string;
}

function focusIn(list: HTMLElement): Focused | null {
  const button = document.activeElement;
  const row = button?.closest<HTMLElement>('[data-case]');
  if (!(button instanceof HTMLElement) || !row || !list.contains(row)) return null;
  return { id: row.dataset['case'] ?? '', act: button.dataset['caseAct'] ?? '' };
}
