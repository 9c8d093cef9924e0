import type { Change } from '../../core/answers/change.ts';
import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { setTable } from '../../core/paper/set-table.ts';
import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { cellOfHash } from '../case/problem-address.ts';
import { mustMend } from '../case/spots.ts';
import { putRows } from '../clipboard/copied-rows.ts';
import { isOneRow } from '../clipboard/pasted-cells.ts';
import { noting } from '../diagnosis/last-failure.ts';
import { gridColumns } from '../roster-grid/grid-column.ts';
import type { PastePlace, RosterGrid } from '../roster-grid/roster-grid.ts';
import { CaseFields } from './case-fields.ts';
import { type DeskState, followCase, followPlace } from './desk-state.ts';
import { Dialogs } from './dialogs.ts';
import { FocusReturn } from './focus-return.ts';
import { LastChange } from './last-change.ts';
import { findMembers, type Pickable } from './member-picker.ts';
import { noteWords } from './note-words.ts';
import { pasteBlock } from './paste-block.ts';
import type { ScreenMarks } from './paper-drawing.ts';
import { PaperSample } from './paper-sample.ts';
import type { FileKind } from './print-file.ts';
import { PrintJob } from './print-job.ts';
import type { PlaceLink, ProblemGroup } from './problem-groups.ts';
import type { Purpose } from './purpose.ts';
import { Toasts } from './toast.ts';

/** What a desk works on. */
interface Work {
  readonly store: CaseStore;
  readonly list: ListName;
  readonly purpose: Purpose;
}

/** Everything the page around a sheet can do. `state` is watched by Alpine; the page's buttons call the methods. */
export class Desk {
  readonly state: DeskState;
  readonly #store: CaseStore;
  readonly #list: ListName;
  readonly #purpose: Purpose;
  readonly #grid: RosterGrid;
  readonly #toasts: Toasts;
  readonly #dialogs: Dialogs;
  readonly #fields: CaseFields;
  readonly #job: PrintJob;
  readonly #focus: FocusReturn;
  readonly #lastChange: LastChange;
  #sample: PaperSample | null = null;
  #typedName = '';

  constructor({ store, list, purpose }: Work, state: DeskState, root: HTMLElement) {
    this.state = state;
    this.#store = store;
    this.#list = list;
    this.#purpose = purpose;
    this.#lastChange = new LastChange(store, list);
    this.#grid = root.querySelector('roster-grid') as RosterGrid; // cast: the element that its own module has defined
    this.#toasts = new Toasts(state.toast);
    this.#dialogs = new Dialogs(state, root);
    this.#grid.connect(store, list, {
      moved: () => {
        followPlace(state, this.#grid);
        this.#sample?.moved();
      },
      applied: (applied) => this.#tell(applied),
      pasted: (copied, place) => this.paste(copied, place),
    });
    this.#fields = new CaseFields(root, store, (applied) => this.#tell(applied));
    this.#focus = new FocusReturn(Array.from(root.querySelectorAll<HTMLElement>('.toast, .desk-alert')));
    this.#job = new PrintJob(state, { done: (words) => this.#toasts.show(words), ended: () => this.#focus.giveBack() });
    const host = root.querySelector<HTMLElement>('[data-paper]');
    if (host) this.#sample = new PaperSample(host, state.paper, { paper: () => this.#paper(), marks: () => this.#marks() });
    const columns = gridColumns(store.templates, list);
    const follow = (): void => {
      this.#toasts.outdate();
      followCase(state, store, this.#grid, columns, list);
      this.#fields.refresh();
      this.#sample?.changed();
    };
    store.subscribe(follow);
    this.refresh = follow;
    follow();
  }

  /** Shows the case anew. */
  readonly refresh: () => void;

  get isTyping(): boolean {
    return this.#grid.isTyping || this.#fields.isTyping;
  }

  undo(): void {
    this.#step(() => this.#store.undo());
  }

  redo(): void {
    this.#step(() => this.#store.redo());
  }

  addRow(): void {
    this.#dialogs.close();
    this.#onSheet(() => this.#grid.addRow(this.#store.caseFile()[this.#list].length));
  }

  deleteSelected(): void {
    const rows = this.#grid.selected;
    if (rows.length === 0) {
      this.#toasts.show('还没有选中行。先在行首打勾，再删除。');
      return;
    }
    const applied = this.#store.apply({ kind: 'delete-rows', list: this.#list, rows });
    this.#tell(applied, '撤销');
  }

  move(by: number): void {
    this.#grid.moveRows(by);
  }

  setOrientation(orientation: 'portrait' | 'landscape'): void {
    this.#apply({ kind: 'set-orientation', document: this.#store.templates[this.#list].id, orientation });
  }

  setSealLine(shown: boolean): void {
    this.#apply({ kind: 'set-seal-line', shown });
  }

  /** Deletes the row where the person is. */
  deleteHere(): void {
    const row = this.#grid.place?.row;
    this.#dialogs.close();
    if (row) this.#tell(this.#store.apply({ kind: 'delete-rows', list: this.#list, rows: [row] }), '撤销');
  }

  /** Lists for picking the members that what was typed may mean. */
  find(typed: string): void {
    this.#typedName = typed;
    findMembers(this.#store, typed, this.state.pick);
  }

  /** Gives a member the role, or takes it off. */
  pickRole(person: Pickable, role: string): void {
    this.#apply({ kind: 'set-role', member: person.id, role: person.role === role ? '' : role });
    this.find(this.#typedName);
  }

  /** Takes what is more than one row, and shows what pasting it would do. */
  previewing: (copied: CopiedGrid, place: PastePlace | null) => void = () => {
    throw new Error('The desk has no preview');
  };

  /** One row is typing: it is laid over the sheet, and what became of it said. More is shown before it lands. */
  paste(copied: CopiedGrid, place: PastePlace | null): void {
    const land = noting('paste', () => isOneRow(copied.cells)) ? this.#pasteRow : this.previewing;
    land(copied, place);
  }

  readonly #pasteRow = (copied: CopiedGrid, place: PastePlace | null): void => {
    this.#dialogs.close();
    const { applied, words } = pasteBlock(this.#store, this.#list, copied.cells, place);
    this.#toasts.show(words + this.#goToChange(applied) + this.#purpose.pasted(this.#store.templates[this.#list].label), applied.changed ? { label: '撤销', run: applied.takeBack } : undefined);
  };

  /** Says what came of an import or a paste that was looked at first, and goes to the first row it changed. */
  imported(applied: Applied, words: string): void {
    this.#dialogs.close();
    this.#toasts.show(words + this.#goToChange(applied) + this.#purpose.pasted(this.#store.templates[this.#list].label), { label: '撤销', run: applied.takeBack });
  }

  /** Closes the dialog, nothing done, and says why. */
  leave(words: string): void {
    this.#dialogs.close();
    this.#toasts.show(words);
  }

  /** Closes the dialog, and says what could not be done. */
  failed({ title, words }: DeskState['failure']): void {
    this.#dialogs.close();
    this.state.failure.title = title;
    this.state.failure.words = words;
  }

  /** Copies the ticked rows; false when none is ticked. */
  copySelected(data: DataTransfer): boolean {
    const rows = this.#grid.selectedValues;
    if (rows.length === 0) return false;
    putRows(data, rows);
    this.#toasts.show(`复制了 ${rows.length} 行，可以粘贴到表格软件里。`);
    return true;
  }

  /** Where a block goes when it is pasted from outside the sheet. */
  get pastePlace(): PastePlace | null {
    const { place } = this.#grid;
    return place && place.row !== null ? { row: place.row, column: place.column.key } : null;
  }

  open(dialog: Exclude<DeskState['dialog'], ''>): void {
    this.#grid.commit();
    // What was said before would lie over the dialog's buttons.
    this.closeToast();
    if (dialog === 'pick') this.find('');
    this.#dialogs.open(dialog);
  }

  closeDialog(): void {
    this.#dialogs.close();
  }

  /** Goes to the cell or the field above the sheet that the hash of the page's address names. Another hash is none of the sheet's. */
  goToHash(hash: string): void {
    const cell = cellOfHash(hash);
    if (cell) this.#onSheet(() => this.#grid.goTo(cell.row, cell.column, true));
  }

  jump(link: PlaceLink): void {
    if (link.row === null) this.#fields.focus(link.label);
    else this.#onSheet(() => this.#grid.goTo(link.row, link.column, true));
  }

  fixAll(group: ProblemGroup): void {
    if (!group.fixAll) return;
    const { list, cells } = group.fixAll;
    const applied = this.#store.apply({ kind: 'set-cells', list, cells });
    this.#toasts.show(`改了 ${cells.length} 处。${noteWords(applied.notes)}`, { label: '撤销', run: applied.takeBack });
  }

  async print(kind: FileKind): Promise<void> {
    this.#grid.commit();
    this.#fields.commit();
    await this.#job.start(kind, { label: this.#purpose.called(this.#store.templates[this.#list].label), paper: () => this.#paper() });
  }

  turnPage(by: number): void {
    this.#sample?.turn(by);
  }

  cancel(): void {
    this.#job.cancel();
  }

  get toasts(): Toasts {
    return this.#toasts;
  }

  runToast(): void {
    this.#focus.giveBack();
    this.#toasts.run();
  }

  closeToast(): void {
    this.#focus.giveBack();
    this.#toasts.close();
  }

  closeFailure(): void {
    this.#focus.giveBack();
    this.state.failure.title = '';
  }

  /** Goes to the first cell that the change made new, and says where that is; to the first row, saying nothing, where rows only went or moved. */
  #goToChange({ changed }: Applied): string {
    if (!changed) return '';
    const { place } = this.#lastChange;
    const row = place?.row ?? this.#store.caseFile()[this.#list][0]?.id ?? null;
    this.#onSheet(() => this.#grid.goTo(row, place?.column ?? null, true));
    return place ? this.#lastChange.words(place) : '';
  }

  /** One step back or forth; what it changed may be far from what the person sees. */
  #step(go: () => void): void {
    this.#grid.commit();
    this.closeToast();
    const before = new Set<unknown>(this.#store.caseFile()[this.#list]);
    go();
    // A row that did not change is the same object as before.
    const changed = this.#store.caseFile()[this.#list].find((row) => !before.has(row));
    if (changed) this.#grid.reveal(changed.id);
  }

  /** Does it once the sheet is to be seen: on a phone another part may be shown, and what is hidden takes no focus. */
  #onSheet(act: () => void): void {
    const seen = this.state.tab === 'roster';
    this.state.tab = 'roster';
    if (seen) act();
    else requestAnimationFrame(act);
  }

  #apply(change: Change): void {
    this.#tell(this.#store.apply(change));
  }

  #tell(applied: Applied, act = ''): void {
    const words = noteWords(applied.notes);
    const takesBack = applied.changed && (act !== '' || applied.notes.some(({ kind }) => kind === 'unified'));
    if (words !== '') this.#toasts.show(words, takesBack ? { label: '撤销', run: applied.takeBack } : undefined);
  }

  #paper(): Paper {
    return this.#purpose.paper(setTable(this.#store.templates[this.#list], this.#store.templates, this.#store.caseFile()));
  }

  #marks(): ScreenMarks {
    const faulty = this.#grid.spots.filter(({ problem }) => mustMend(problem)).map(({ row, column }) => `${row ?? ''}/${column ?? ''}`);
    return { currentRow: this.#grid.place?.row ?? null, faulty: new Set(faulty) };
  }
}
