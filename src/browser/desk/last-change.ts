import type { CaseFile } from '../../core/answers/case-file.ts';
import { memberRole } from '../../core/answers/rows.ts';
import type { ListName } from '../../core/template/template.ts';
import type { CaseStore } from '../case/case-store.ts';
import { roleKey } from '../case/spots.ts';
import { type GridColumn, gridColumns } from '../roster-grid/grid-column.ts';
import { type ChangePlace, firstChange } from './first-change.ts';

/** What the last change of the case did to a list as its sheet shows it. */
export class LastChange {
  readonly #store: CaseStore;
  readonly #list: ListName;
  readonly #columns: readonly GridColumn[];
  #before: CaseFile;
  #now: CaseFile;

  constructor(store: CaseStore, list: ListName) {
    this.#store = store;
    this.#list = list;
    this.#columns = gridColumns(store.templates, list);
    this.#before = this.#now = store.caseFile();
    store.subscribe(() => {
      if (store.caseFile() !== this.#now) this.#before = this.#now;
      this.#now = store.caseFile();
    });
  }

  /** The first cell that it made new; null where rows only went or moved. */
  get place(): ChangePlace | null {
    const { templates } = this.#store;
    const beside = (caseFile: CaseFile, row: string, key: string): string | undefined => (key === roleKey ? memberRole(caseFile, templates, row) : undefined);
    return firstChange(this.#before, this.#now, this.#list, { columns: this.#columns.map(({ key }) => key), beside });
  }

  /** 改动从第 42 行 职务开始。 */
  words({ number, column }: ChangePlace): string {
    const label = this.#columns.find(({ key }) => key === column)?.label ?? '';
    return `改动从第 ${number} 行${label === '' ? '' : ` ${label}`}开始。`;
  }
}
