/** What a person is asked before something goes. */
export interface Confirmation {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly no: string;
  /** True where a draft file would save what goes: it is offered on pages that can make one. */
  readonly savesFirst?: boolean;
}

/** Asks in the page's own dialog; false when it is closed in any other way. Throws on a page without one. */
export function confirmed({ title, words, yes, no, savesFirst = false }: Confirmation): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-confirm]');
  const part = (name: string): HTMLElement => {
    const element = dialog?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`The page's dialog has no part ${name}`);
    return element;
  };
  for (const [name, text] of Object.entries({ title, words, yes, no })) part(name).textContent = text;
  const save = document.querySelector<HTMLElement>('[data-draft-act="save"]');
  part('first').hidden = !savesFirst || !save;
  return new Promise((resolve) => {
    dialog?.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    part('yes').onclick = () => dialog?.close('yes');
    // The draft's own dialog opens when this one has given back the focus.
    part('first').onclick = () => {
      dialog?.close('no');
      save?.click();
    };
    part('no').onclick = () => dialog?.close('no');
    if (dialog) dialog.returnValue = 'no';
    dialog?.showModal();
  });
}

/** Said when something would not go. */
export const unclearedWords = '没有清除干净：浏览器的存储出了错。请关掉本站的其他标签页再试一次；还是不行，请用浏览器自己的“清除浏览数据”。';

/** Asked before everything goes. */
export const clearQuestion: Confirmation = {
  title: '清除本机数据？',
  words: '本站在这个浏览器里存的都会删去，找不回来：保存在这台电脑的材料、开着本站的各个标签页里正在填的、选过的显示方式。要留的，先在办理台存成草稿文件。下载过的文件，和浏览器自己为恢复窗口写的记录，本站删不到。',
  yes: '全部清除',
  no: '不清除',
  savesFirst: true,
};
