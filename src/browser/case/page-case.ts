import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Outside } from '../../core/answers/slot-values.ts';
import type { Templates } from '../../core/template/template.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { makeId } from '../make-id.ts';
import { type Arrival, bringCase } from '../saving/bring-case.ts';
import { browserCases } from '../saving/browser-cases.ts';
import { forgetWhenCleared, forgetWhenUnwanted } from '../saving/cleared-elsewhere.ts';
import { type OtherTabs, otherTabs } from '../saving/other-tabs.ts';
import { type KeptDays, readChoice } from '../saving/save-choice.ts';
import { type SavedCases, StoreRefusal } from '../saving/saved-cases.ts';
import { isEmpty, Saver, type SavingNews, type SavingState } from '../saving/saver.ts';
import { sweep } from '../saving/sweep.ts';
import { pageLink } from '../saving/tab-link.ts';
import { ourKeys } from '../saving/traces.ts';
import { caseKey } from './case-key.ts';
import type { CaseKeeper, Storing } from './case-keeper.ts';
import { type CaseStore, openCaseStore } from './case-store.ts';
import { thisPage } from './kept-page.ts';
import { tabKeeper } from './tab-keeper.ts';
import { watchTyping } from './typing.ts';

/** The case of a page together with its place on this computer. */
export interface PageCase {
  readonly store: CaseStore;
  readonly saver: Saver;
  readonly cases: SavedCases;
  readonly tabs: OtherTabs;
  readonly arrival: Arrival;
  /** Ids of saved cases that are due, and go tomorrow. */
  readonly due: readonly string[];
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

type Arrived = Pick<PageCase, 'arrival' | 'due'>;

const atHome: Arrived = { arrival: { kind: 'as-it-was' }, due: [] };

/** Where the store says no, the page opens with what the tab has. */
async function arrive(holdsCase: boolean, link: ReturnType<typeof pageLink>, keptDays: KeptDays): Promise<Arrived> {
  try {
    const due = await sweep(browserCases, keptDays, { open: link.read()?.id, now: Date.now() });
    return { arrival: await bringCase({ holdsCase, link }, browserCases), due };
  } catch (error) {
    noteFailure('storage', error);
    return { ...atHome, arrival: { kind: 'refused', reason: error instanceof StoreRefusal ? error.reason : 'failed' } };
  }
}

function forgetInTab(): void {
  try {
    thisPage.sessionStorage.removeItem(caseKey);
  } catch {
    // There is no storage, and nothing in it.
  }
}

/** What another tab did meanwhile is looked for when this one is come back to. */
function watchReturn(saver: Saver, store: CaseStore): void {
  window.addEventListener('focus', () => void saver.look());
  window.addEventListener('pagehide', () => saver.leave());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    // The browser kept the page as it was left, and the person has cleared everything since.
    if (store.storing() === 'stored' && !isEmpty(store.caseFile()) && !ourKeys(() => sessionStorage).includes(caseKey)) {
      location.reload();
      return;
    }
    saver.greet();
    void saver.look();
  });
}
