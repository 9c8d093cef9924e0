/** What a person is asked before something goes. */
export interface Confirmation {
  readonly title: string;
  readonly words: string;
  readonly yes: string;
  readonly no: string;
}

/** Asks in the page's own dialog; false when it is closed in any other way. Throws on a page without one. */
export function confirmed({ title, words, yes, no }: Confirmation): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('[data-confirm]');
  const part = (name: string): HTMLElement => {
    const element = dialog?.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!element) throw new Error(`The page's dialog has no part ${name}`);
    return element;
  };
  for (const [name, text] of Object.entries({ title, words, yes, no })) part(name).textContent = text;
  return new Promise((resolve) => {
    dialog?.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
    part('yes').onclick = () => dialog?.close('yes');
    part('no').onclick = () => dialog?.close('no');
    if (dialog) dialog.returnValue = 'no';
    dialog?.showModal();
  });
}
