import type { ListName } from '../../core/template/template.ts';
import type { CaseStore } from '../case/case-store.ts';
import { peopleIn } from '../../core/answers/rows.ts';

/** Keeps the shortest truth beside each document's name in the strip under the header. */
export function startCaseStrip(store: CaseStore): void {
  const show = (): void => {
    showFacts(store);
    for (const list of ['members', 'candidates'] as const) showTruth(list, store);
    const enterprise = document.querySelector('[data-case-enterprise]');
    if (enterprise) enterprise.textContent = store.caseFile().enterprise.name;
  };
  store.subscribe(show);
  show();
}

/** How many of the facts about the enterprise are filled in. The page lists their ids; the name stands by itself. */
function showFacts(store: CaseStore): void {
  for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-case-facts]'))) {
    const ids = (place.dataset['caseFacts'] ?? '').split(' ').filter((id) => id !== '');
    const { name, facts } = store.caseFile().enterprise;
    const filled = ids.filter((id) => facts[id]).length + (name === '' ? 0 : 1);
    place.textContent = `${filled}/${ids.length + 1} 已填`;
  }
}

function showTruth(list: ListName, store: CaseStore): void {
  const place = document.querySelector(`[data-case-truth="${list}"]`);
  if (!place) return;
  const { id } = store.templates[list];
  const mends = store.problems().filter(({ place: { document }, severity }) => document === id && severity === 'error').length;
  const people = peopleIn(store.caseFile(), list);
  place.textContent = mends > 0 ? `${mends} 改` : people > 0 ? `${people} 人` : '缺';
  place.classList.toggle('fix-text', mends > 0);
}
