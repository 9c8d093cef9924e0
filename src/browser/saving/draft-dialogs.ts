import type { PageCase } from '../case/page-case.ts';
import { openDraftDialog } from './open-draft.ts';
import { saveDraftDialog } from './save-draft.ts';

/** Makes every button of the page that saves or opens a draft file do so. */
export function startDraftDialogs(pageCase: PageCase): void {
  const find = (name: string): HTMLDialogElement => {
    const dialog = document.querySelector<HTMLDialogElement>(`[data-draft="${name}"]`);
    if (!dialog) throw new Error(`The page has no dialog to ${name} a draft`);
    return dialog;
  };
  const dialogs = { save: saveDraftDialog(find('save'), pageCase), open: openDraftDialog(find('open'), pageCase) };
  for (const [name, dialog] of Object.entries(dialogs)) {
    for (const button of Array.from(document.querySelectorAll<HTMLElement>(`[data-draft-act="${name}"]`))) button.addEventListener('click', () => dialog.open());
  }
}
