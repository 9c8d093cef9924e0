import { asideFile } from '../../core/draft/aside-file.ts';
import { asideWords } from '../../core/draft/draft-words.ts';
import { thisPage } from '../case/kept-page.ts';
import type { PageCase } from '../case/page-case.ts';
import { textsSetAside } from '../case/set-aside.ts';
import { download } from '../download.ts';
import { today } from '../today.ts';

/** Offers what was stored and could not be read as a file, letter by letter: that of the tab, and the saved case that was to be opened. */
export function offerAside(bar: HTMLElement, { store, arrival }: PageCase): void {
  const texts = [...textsSetAside(thisPage), ...(arrival.kind === 'unreadable' ? [arrival.text] : [])];
  const [place, words, button] = ['aside', 'aside-words', 'aside-file'].map((name) => bar.querySelector<HTMLElement>(`[data-part="${name}"]`));
  if (texts.length === 0 || !place || !words || !button) return;
  words.textContent = wordsOf(arrival.kind === 'unreadable' ? arrival.reason : store.opening.kind === 'set-aside' ? store.opening.reason : null);
  place.hidden = false;
  bar.classList.add('telling');
  button.addEventListener('click', () => {
    for (const text of texts) {
      const { name, bytes } = asideFile(text, today());
      download(bytes, name, 'text/plain');
    }
  });
}

/** `null`: it was told on an earlier page of this tab. */
function wordsOf(reason: Parameters<typeof asideWords>[0] | null): string {
  if (!reason) return '这个标签页里还放着没有读出的旧内容。';
  const { title, advice } = asideWords(reason);
  return `${title}。${advice}`;
}
