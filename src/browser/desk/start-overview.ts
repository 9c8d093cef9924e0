import { nextStep } from '../../core/answers/next-step.ts';
import type { Severity } from '../../core/problems/problem.ts';
import { type CaseStore, openCaseStore } from '../case/case-store.ts';
import { thisPage } from '../case/kept-page.ts';
import { learnGlyphs } from '../case/learn-glyphs.ts';
import { tabKeeper } from '../case/tab-keeper.ts';
import { embeddedTemplates, outsideOnPage } from '../embedded-data.ts';
import { startCaseStrip } from './case-strip.ts';
import { peopleIn } from '../../core/answers/rows.ts';

// The entry point of 办理台: the page says by itself how to begin; with a case in the tab it says how far that is and what comes next.

export function startOverview(): void {
  const store = openCaseStore(embeddedTemplates(), tabKeeper(thisPage), outsideOnPage());
  startCaseStrip(store);
  const show = (): void => {
    showTallies(store);
    showNextStep(store);
  };
  store.subscribe(show);
  show();
  if (store.opening.kind === 'case') learnGlyphs(store);
}

/** Beside each table: 18 人，4 处要改. */
function showTallies(store: CaseStore): void {
  for (const place of Array.from(document.querySelectorAll<HTMLElement>('[data-case-tally]'))) {
    const list = place.dataset['caseTally'] === 'members' ? 'members' : 'candidates';
    const { id } = store.templates[list];
    const count = (severity: Severity): number => store.problems().filter((problem) => problem.place.document === id && problem.severity === severity).length;
    const people = peopleIn(store.caseFile(), list);
    const [mends, checks] = [count('error'), count('warning')];
    const words = [`${people} 人`, ...(mends > 0 ? [`${mends} 处要改`] : []), ...(checks > 0 ? [`${checks} 处请核对`] : [])];
    place.textContent = people > 0 ? words.join('，') : '';
    place.classList.toggle('fix-text', mends > 0);
  }
}

function showNextStep(store: CaseStore): void {
  const step = nextStep(store.caseFile(), store.problems(), store.templates);
  const place = document.querySelector<HTMLElement>('[data-next-step]');
  if (!step || !place) return;
  say(place, 'when', '下一步');
  say(place, 'title', step.title);
  say(place, 'says', step.says);
  say(place, 'act', step.act);
  const link = place.querySelector('a');
  const to = place.dataset[step.list];
  if (link && to) link.href = to;
}

function say(place: Element, part: string, words: string): void {
  const element = place.querySelector(`[data-part="${part}"]`);
  if (element) element.textContent = words;
}
