import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Outside } from '../../core/answers/slot-values.ts';
import type { Templates } from '../../core/template/template.ts';
import { makeId } from '../make-id.ts';
import { type Arrived, arrive, atHome } from '../saving/arrive.ts';
import { browserCases } from '../saving/browser-cases.ts';
import { forgetWhenCleared, forgetWhenUnwanted } from '../saving/cleared-elsewhere.ts';
import { type OtherTabs, otherTabs } from '../saving/other-tabs.ts';
import { readChoice } from '../saving/save-choice.ts';
import type { SavedCases } from '../saving/saved-cases.ts';
import { Saver } from '../saving/saver.ts';
import type { SavingNews, SavingState } from '../saving/saver-ports.ts';
import { pageLink } from '../saving/tab-link.ts';
import { caseKey } from './case-key.ts';
import type { CaseKeeper, Storing } from './case-keeper.ts';
import { type CaseStore, openCaseStore } from './case-store.ts';
import { thisPage } from './kept-page.ts';
import { tabKeeper } from './tab-keeper.ts';
import { watchTyping } from './typing.ts';
import { watchReturn } from './watch-return.ts';

/** The case of a page together with its place on this computer. */
export interface PageCase extends Arrived {
  readonly store: CaseStore;
  readonly saver: Saver;
  readonly cases: SavedCases;
  readonly tabs: OtherTabs;
  /** Hears how saving goes: now, and whenever that changes. */
  onSaving(listener: (state: SavingState) => void): void;
  onNews(listener: (news: SavingNews) => void): void;
  /** From now on nothing of this page is stored any more, not even when it goes away. */
  seal(): void;
  /** The same, when the tab is to go on with what stands in its storage now. */
  leave(): void;
}

/** Opens the case of this tab, or the one that this computer keeps; from then on it is saved if the person chose so. */
export async function openPageCase(templates: Templates, outsideOf?: (caseFile: CaseFile) => Outside): Promise<PageCase> {
  const choice = readChoice(window);
  const link = pageLink();
  const inner = tabKeeper(thisPage);
  const kept = inner.open();
  const { arrival, due } = choice.kind === 'here' ? await arrive(kept.kind === 'case', link, choice.keptDays) : atHome;
  // Whoever begins anew must not be saved over what the tab had before.
  if (choice.kind !== 'here' || (kept.kind !== 'case' && arrival.kind !== 'opened')) link.write(null);
  const tabs = otherTabs();
  const [stateListeners, newsListeners]: [((state: SavingState) => void)[], ((news: SavingNews) => void)[]] = [[], []];
  const replacers: ((caseFile: CaseFile) => void)[] = [];
  let isSealed = false;
  let storing: Storing = 'stored';
  const keepInTab = (caseFile: CaseFile): Storing => {
    if (!isSealed) storing = inner.keep(caseFile);
    return storing;
  };
  const keeper: CaseKeeper = {
    open: () => {
      if (arrival.kind !== 'opened') return kept;
      keepInTab(arrival.case);
      return { kind: 'case', case: arrival.case };
    },
    keep: (caseFile) => {
      const answer = keepInTab(caseFile);
      if (!isSealed) saver.changed();
      return answer;
    },
    watch: (replaced) => {
      inner.watch((caseFile) => {
        replaced(caseFile);
        saver.replaced();
      });
      replacers.push(replaced);
    },
  };
  const ports = { cases: browserCases, tabs, isChosen: () => readChoice(window).kind === 'here', now: () => Date.now(), makeId, link, later: (act: () => void, ms: number) => void setTimeout(act, ms) };
  const saver: Saver = new Saver(ports, {
    current: () => store.asTyped(),
    replace: (caseFile) => {
      keepInTab(caseFile);
      for (const replaced of replacers) replaced(caseFile);
    },
    stateChanged: (state) => {
      // What the tab has no room for is brought from this computer by the next page; what the tab still holds of it is older.
      if (state.kind === 'saved' && state.at > 0 && storing !== 'stored') forgetInTab();
      stateListeners.forEach((listener) => listener(state));
    },
    told: (news) => newsListeners.forEach((listener) => listener(news)),
  });
  const store = openCaseStore(templates, keeper, outsideOf);
  if (choice.kind === 'here') saver.start();
  if (arrival.kind === 'refused') saver.refused(arrival.reason);
  const seal = (): void => {
    isSealed = true;
    saver.stop();
  };
  let isHalfDone = false;
  watchTyping(() => {
    const typed = store.asTyped();
    const wasHalfDone = isHalfDone;
    isHalfDone = typed !== store.caseFile();
    // Otherwise the tab has it already.
    if (isHalfDone || wasHalfDone) keepInTab(typed);
    saver.changed();
    return isHalfDone;
  });
  watchReturn(saver, store);
  forgetWhenCleared(tabs, seal, () => saver.settled());
  forgetWhenUnwanted(tabs, () => saver.settled());
  return {
    store,
    saver,
    cases: browserCases,
    tabs,
    arrival,
    due,
    onSaving: (listener) => {
      stateListeners.push(listener);
      listener(saver.state);
    },
    onNews: (listener) => void newsListeners.push(listener),
    seal,
    leave: () => {
      isSealed = true;
      saver.letGo();
    },
  };
}

function forgetInTab(): void {
  try {
    thisPage.sessionStorage.removeItem(caseKey);
  } catch {
    // There is no storage, and nothing in it.
  }
}
