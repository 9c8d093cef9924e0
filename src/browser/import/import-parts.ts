import Alpine from '@alpinejs/csp';
import type { ListName } from '../../core/template/template.ts';
import type { CaseStore } from '../case/case-store.ts';
import type { Desk } from '../desk/desk.ts';
import { takeDrops } from './dropped-files.ts';
import { firstImport, type ImportState, type PreviewMode } from './import-state.ts';
import { Importer } from './importer.ts';

/** What the attributes of the import dialog name; nothing on a page without one. */
export function importParts(desk: Desk, store: CaseStore, list: ListName, root: HTMLElement): Record<string, unknown> {
  const dialog = root.querySelector<HTMLElement>('[data-dialog="import"]');
  if (!dialog) return {};
  const importing = Alpine.reactive(firstImport());
  const importer = new Importer(store, list, importing, {
    stepped: (step) => showStep(dialog, step, importing.comesFrom),
    imported: (applied, words) => desk.imported(applied, words),
    nothingNew: (words) => desk.leave(words),
    failed: (failure) => desk.failed(failure),
  });
  // However the dialog closes, the file goes.
  Alpine.effect(() => {
    if (desk.state.dialog !== 'import') queueMicrotask(() => importer.end());
  });
  desk.previewing = (copied, place) => {
    desk.open('import');
    void importer.openPasted(copied, place);
  };
  // A sample takes no files.
  if (dialog.querySelector('input[type="file"]')) {
    takeDrops(root, (dropped) => {
      desk.open('import');
      if (dropped.kind === 'file') void importer.open(dropped.file);
      else importer.refuseDrop(dropped);
    });
  }
  return {
    importing,
    openImport: () => desk.open('import'),
    importFile: ({ target }: Event) => {
      const input = target as HTMLInputElement; // cast: the dialog's own input
      const [file] = input.files ?? [];
      if (file) void importer.open(file);
      input.value = '';
    },
    importSheet: (event: Event) => void importer.setSheet(chosen(event)),
    importHeader: (event: Event) => void importer.setHeader(chosen(event)),
    importEncoding: (event: Event) => void importer.setEncoding(chosen(event)),
    importTarget: (column: number, event: Event) => void importer.setTarget(column, chosen(event)),
    answerAll: (question: string, event: Event) => void importer.answerAll(question, chosen(event)),
    answerOne: (question: string, key: string, event: Event) => void importer.answerOne(question, key, chosen(event)),
    openItems: (details: HTMLDetailsElement, isOpen: boolean) => void (details.open = isOpen),
    previewImport: () => importer.preview(),
    backToMatch: () => importer.back(),
    importMode: (mode: PreviewMode) => importer.setMode(mode),
    importNow: () => importer.import(),
  };
}

function chosen({ target }: Event): string {
  return (target as HTMLSelectElement).value; // cast: the dialog's own select
}

/** The focus goes where the step begins; at what would become of a paste, to the button that lands it: one key more than pasting. Alpine shows a step a moment later; what is not shown cannot take the focus. */
function showStep(dialog: HTMLElement, step: ImportState['step'], comesFrom: ImportState['comesFrom'], patience = 30): void {
  requestAnimationFrame(() => {
    const shown = dialog.querySelector<HTMLElement>(`[data-import-step="${step}"]`);
    const start = (comesFrom === 'paste' ? shown?.querySelector<HTMLElement>('[data-paste-start]') : null) ?? shown?.querySelector<HTMLElement>('[data-step-start]');
    if (!start || patience === 0) return;
    if (start.getClientRects().length === 0) {
      showStep(dialog, step, comesFrom, patience - 1);
      return;
    }
    dialog.querySelector('.dialog')?.scrollTo(0, 0);
    start.focus({ preventScroll: true });
  });
}
