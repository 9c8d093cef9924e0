import type { CaseFile } from '../../core/answers/case-file.ts';
import { type DraftAbout, type DraftRead, mostDraftMegabytes } from '../../core/draft/draft.ts';
import { draftRefusalWords, editedDraftWords } from '../../core/draft/draft-words.ts';
import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { openDraft } from '../make-draft.ts';
import { DraftDialog } from './draft-dialog.ts';
import { isEmpty } from './empty-case.ts';
import { begin } from './switch-case.ts';

/** The dialog that opens a file as the case of this tab: first what is in it, then, if the person says so, it takes the place of the present one. */
export function openDraftDialog(element: HTMLDialogElement, pageCase: PageCase): DraftDialog {
  let bytes: Uint8Array | null = null;
  let found: CaseFile | null = null;
  const dialog = new DraftDialog(element, { go, closed: forget });
  const file = dialog.input('file');
  file.addEventListener('change', () => void take(file.files?.[0]));

  async function take(chosen: File | undefined): Promise<void> {
    forgetFound();
    bytes = null;
    if (!chosen) return;
    const signal = dialog.renew();
    if (chosen.size > mostDraftMegabytes * 2 ** 20) {
      show({ kind: 'too-large', megabytes: mostDraftMegabytes });
      return;
    }
    try {
      const taken = new Uint8Array(await chosen.arrayBuffer());
      if (signal.aborted) return;
      bytes = taken;
      await read(signal);
    } catch (error) {
      fail(signal, error, '这个文件读不出来：可能已经移走、改名，或者正被别的程序占用。请再选一次。');
    }
  }

  async function read(signal: AbortSignal, password?: string): Promise<void> {
    if (!bytes) return;
    dialog.say('busy', password === undefined ? '正在读取' : '正在核对密码，一般几秒，电脑慢的要十几秒');
    try {
      const draft = await openDraft(bytes, password === undefined ? { signal } : { password, signal });
      if (!signal.aborted) show(draft);
    } catch (error) {
      fail(signal, error, '没有读成。您现在填的内容没有变。请再试一次。');
    } finally {
      // What was given up has nothing more to say: something else may be under way.
      if (!signal.aborted) dialog.say('busy', '');
    }
  }

  /** With the file read, it is opened; without, the password is tried. */
  async function go(signal: AbortSignal): Promise<void> {
    if (!found) {
      await read(dialog.renew(), dialog.input('password').value);
      return;
    }
    try {
      await begin(found, pageCase);
    } catch (error) {
      fail(signal, error, '没有打开：这个标签页的存储已满或者用不了。您现在填的内容没有变。');
    }
  }

  function show(draft: DraftRead): void {
    forgetFound();
    if (draft.kind === 'case') {
      showCase(draft.case, draft.about, draft.isEdited);
      return;
    }
    const { title, advice } = draftRefusalWords(draft);
    const isLocked = draft.kind === 'needs-password' || draft.kind === 'wrong-password';
    dialog.show('locked', isLocked);
    dialog.show('go', isLocked);
    dialog.say('go', '用密码打开');
    dialog.show('locked-words', draft.kind === 'needs-password');
    if (draft.kind === 'needs-password') dialog.say('locked-words', `${title}。${advice}`);
    else complain(title, advice);
    if (isLocked) dialog.input('password').focus();
  }

  function showCase(caseFile: CaseFile, about: DraftAbout, isEdited: boolean): void {
    found = caseFile;
    dialog.say('about', aboutWords(about));
    dialog.say('edited', isEdited ? `${editedDraftWords.title}。${editedDraftWords.advice}` : '');
    dialog.show('edited', isEdited);
    const present = presentWords(pageCase);
    dialog.say('present', present.words);
    dialog.show('save-first', present.isLost);
    dialog.show('found', true);
    dialog.show('go', true);
    dialog.say('go', '打开');
    dialog.part('about').focus();
  }

  function fail(signal: AbortSignal, error: unknown, words: string): void {
    if (signal.aborted) return;
    noteFailure('draft', error);
    complain('没有打开。', error instanceof Error && error.name === 'DraftError' ? error.message : words);
  }

  function complain(title: string, words: string): void {
    dialog.say('problem-title', title);
    dialog.say('problem-words', words);
    dialog.show('problem', title !== '');
  }

  function forgetFound(): void {
    found = null;
    complain('', '');
    dialog.say('busy', '');
    for (const part of ['locked', 'found', 'go', 'save-first']) dialog.show(part, false);
  }

  function forget(): void {
    forgetFound();
    bytes = null;
    file.value = '';
  }

  return dialog;
}

function aboutWords({ enterprise, members, candidates, savedOn }: DraftAbout): string {
  return `${enterprise === '' ? '还没有填企业名称' : enterprise}：会员 ${members} 人，候选人 ${candidates} 人${savedOn === '' ? '' : `，${savedOn} 保存`}。`;
}

/** What becomes of the case that is open. */
function presentWords({ store, saver }: PageCase): { readonly words: string; readonly isLost: boolean } {
  if (isEmpty(store.asTyped())) return { words: '', isLost: false };
  if (saver.state.kind === 'saved') return { words: '现在打开的这一份已保存在这台电脑，不受影响；草稿另存成一份。', isLost: false };
  return { words: '现在打开的这一份没有保存，打开草稿后就没有了。', isLost: true };
}
