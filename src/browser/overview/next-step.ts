import { nextStep } from '../../core/answers/next-step.ts';
import type { CaseStore } from '../case/case-store.ts';
import { screenFolders } from '../case/problem-address.ts';
import { fromThisPage } from '../from-this-page.ts';
import { say } from './parts.ts';

/** What comes next in this case, and the way there. Before anything is filled in the page's own words stand. */
export function showNextStep(store: CaseStore): void {
  const place = document.querySelector<HTMLElement>('[data-next-step]');
  const step = nextStep(store.caseFile(), store.problems(), store.templates);
  if (!place || !step) return;
  say(place, 'when', '下一步');
  say(place, 'title', step.title);
  say(place, 'says', step.says);
  say(place, 'act', step.act);
  const { screen, anchor } = step.target;
  const link = place.querySelector('a');
  if (link) link.href = fromThisPage(screenFolders[screen] + (anchor === '' ? '' : `#${anchor}`));
}
