import { routeOf } from '../../core/routing/outside.ts';
import { learnGlyphs } from '../case/learn-glyphs.ts';
import { openPageCase } from '../case/page-case.ts';
import { startCaseStrip } from '../desk/case-strip.ts';
import { embeddedRules, embeddedTemplates, outsideOnPage } from '../embedded-data.ts';
import { startSavingBar } from '../saving/saving-bar.ts';
import { SavingPanel } from '../saving/saving-panel.ts';
import { showMaterials } from './materials.ts';
import { showNextStep } from './next-step.ts';
import { say } from './parts.ts';
import { showRoute } from './route.ts';
import { showSteps } from './steps.ts';

// The entry point of 办理台: the page says by itself how to begin; with a case in the tab it says how far that is and what comes next.

export async function startOverview(): Promise<void> {
  const pageCase = startSavingBar(await openPageCase(embeddedTemplates(), outsideOnPage()));
  const { store } = pageCase;
  const rules = embeddedRules();
  startCaseStrip(store);
  const show = (): void => {
    showTitle(store.caseFile().enterprise.name);
    showNextStep(store);
    showSteps(store);
    showMaterials(store);
    showRoute(routeOf(rules, store.templates.facts, store.caseFile()), store.outside()?.approver);
  };
  store.subscribe(show);
  show();
  const panel = document.querySelector<HTMLElement>('[data-saving-panel]');
  if (panel) new SavingPanel(panel, pageCase);
  if (store.opening.kind === 'case') learnGlyphs(store);
}

/** The case is called after its enterprise. */
function showTitle(name: string): void {
  const head = document.querySelector<HTMLElement>('[data-case-head]');
  if (!head) return;
  const own = head.dataset['caseHead'] ?? '';
  say(head, 'title', name === '' ? own : name);
  say(head, 'above', name === '' ? '' : own);
}
