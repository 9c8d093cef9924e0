import { noteFailure } from '../diagnosis/last-failure.ts';

/** What is said of a page that did not start. */
interface Told {
  readonly title: string;
  readonly words: string;
}

/** Starts the page; when that fails, says so in the page's own place for it, which nothing else can fill then. */
export async function startOrTell(root: HTMLElement, told: Told, start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    noteFailure('other', error);
    tell(root, told);
    throw error;
  }
}

function tell(root: HTMLElement, told: Told): void {
  const alert = root.querySelector('.desk-alert.fail');
  const [title, says] = [alert?.querySelector('h2'), alert?.querySelector('p')];
  if (!alert || !title || !says) return;
  title.textContent = told.title;
  says.textContent = told.words;
  // Its button is Alpine's, which does not run.
  alert.querySelector(':scope > button')?.remove();
  alert.removeAttribute('x-cloak');
}
