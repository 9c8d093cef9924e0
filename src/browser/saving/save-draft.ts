import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { download } from '../download.ts';
import { makeDraft } from '../make-draft.ts';
import { DraftDialog } from './draft-dialog.ts';

/** The dialog that makes a file of the case. */
export function saveDraftDialog(element: HTMLDialogElement, { store }: PageCase): DraftDialog {
  const dialog = new DraftDialog(element, { go: save, closed: () => complain('') });

  async function save(signal: AbortSignal): Promise<void> {
    const typed = dialog.input('password').value;
    complain('');
    dialog.say('busy', typed === '' ? '' : '正在加密，一般几秒，电脑慢的要十几秒');
    try {
      const { name, bytes } = await makeDraft(store.asTyped(), typed === '' ? { signal } : { password: typed, signal });
      if (signal.aborted) return;
      download(bytes, name, 'text/plain');
      dialog.element.close();
    } catch (error) {
      if (signal.aborted) return;
      noteFailure('draft', error);
      complain(error instanceof Error && error.name === 'DraftError' ? error.message : '没有做成。填写的内容都在，没有变。请再试一次。');
    } finally {
      dialog.say('busy', '');
    }
  }

  function complain(words: string): void {
    dialog.say('problem', words);
    dialog.show('problem', words !== '');
  }

  return dialog;
}
