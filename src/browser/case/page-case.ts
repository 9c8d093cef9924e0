import type { CaseFile } from '../../core/answers/case-file.ts';
import type { Outside } from '../../core/answers/slot-values.ts';
import type { Templates } from '../../core/template/template.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { makeId } from '../make-id.ts';
import { type Arrival, bringCase } from '../saving/bring-case.ts';
import { browserCases } from '../saving/browser-cases.ts';
import { forgetWhenCleared } from '../saving/cleared-elsewhere.ts';
import { type OtherTabs, otherTabs } from '../saving/other-tabs.ts';
import { type KeptDays, readChoice } from '../saving/save-choice.ts';
import type { SavedCases } from '../saving/saved-cases.ts';
import { isEmpty, Saver, type SavingNews, type SavingState } from '../saving/saver.ts';
import { sweep } from '../saving/sweep.ts';
import { pageLink } from '../saving/tab-link.ts';
import { ourKeys } from '../saving/traces.ts';
import { caseKey } from './case-key.ts';
import type { CaseKeeper } from './case-keeper.ts';
import { type CaseStore, openCaseStore } from './case-store.ts';
import { thisPage } from './kept-page.ts';
import { tabKeeper } from './tab-keeper.ts';

/** The case of a page together with its place on this computer. */
export interface PageCase {
  readonly store: CaseStore;
  readonly saver: Saver;
  readonly cases: SavedCases;
  readonly tabs: OtherTabs;
  /** Names this page among all that save. */
  readonly writer: string;
  readonly arrival: Arrival;
  /** Ids of saved cases that are due, and go tomorrow. */
  readonly due: readonly string[];
  /** Hears how saving goes: now, and whenever that changes. */
  onSaving(listener: (state: SavingState) => void): void;
  onNews(listener: (news: SavingNews) => void): void;
  /** From now on nothing of this page is stored any more, not even when it goes away. */
  seal(): void;
}

/** Typing is saved before the field is left, this long after the last key. */
const typingPauseMs = 500;

/** Opens the case of this tab, or the one that this computer keeps; from then on it is saved if the person chose so. */
export async function openPageCase(templates: Templates, outsideOf?: (caseFile: CaseFile) => Outside): Promise<PageCase> {
  const writer = makeId();
  const choice = readChoice(window);
  const isSaving = choice.kind === 'here';
  const { arrival, due } = choice.kind === 'here' ? await arrive(writer, choice.keptDays) : atHome;
  const tabs = otherTabs();
  const [stateListeners, newsListeners]: [((state: SavingState) => void)[], ((news: SavingNews) => void)[]] = [[], []];
  const replacers: ((caseFile: CaseFile) => void)[] = [];
  const inner = tabKeeper(thisPage);
  let isSealed = false;
  const keeper: CaseKeeper = {
    open: () => inner.open(),
    keep: (caseFile) => {
      if (isSealed) return 'stored';
      const storing = inner.keep(caseFile);
      saver.changed();
      return storing;
    },
    watch: (replaced) => {
      inner.watch(replaced);
      replacers.push(replaced);
    },
  };
  const ports = { cases: browserCases, tabs, writer, isChosen: () => readChoice(window).kind === 'here', now: () => Date.now(), makeId, link: pageLink(), later: (act: () => void, ms: number) => void setTimeout(act, ms) };
  const saver: Saver = new Saver(ports, {
    current: () => store.asTyped(),
    replace: (caseFile) => {
      inner.keep(caseFile);
      for (const replaced of replacers) replaced(caseFile);
    },
    stateChanged: (state) => stateListeners.forEach((listener) => listener(state)),
    told: (news) => newsListeners.forEach((listener) => listener(news)),
  });
  const store = openCaseStore(templates, keeper, outsideOf);
  if (isSaving) saver.start();
  const seal = (): void => {
    isSealed = true;
    saver.stop();
  };
  watchTyping(saver);
  watchReturn(saver, store);
  forgetWhenCleared(tabs, seal);
  return {
    store,
    saver,
    cases: browserCases,
    tabs,
    writer,
    arrival,
    due,
    onSaving: (listener) => {
      stateListeners.push(listener);
      listener(saver.state);
    },
    onNews: (listener) => void newsListeners.push(listener),
    seal,
  };
}

type Arrived = Pick<PageCase, 'arrival' | 'due'>;

const atHome: Arrived = { arrival: { kind: 'as-it-was' }, due: [] };

/** Where the store says no, the page opens with what the tab has; the first save says it again, with words. */
async function arrive(writer: string, keptDays: KeptDays): Promise<Arrived> {
  try {
    const due = await sweep(browserCases, keptDays, { open: pageLink().read()?.id, now: Date.now() });
    return { arrival: await bringCase(window.sessionStorage, browserCases, writer), due };
  } catch (error) {
    noteFailure('storage', error);
    return atHome;
  }
}

/** While a word is being composed its letters are no text yet. */
function watchTyping(saver: Saver): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (event instanceof InputEvent && event.isComposing) return;
    timer = setTimeout(() => saver.changed(), typingPauseMs);
  });
}

/** What another tab did meanwhile is looked for when this one is come back to. */
function watchReturn(saver: Saver, store: CaseStore): void {
  window.addEventListener('focus', () => void saver.look());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    // The browser kept the page as it was left, and the person has cleared everything since.
    if (store.storing() === 'stored' && !isEmpty(store.caseFile()) && !ourKeys(() => sessionStorage).includes(caseKey)) location.reload();
    else void saver.look();
  });
}
