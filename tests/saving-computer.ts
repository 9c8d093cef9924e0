import type { CaseFile } from '../src/core/answers/case-file.ts';
import type { OtherTabs, TabMessage } from '../src/browser/saving/other-tabs.ts';
import { headAfter, isGone, mayFollow, type RefusalReason, type SavedCase, type SavedCases, StoreRefusal } from '../src/browser/saving/saved-cases.ts';
import { Saver } from '../src/browser/saving/saver.ts';
import type { SavingNews } from '../src/browser/saving/saver-ports.ts';
import type { TabLink } from '../src/browser/saving/tab-link.ts';

// What a saver runs in, without a browser: a computer, and the pages of its tabs.

let ids = 0;
const makeId = (): string => `id-${(ids += 1)}`;

/** A computer with a store that can be looked into, and made to refuse. */
export class Computer {
  readonly stored: Map<string, SavedCase>;
  refuses: RefusalReason | null = null;
  isChosen = true;
  /** There is room for what is there, for no other case. */
  refusesNew = false;
  /** What is written is written, but nobody hears of it: the page has gone away. */
  isUnheard = false;
  readonly #listeners: ((message: TabMessage) => void)[] = [];

  constructor(stored = new Map<string, SavedCase>()) {
    this.stored = stored;
  }

  readonly cases: SavedCases = {
    list: () => Promise.resolve([...this.stored.values()].map(({ head }) => head)),
    read: (id) => Promise.resolve(this.stored.get(id) ?? null),
    write: (saving) => {
      if (this.refuses || (this.refusesNew && !saving.base)) return Promise.reject(new StoreRefusal(this.refuses ?? 'full', null));
      const there = this.stored.get(saving.id)?.head;
      if (isGone(there, saving)) return Promise.resolve({ kind: 'gone' });
      if (there && !mayFollow(there, saving)) return Promise.resolve({ kind: 'newer' });
      const head = headAfter(there, saving, 1);
      this.stored.set(saving.id, { head, text: saving.text });
      return this.isUnheard ? new Promise(() => undefined) : Promise.resolve({ kind: 'saved', head });
    },
    amend: () => Promise.resolve(true),
    remove: (id) => Promise.resolve(void this.stored.delete(id)),
  };

  tabs(): OtherTabs {
    let own: ((message: TabMessage) => void) | null = null;
    return {
      listen: (listener) => {
        own = listener;
        this.#listeners.push(listener);
      },
      post: (message) => {
        for (const listener of this.#listeners) if (listener !== own) listener(message);
      },
    };
  }

  get texts(): string[] {
    return [...this.stored.values()].map(({ text }) => text);
  }
}

/** A page of a tab; `link` is the tab's, shared by its pages one after another. */
export class Page {
  readonly news: SavingNews[] = [];
  readonly saver: Saver;
  readonly link: { now: TabLink | null };
  caseFile: CaseFile;
  readonly later: (() => void)[] = [];

  constructor(computer: Computer, caseFile: CaseFile, link: { now: TabLink | null } = { now: null }) {
    this.caseFile = caseFile;
    this.link = link;
    const ports = { cases: computer.cases, tabs: computer.tabs(), isChosen: () => computer.isChosen, now: () => 1000, makeId, link: { read: () => link.now, write: (next: TabLink | null) => void (link.now = next) }, later: (act: () => void) => void this.later.push(act) };
    this.saver = new Saver(ports, {
      current: () => this.caseFile,
      replace: (next) => void (this.caseFile = next),
      stateChanged: () => undefined,
      told: (news) => void this.news.push(news),
    });
  }

  async change(caseFile: CaseFile): Promise<void> {
    this.caseFile = caseFile;
    this.saver.changed();
    await this.saver.settled();
  }
}
