import type { Change } from '../../core/answers/change.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { FocusReturn } from '../desk/focus-return.ts';
import { noteWords } from '../desk/note-words.ts';
import type { FileKind } from '../desk/print-file.ts';
import { PrintJob, type PrintOrder, type Work } from '../desk/print-job.ts';
import { storageWords } from '../desk/storage-words.ts';
import { Toasts } from '../desk/toast.ts';
import type { ScreenState } from './screen-state.ts';

/** A control of a screen that may hold something not yet in the case. */
export interface Control {
  readonly isTyping: boolean;
  commit(): void;
  /** Follows the case. */
  refresh(): void;
}

/** What every screen of the case can do beside its own: the way back, what is told, files. */
export class CaseScreen {
  readonly store: CaseStore;
  readonly toasts: Toasts;
  readonly controls: Control[] = [];
  readonly #state: ScreenState;
  readonly #job: PrintJob;
  readonly #focus: FocusReturn;
  readonly #followers: (() => void)[] = [];

  /** `state` is the screen's own (reactive) object. */
  constructor(store: CaseStore, state: ScreenState, root: HTMLElement) {
    this.store = store;
    this.#state = state;
    this.toasts = new Toasts(state.toast);
    this.#focus = new FocusReturn(Array.from(root.querySelectorAll<HTMLElement>('.toast, .desk-alert')));
    this.#job = new PrintJob(state, { done: (words) => this.toasts.show(words), ended: () => this.#focus.giveBack() });
    store.subscribe(() => this.refresh());
  }

  /** Calls it now and after every change of the case. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
    this.refresh();
  }

  refresh(): void {
    this.toasts.outdate();
    for (const control of this.controls) control.refresh();
    this.#state.canUndo = this.store.canUndo();
    this.#state.canRedo = this.store.canRedo();
    this.#state.storage = storageWords(this.store.opening, this.store.storing());
    for (const follower of this.#followers) follower();
  }

  get isTyping(): boolean {
    return this.controls.some(({ isTyping }) => isTyping);
  }

  /** What stands in a field and was not left goes into the case. */
  commit(): void {
    for (const control of this.controls) control.commit();
  }

  /** Does the change, and tells what has to be told of it. */
  apply(change: Change): Applied {
    const applied = this.store.apply(change);
    this.tell(applied);
    return applied;
  }

  tell({ notes }: Applied): void {
    const words = noteWords(notes);
    if (words !== '') this.toasts.show(words);
  }

  undo(): void {
    this.#step(() => this.store.undo());
  }

  redo(): void {
    this.#step(() => this.store.redo());
  }

  async print(kind: FileKind, order: PrintOrder): Promise<void> {
    this.commit();
    await this.#job.start(kind, order);
  }

  /** The same for a file of the screen's own. */
  async make(work: Work): Promise<void> {
    this.commit();
    await this.#job.run(work);
  }

  cancel(): void {
    this.#job.cancel();
  }

  runToast(): void {
    this.#focus.giveBack();
    this.toasts.run();
  }

  closeToast(): void {
    this.#focus.giveBack();
    this.toasts.close();
  }

  closeFailure(): void {
    this.#focus.giveBack();
    this.#state.failure.title = '';
  }

  #step(go: () => void): void {
    this.commit();
    this.closeToast();
    go();
  }
}
