import Alpine from '@alpinejs/csp';
import { learnGlyphs } from '../case/learn-glyphs.ts';
import { openPageCase } from '../case/page-case.ts';
import { startCaseStrip } from '../desk/case-strip.ts';
import { ownTable } from '../desk/purpose.ts';
import { startOrTell } from '../desk/start-failure.ts';
import { undoKey } from '../desk/undo-key.ts';
import { embeddedTemplates, outsideOnPage } from '../embedded-data.ts';
import { catchTheRest } from '../funnel.ts';
import { startSavingBar } from '../saving/saving-bar.ts';
import { CaseScreen } from './case-screen.ts';
import type { ScreenState } from './screen-state.ts';

/** A screen of the case that is not one of the tables. */
export interface ScreenPlan<State extends ScreenState> {
  /** What its element says to Alpine, `x-data`, and carries as `data-screen`. */
  readonly name: string;
  readonly firstState: () => State;
  /** Makes the screen work; returns what the page's attributes name beside what all screens have. */
  readonly start: (screen: CaseScreen, state: State, root: HTMLElement) => Readonly<Record<string, unknown>>;
}

/** Starts the screen of the page, with the case of this tab; when that fails the page says so. */
export function startCaseScreen<State extends ScreenState>(plan: ScreenPlan<State>): void {
  const root = document.querySelector<HTMLElement>(`[data-screen="${plan.name}"]`);
  if (!root) throw new Error(`The page has no screen ${plan.name}`);
  void startOrTell(root, { title: '这一页没有打开', words: ownTable.unopened }, () => start(plan, root));
}

async function start<State extends ScreenState>({ name, firstState, start: startOwn }: ScreenPlan<State>, root: HTMLElement): Promise<void> {
  const { store } = startSavingBar(await openPageCase(embeddedTemplates(), outsideOnPage()));
  const state = Alpine.reactive(firstState());
  const screen = new CaseScreen(store, state, root);
  const own = startOwn(screen, state, root);
  startCaseStrip(store);
  undoByKey(screen);
  catchTheRest(() => {
    state.failure.title = '刚才的操作没有完成';
    state.failure.words = ownTable.failed;
  });
  learnGlyphs(store);
  Alpine.data(name, () => ({ state, ...partsOf(screen), ...own }));
  Alpine.start();
}

/** What the attributes of every screen name. */
function partsOf(screen: CaseScreen): Record<string, unknown> {
  return {
    undo: () => screen.undo(),
    redo: () => screen.redo(),
    cancel: () => screen.cancel(),
    runToast: () => screen.runToast(),
    closeToast: () => screen.closeToast(),
    holdToast: () => screen.toasts.hold(),
    leaveToast: () => screen.toasts.leave(),
    closeFailure: () => screen.closeFailure(),
  };
}

function undoByKey(screen: CaseScreen): void {
  document.addEventListener('keydown', (event) => {
    const act = undoKey(event);
    // What is being typed is undone by the input itself.
    if (act === null || screen.isTyping) return;
    event.preventDefault();
    screen[act]();
  });
}
