import Alpine from '@alpinejs/csp';
import { openCaseStore } from '../case/case-store.ts';
import { thisPage } from '../case/kept-page.ts';
import { learnGlyphs } from '../case/learn-glyphs.ts';
import { tabKeeper } from '../case/tab-keeper.ts';
import { startCaseStrip } from '../desk/case-strip.ts';
import { ownTable } from '../desk/purpose.ts';
import { startOrTell } from '../desk/start-failure.ts';
import { undoKey } from '../desk/undo-key.ts';
import { embeddedRules, embeddedTemplates } from '../embedded-data.ts';
import { catchTheRest } from '../funnel.ts';
import { Enterprise } from './enterprise.ts';
import { type EnterpriseState, firstState } from './enterprise-state.ts';

// The entry point of the page on which the enterprise tells of itself.

export function startEnterprise(): void {
  const root = document.querySelector<HTMLElement>('[data-enterprise]');
  if (!root) throw new Error('The page asks nothing');
  startOrTell(root, ownTable.unopened, () => start(root));
}

function start(root: HTMLElement): void {
  const store = openCaseStore(embeddedTemplates(), tabKeeper(thisPage));
  const state = Alpine.reactive(firstState());
  const enterprise = new Enterprise(store, embeddedRules(), state, root);
  startCaseStrip(store);
  listen(enterprise);
  catchTheRest(() => {
    state.failure.title = '刚才的操作没有完成';
    state.failure.words = ownTable.failed;
  });
  learnGlyphs(store);
  Alpine.data('enterprise', () => parts(enterprise, state));
  Alpine.start();
}

/** What the page's attributes name. */
function parts(enterprise: Enterprise, state: EnterpriseState): Record<string, unknown> {
  return {
    state,
    undo: () => enterprise.undo(),
    redo: () => enterprise.redo(),
    problemOf: (field: string) => state.problems[field] ?? '',
    isFaulty: (field: string) => state.faulty.includes(field),
    isFilled: (field: string) => state.filled.includes(field),
    showsQuote: (quote: string) => state.route.quotes.includes(quote),
    showsOpen: (id: string) => state.route.open.includes(id),
    isKind: (kind: string) => state.route.kind === kind,
    runToast: () => enterprise.runToast(),
    closeToast: () => enterprise.closeToast(),
    holdToast: () => enterprise.toasts.hold(),
    leaveToast: () => enterprise.toasts.leave(),
    closeFailure: () => enterprise.closeFailure(),
    // Nothing here takes long enough to be stopped.
    cancel: () => undefined,
  };
}

function listen(enterprise: Enterprise): void {
  document.addEventListener('keydown', (event) => {
    const act = undoKey(event);
    // What is being typed is undone by the input itself.
    if (act === null || enterprise.isTyping) return;
    event.preventDefault();
    enterprise[act]();
  });
}
