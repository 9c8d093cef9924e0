import { screenTruths, type Truth } from '../../core/answers/screen-truths.ts';
import type { ScreenName } from '../../core/answers/screens.ts';
import type { CaseStore } from '../case/case-store.ts';

/** Keeps the shortest truth beside each screen's name, in the strip under the header and wherever else the page lists the screens. */
export function startCaseStrip(store: CaseStore): void {
  const show = (): void => {
    const caseFile = store.caseFile();
    const truths = screenTruths({ caseFile, templates: store.templates, problems: store.problems(), outside: store.outside() });
    for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-case-truth]'))) {
      showTruth(place, truths[place.dataset['caseTruth'] as ScreenName]); // cast: written by our own page
    }
    const enterprise = document.querySelector('[data-case-enterprise]');
    if (enterprise) enterprise.textContent = caseFile.enterprise.name;
  };
  store.subscribe(show);
  show();
  showCurrent();
}

function showTruth(place: HTMLElement, { words, tone }: Truth): void {
  place.textContent = words;
  place.classList.toggle('fix-text', tone === 'mend');
  place.classList.toggle('done-text', tone === 'ready');
}

/** Where the strip is wider than the window, the open screen is in view. */
function showCurrent(): void {
  const strip = document.querySelector<HTMLElement>('[data-case-strip] ul');
  const current = strip?.querySelector<HTMLElement>('[aria-current]');
  if (!strip || !current) return;
  const [inside, link] = [strip.getBoundingClientRect(), current.getBoundingClientRect()];
  strip.scrollLeft += link.left - inside.left - (inside.width - link.width) / 2;
}
