import { linkTo, savedCaseFile } from './bring-case.ts';
import { isEmpty } from './empty-case.ts';
import type { TabMessage } from './other-tabs.ts';
import { type RefusalReason, type Saved, type SavedCase, StoreRefusal } from './saved-cases.ts';
import type { SavedPage, SaverPorts, SavingState } from './saver-ports.ts';
import type { TabLink } from './tab-link.ts';

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
  /** What was asked of the store in an earlier one is answered in vain: the case is no longer saved as it was then. */
  #epoch = 0;
  #isRetryDue = false;
  /** The page was left; the browser may bring it back as it was. */
  #isAway = false;

  constructor(ports: SaverPorts, page: SavedPage) {
    this.#ports = ports;
    this.#page = page;
    ports.tabs.listen((message) => this.#hear(message));
  }

  get state(): SavingState {
    return this.#state;
  }

  /** From now on the case is saved: at once, if there is something in it that is not. */
  start(): void {
    const link = this.#ports.link.read();
    if (link?.gone) {
      this.#show({ kind: 'gone' });
      return;
    }
    this.#show({ kind: 'saved', at: 0 });
    this.greet();
    if (link && !link.ahead) this.#known = JSON.stringify(this.#page.current());
    else this.changed();
  }

  /** The store gave no answer when the page opened: that is told, and it is tried again. */
  refused(reason: RefusalReason): void {
    this.#fail(reason);
  }

  /** Tells the other tabs that this one has the case. */
  greet(): void {
    this.#isAway = false;
    this.#tellTabs('opened');
  }

  /** Tells them that it has it no more. */
  leave(): void {
    this.#isAway = true;
    this.#tellTabs('left');
  }

  /** From now on the case lives with its tab; what is saved stays. */
  stop(): void {
    this.letGo();
    this.#ports.link.write(null);
    this.#page.stateChanged(this.#state);
  }

  /** Leaves the case and the link as they are, whatever is still under way: the tab goes on with another. */
  letGo(): void {
    this.#epoch += 1;
    this.#wanted = false;
    this.#state = { kind: 'off' };
  }

  /** What the page shows came from elsewhere. */
  replaced(): void {
    this.#known = '';
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
      this.#label = '';
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

  /** Saves what stands there, typed letters included; false when that is not to be had. */
  async saveNow(): Promise<boolean> {
    this.changed();
    await this.settled();
    return this.#state.kind === 'saved';
  }

  /** Shows what another tab has saved of the case since this page last looked. */
  async look(): Promise<void> {
    const link = this.#restingLink();
    const found = link && (await this.#read(link.id));
    // Something may have been typed meanwhile: what is saved then says whether it still fits.
    if (found === undefined || !link || this.#restingLink()?.stamp !== link.stamp) return;
    if (found === null) this.#gone();
    else if (found.head.revision !== link.revision) this.#follow(found);
  }

  /** The link while this page has nothing to save; null otherwise. */
  #restingLink(): TabLink | null {
    if (this.#running || this.#state.kind === 'off') return null;
    const link = this.#ports.link.read();
    return link?.ahead || link?.gone ? null : link;
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
      // It may have been written all the same, and be another text than the one known.
      this.#known = '';
      if (this.#state.kind === 'saving') this.#fail(error instanceof StoreRefusal ? error.reason : 'failed');
    } finally {
      this.#running = null;
    }
  }

  #fail(reason: RefusalReason): void {
    this.#show({ kind: 'failed', reason });
    if (this.#isRetryDue) return;
    this.#isRetryDue = true;
    this.#ports.later(() => {
      this.#isRetryDue = false;
      if (this.#state.kind === 'failed') this.changed();
    }, retryMs);
  }

  async #save(): Promise<void> {
    const epoch = this.#epoch;
    const caseFile = this.#page.current();
    const link = this.#ports.link.read();
    if (!link && isEmpty(caseFile)) {
      this.#show({ kind: 'saved', at: 0 });
      return;
    }
    const text = JSON.stringify(caseFile);
    if (text === this.#known) {
      if (link?.ahead) this.#ports.link.write({ ...link, ahead: false });
      this.#show({ kind: 'saved', at: this.#ports.now() });
      return;
    }
    this.#show({ kind: 'saving' });
    const { now, makeId } = this.#ports;
    const [id, stamp] = [link?.id ?? makeId(), makeId()];
    // Written down first: a page that goes away in the middle leaves word of what it was about to do.
    this.#ports.link.write({ id, revision: link?.revision ?? 0, stamp, ahead: true });
    const people = new Set([...caseFile.members.map((member) => member.id), ...caseFile.candidates.map((candidate) => candidate.memberId ?? candidate.id)]).size;
    const saved = await this.#ports.cases.write({ id, label: this.#label, enterprise: caseFile.enterprise.name, people, text, now: now(), stamp, base: link });
    if (epoch === this.#epoch) this.#settle(saved, text);
  }

  #settle(saved: Saved, text: string): void {
    if (saved.kind === 'gone') {
      this.#gone();
      return;
    }
    if (saved.kind === 'newer') {
      this.#ports.link.write(null);
      this.#label = copyLabel;
      this.#wanted = true;
      return;
    }
    const { id, savedAt, revision } = saved.head;
    this.#known = text;
    this.#ports.link.write({ ...linkTo({ head: saved.head, text }), ahead: this.#wanted });
    this.#ports.tabs.post({ kind: 'saved', id });
    this.#show({ kind: 'saved', at: savedAt });
    if (revision === 1 && this.#label === copyLabel) this.#page.told('copied');
  }

  #hear(message: TabMessage): void {
    if (this.#state.kind === 'off' || this.#isAway) return;
    if (message.kind === 'nowhere') this.stop();
    if (message.kind === 'removed') this.removed(message.id);
    const link = this.#ports.link.read();
    if (!('id' in message) || message.id !== link?.id || link.gone) return;
    if (message.kind === 'opened') this.#ports.tabs.post({ kind: 'also-open', id: link.id });
    if (message.kind === 'opened' || message.kind === 'also-open') this.#page.told('also-open');
    if (message.kind === 'saved') void this.look();
    if (message.kind === 'left') {
      this.#page.told('alone');
      // Perhaps a third has it: who does, answers.
      this.greet();
    }
  }

  #tellTabs(kind: 'opened' | 'left'): void {
    const link = this.#ports.link.read();
    if (link && !link.gone && this.#state.kind !== 'off') this.#ports.tabs.post({ kind, id: link.id });
  }

  #follow(found: SavedCase): void {
    // A case that this page cannot read is left alone: what is changed here is then saved apart.
    const read = savedCaseFile(found);
    if (!read.ok) return;
    if (JSON.stringify(this.#page.current()) !== this.#known) {
      // Somebody is typing here, and it is not saved yet.
      this.changed();
      return;
    }
    this.#ports.link.write(linkTo(found));
    if (found.text === this.#known) return;
    this.#page.replace(read.case);
    this.#known = JSON.stringify(this.#page.current());
    this.#show({ kind: 'saved', at: found.head.savedAt });
    this.#page.told('changed-elsewhere');
  }

  #gone(): void {
    const link = this.#ports.link.read();
    this.#epoch += 1;
    this.#wanted = false;
    if (link) this.#ports.link.write({ ...link, gone: true });
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
