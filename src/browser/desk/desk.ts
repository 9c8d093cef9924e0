import type { Change } from '../../core/answers/change.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { setTable } from '../../core/paper/set-table.ts';
import type { ListName } from '../../core/template/template.ts';
import type { Applied, CaseStore } from '../case/case-store.ts';
import { mustMend } from '../case/spots.ts';
import { gridColumns } from '../roster-grid/grid-column.ts';
import type { PastePlace, RosterGrid } from '../roster-grid/roster-grid.ts';
import { CaseField } from './case-field.ts';
import { type DeskState, followCase, followPlace } from './desk-state.ts';
import { Dialogs } from './dialogs.ts';
import { findMembers, type Pickable } from './member-picker.ts';
import { noteWords } from './note-words.ts';
import { pasteBlock } from './paste-block.ts';
import type { ScreenMarks } from './paper-drawing.ts';
import { PaperSample } from './paper-sample.ts';
import { type FileKind, printFile, type Progress } from './print-file.ts';
import type { PlaceLink, ProblemGroup } from './problem-groups.ts';
import { Toasts } from './toast.ts';

/** Everything the page around a sheet can do. `state` is watched by Alpine; the page's buttons call the methods. */
export class Desk {
  readonly state: DeskState;
  readonly #store: CaseStore;
  readonly #list: ListName;
  readonly #grid: RosterGrid;
  readonly #toasts: Toasts;
  readonly #dialogs: Dialogs;
  #fields: CaseField[] = [];
  #sample: PaperSample | null = null;
  #job: AbortController | null = null;
  #typedName = '';

  constructor(store: CaseStore, list: ListName, state: DeskState, root: HTMLElement) {
    this.state = state;
    this.#store = store;
    this.#list = list;
    this.#grid = root.querySelector('roster-grid') as RosterGrid; // cast: the element that its own module has defined
    this.#toasts = new Toasts(state.toast);
    this.#dialogs = new Dialogs(state, root);
    this.#grid.connect(store, list, {
      moved: () => {
        followPlace(state, this.#grid);
        this.#sample?.moved();
      },
      applied: (applied) => this.#tell(applied),
      pasted: (cells, place) => this.paste(cells, place),
    });
    this.#bindFields(root);
    const host = root.querySelector<HTMLElement>('[data-paper]');
    if (host) this.#sample = new PaperSample(host, state.paper, { paper: () => this.#paper(), marks: () => this.#marks() });
    const columns = gridColumns(store.templates, list);
    const follow = (): void => {
      this.#toasts.outdate();
      followCase(state, store, this.#grid, columns, list);
      for (const field of this.#fields) field.refresh();
      this.#sample?.changed();
    };
    store.subscribe(follow);
    this.refresh = follow;
    follow();
  }

  /** Shows the case anew. */
  readonly refresh: () => void;

  get isTyping(): boolean {
    return this.#grid.isTyping || this.#fields.some((field) => field.isTyping);
  }

  undo(): void {
    this.#grid.commit();
    this.#toasts.close();
    this.#store.undo();
  }

  redo(): void {
    this.#grid.commit();
    this.#toasts.close();
    this.#store.redo();
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

  /** Lays the cells over the sheet and says what became of them. */
  paste(cells: string[][], place: PastePlace | null): void {
    this.#dialogs.close();
    const { applied, words } = pasteBlock(this.#store, this.#list, cells, place);
    this.#toasts.show(words, applied.changed ? { label: '撤销', run: applied.takeBack } : undefined);
  }

  /** Where a block goes when it is pasted from outside the sheet. */
  get pastePlace(): PastePlace | null {
    const { place } = this.#grid;
    return place && place.row !== null ? { row: place.row, column: place.column.key } : null;
  }

  open(dialog: Exclude<DeskState['dialog'], ''>): void {
    this.#grid.commit();
    if (dialog === 'pick') this.find('');
    this.#dialogs.open(dialog);
  }

  closeDialog(): void {
    this.#dialogs.close();
  }

  jump(link: PlaceLink): void {
    if (link.row === null) this.#fieldFor(link.label)?.focus();
    else this.#onSheet(() => this.#grid.goTo(link.row, link.column, true));
  }

  fixAll(group: ProblemGroup): void {
    const { fixAll } = group;
    if (!fixAll) return;
    const cells = group.places.flatMap(({ row, column }) => (row === null || column === null ? [] : [{ row, column, value: fixAll.value }]));
    const applied = this.#store.apply({ kind: 'set-cells', list: this.#list, cells });
    this.#toasts.show(`改了 ${cells.length} 处。${noteWords(applied.notes)}`, { label: '撤销', run: applied.takeBack });
  }

  async print(kind: FileKind): Promise<void> {
    if (this.#job) return;
    this.#grid.commit();
    for (const field of this.#fields) field.commit();
    const { state } = this;
    const template = this.#store.templates[this.#list];
    const job = new AbortController();
    this.#job = job;
    state.failure.title = '';
    state.busy.words = `正在准备${template.label}`;
    state.busy.share = 0;
    const telling = setTimeout(() => (state.busy.told = true), 300);
    try {
      const report = ({ words, share }: Progress): void => {
        state.busy.words = words;
        state.busy.share = share;
      };
      const told = await printFile[kind](this.#paper(), { report, signal: job.signal });
      this.#toasts.show(`已下载${template.label}，${told}。`);
    } catch (error) {
      if (!job.signal.aborted) this.#fail(kind, error);
    } finally {
      clearTimeout(telling);
      state.busy.told = false;
      this.#job = null;
    }
  }

  turnPage(by: number): void {
    this.#sample?.turn(by);
  }

  cancel(): void {
    this.#job?.abort();
  }

  get toasts(): Toasts {
    return this.#toasts;
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

  #fail(kind: FileKind, error: unknown): void {
    const { failure } = this.state;
    failure.title = kind === 'pdf' ? 'PDF 没有做成' : 'XLSX 没有做成';
    failure.words = error instanceof Error && error.name === 'PdfError' ? error.message : '填写的内容都在，没有丢。请再试一次；还是不行，刷新页面后再试，或者先下载另一种文件。';
  }

  #paper(): Paper {
    return setTable(this.#store.templates[this.#list], this.#store.templates, this.#store.caseFile());
  }

  #marks(): ScreenMarks {
    const faulty = this.#grid.spots.filter(({ problem }) => mustMend(problem)).map(({ row, column }) => `${row ?? ''}/${column ?? ''}`);
    return { currentRow: this.#grid.place?.row ?? null, faulty: new Set(faulty) };
  }

  #bindFields(root: HTMLElement): void {
    const bind = (name: string, value: () => string, change: (typed: string) => Change): CaseField[] => {
      const input = root.querySelector<HTMLInputElement>(`input[data-field="${name}"]`);
      return input ? [new CaseField(input, { value, apply: (typed) => this.#store.apply(change(typed)), tell: (applied) => this.#tell(applied) })] : [];
    };
    this.#fields = [
      ...bind('enterprise-name', () => this.#store.caseFile().enterprise.name, (value) => ({ kind: 'set-enterprise-name', value })),
      ...bind('filled-on', () => this.#store.caseFile().filledOn, (value) => ({ kind: 'set-filled-on', value })),
    ];
  }

  #fieldFor(label: string): HTMLInputElement | undefined {
    return [...document.querySelectorAll<HTMLInputElement>('input[data-field]')].find((input) => input.labels?.[0]?.textContent.includes(label));
  }
}
