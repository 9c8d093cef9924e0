import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';
import { readCase } from '../../core/answers/read-case.ts';
import type { OtherTabs, TabMessage } from './other-tabs.ts';
import { type RefusalReason, type Saved, type SavedCase, type SavedCases, StoreRefusal } from './saved-cases.ts';
import type { TabLink } from './tab-link.ts';

/** How the open case stands with this computer. */
export type SavingState =
  /** It lives with its tab. */
  | { readonly kind: 'off' }
  | { readonly kind: 'saving' }
  /** `at` in milliseconds since 1970; 0 while there is nothing to save. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: RefusalReason }
  /** It was deleted from this computer, and is open here alone. */
  | { readonly kind: 'gone' };

/** `changed-elsewhere`: another tab saved the case, and this page shows it. `copied`: both had changed it; this page's is saved apart. `also-open`: another tab has it too. */
export type SavingNews = 'changed-elsewhere' | 'copied' | 'also-open';

export interface SaverPorts {
  readonly cases: SavedCases;
  readonly tabs: OtherTabs;
  /** This page, told apart from every other, and from itself when it is opened again. */
  readonly writer: string;
  /** False once the person, perhaps in another tab, has said that nothing is to be saved. */
  readonly isChosen: () => boolean;
  readonly now: () => number;
  readonly makeId: () => string;
  /** The link of this tab, as it stands in its storage now. */
  readonly link: { read(): TabLink | null; write(link: TabLink | null): void };
  /** Calls it after that many milliseconds. */
  readonly later: (act: () => void, ms: number) => void;
}

/** The page whose case is saved. */
export interface SavedPage {
  /** The case as it would be if all fields were left now. */
  current(): CaseFile;
  /** Shows another case in its place. */
  replace(caseFile: CaseFile): void;
  stateChanged(state: SavingState): void;
  told(news: SavingNews): void;
}

const copyLabel = '两个标签页同时改动，另存的一份';
const retryMs = 10_000;

/** Saves the open case at every change, one save after another, and follows what other tabs save of it. */
export class Saver {
  readonly #ports: SaverPorts;
  readonly #page: SavedPage;
  #state: SavingState = { kind: 'off' };
  #wanted = false;
  #running: Promise<void> | null = null;
  /** What was saved or shown last; the same is not saved again. */
  #known = '';
  #label = '';

  constructor(ports: SaverPorts, page: SavedPage) {
    this.#ports = ports;
    this.#page = page;
    ports.tabs.listen((message) => this.#hear(message));
  }

  get state(): SavingState {
    return this.#state;
  }

  /** From now on the case is saved: at once, if there is something in it. */
  start(): void {
    const link = this.#ports.link.read();
    this.#show({ kind: 'saved', at: 0 });
    if (link) this.#ports.tabs.post({ kind: 'opened', id: link.id, writer: this.#ports.writer });
    if (link && !link.ahead) {
      // A tab that was duplicated has the link of the other: from here on they are told apart.
      this.#ports.link.write({ ...link, writer: this.#ports.writer });
      this.#known = JSON.stringify(this.#page.current());
    } else if (!isEmpty(this.#page.current())) this.changed();
  }

  /** From now on the case lives with its tab; what is saved stays. */
  stop(): void {
    this.#wanted = false;
    this.#ports.link.write(null);
    this.#show({ kind: 'off' });
  }

  /** Something was changed, or is being typed. */
  changed(): void {
    if (this.#state.kind === 'off' || this.#state.kind === 'gone') return;
    this.#wanted = true;
    const link = this.#ports.link.read();
    if (link && !link.ahead) this.#ports.link.write({ ...link, ahead: true });
    this.#running ??= this.#run();
  }

  /** Tries again what failed, or saves anew what was deleted. */
  again(): void {
    if (this.#state.kind === 'gone') {
      this.#ports.link.write(null);
      this.#show({ kind: 'saving' });
    }
    this.#known = '';
    this.changed();
  }

  /** The case was deleted from this computer, perhaps the one that is open here. */
  removed(id: string): void {
    if (this.#ports.link.read()?.id === id) this.#gone();
  }

  /** Resolves when nothing is left to save, or saving failed. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Shows what another tab has saved of the case since this page last looked. */
  async look(): Promise<void> {
    const link = this.#restingLink();
    const found = link && (await this.#read(link.id));
    // Something may have been typed meanwhile: what is saved then says whether it still fits.
    if (found === undefined || !link || this.#restingLink()?.id !== link.id) return;
    if (found === null) this.#gone();
    else if (found.head.revision > link.revision && found.head.writer !== this.#ports.writer) this.#follow(found);
  }

  /** The link while this page has nothing to save; null otherwise. */
  #restingLink(): TabLink | null {
    if (this.#running || this.#state.kind === 'off') return null;
    const link = this.#ports.link.read();
    return link?.ahead ? null : link;
  }

  async #run(): Promise<void> {
    try {
      while (this.#wanted) {
        if (!this.#ports.isChosen()) {
          this.stop();
          return;
        }
        this.#wanted = false;
        await this.#save();
      }
    } catch (error) {
      const reason = error instanceof StoreRefusal ? error.reason : 'failed';
      this.#show({ kind: 'failed', reason });
      this.#ports.later(() => {
        if (this.#state.kind === 'failed') this.changed();
      }, retryMs);
    } finally {
      this.#running = null;
    }
  }

  async #save(): Promise<void> {
    const caseFile = this.#page.current();
    const text = JSON.stringify(caseFile);
    const link = this.#ports.link.read();
    if (text === this.#known) {
      if (link?.ahead) this.#ports.link.write({ ...link, ahead: false });
      this.#show({ kind: 'saved', at: this.#ports.now() });
      return;
    }
    this.#show({ kind: 'saving' });
    const { writer, now, makeId } = this.#ports;
    const id = link?.id ?? makeId();
    const people = new Set([...caseFile.members.map((member) => member.id), ...caseFile.candidates.map((candidate) => candidate.memberId ?? candidate.id)]).size;
    const saved = await this.#ports.cases.write({ id, label: this.#label, enterprise: caseFile.enterprise.name, people, text, now: now(), writer, base: link && link.revision > 0 ? link : null });
    this.#settle(saved, text);
  }

  #settle(saved: Saved, text: string): void {
    // The person has said meanwhile that nothing is to be saved.
    if (this.#state.kind === 'off') return;
    if (saved.kind === 'gone') {
      this.#gone();
      return;
    }
    if (saved.kind === 'newer') {
      this.#ports.link.write(null);
      this.#label = copyLabel;
      this.#wanted = true;
      this.#page.told('copied');
      return;
    }
    const { id, revision, writer, savedAt } = saved.head;
    this.#known = text;
    this.#ports.link.write({ id, revision, writer, ahead: this.#wanted });
    this.#ports.tabs.post({ kind: 'saved', id, writer });
    this.#show({ kind: 'saved', at: savedAt });
  }

  #hear(message: TabMessage): void {
    if (this.#state.kind === 'off') return;
    if (message.kind === 'nowhere') this.stop();
    if (message.kind === 'removed') this.removed(message.id);
    const id = this.#ports.link.read()?.id;
    if (!('id' in message) || message.id !== id) return;
    if (message.kind === 'opened') this.#ports.tabs.post({ kind: 'also-open', id, writer: this.#ports.writer });
    if (message.kind !== 'saved') this.#page.told('also-open');
    else void this.look();
  }

  #follow({ head, text }: SavedCase): void {
    const read = readCase(JSON.parse(text));
    if (!read.ok) return;
    this.#ports.link.write({ id: head.id, revision: head.revision, writer: this.#ports.writer, ahead: false });
    if (text === this.#known) return;
    this.#known = text;
    this.#page.replace(read.case);
    this.#show({ kind: 'saved', at: head.savedAt });
    this.#page.told('changed-elsewhere');
  }

  #gone(): void {
    this.#wanted = false;
    this.#ports.link.write(null);
    this.#show({ kind: 'gone' });
  }

  /** Undefined when it cannot be known now. */
  async #read(id: string): Promise<SavedCase | null | undefined> {
    try {
      return await this.#ports.cases.read(id);
    } catch {
      return undefined;
    }
  }

  #show(state: SavingState): void {
    this.#state = state;
    this.#page.stateChanged(state);
  }
}

/** True for a case in which nothing was filled in. */
export function isEmpty(caseFile: CaseFile): boolean {
  return JSON.stringify({ ...caseFile, filledOn: '' }) === JSON.stringify(emptyCase(''));
}
