import { noteFailure } from '../diagnosis/last-failure.ts';

/** Starts the desk; when that fails, says so with these words in the page's own place for it, which nothing else can fill then. */
export function startOrTell(root: HTMLElement, words: string, start: () => void): void {
  try {
    start();
  } catch (error) {
    noteFailure('other', error);
    tell(root, words);
    throw error;
  }
}

function tell(root: HTMLElement, words: string): void {
  const alert = root.querySelector('.desk-alert.fail');
  const [title, says] = [alert?.querySelector('h2'), alert?.querySelector('p')];
  if (!alert || !title || !says) return;
  title.textContent = '表没有打开';
  says.textContent = words;
  // Its button is Alpine's, which does not run.
  alert.querySelector(':scope > button')?.remove();
  alert.removeAttribute('x-cloak');
}
