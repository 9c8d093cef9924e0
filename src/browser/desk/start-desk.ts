import Alpine from '@alpinejs/csp';
import '../roster-grid/roster-grid.ts';
import type { ListName } from '../../core/template/template.ts';
import { openCaseStore } from '../case/case-store.ts';
import { thisPage } from '../case/kept-page.ts';
import { learnGlyphs } from '../case/learn-glyphs.ts';
import { memoryKeeper } from '../case/memory-keeper.ts';
import { openPageCase } from '../case/page-case.ts';
import { isBlock, tableOf } from '../clipboard/pasted-cells.ts';
import { embeddedSample, embeddedTemplates, outsideOnPage, showsSample } from '../embedded-data.ts';
import { catchTheRest } from '../funnel.ts';
import { importParts } from '../import/import-parts.ts';
import { startSavingBar } from '../saving/saving-bar.ts';
import { startCaseStrip } from './case-strip.ts';
import { Desk } from './desk.ts';
import { type DeskState, firstState } from './desk-state.ts';
import { focusUnfolded } from './focus-next.ts';
import type { Pickable } from './member-picker.ts';
import { readClipboard, takePastes } from './paste-zone.ts';
import type { PlaceLink, ProblemGroup } from './problem-groups.ts';
import { ownTable, type Purpose, sampleTable } from './purpose.ts';
import { startOrTell } from './start-failure.ts';
import { undoKey } from './undo-key.ts';

// The entry point of the form pages and the samples: the case, the sheet, and Alpine for the parts around it.

const mostPlaces = 8;

export function startDesk(): void {
  const root = document.querySelector<HTMLElement>('[data-desk]');
  if (!root) throw new Error('The page has no desk');
  const purpose = showsSample() ? sampleTable : ownTable;
  void startOrTell(root, { title: '表没有打开', words: purpose.unopened }, () => start(root, purpose));
}

async function start(root: HTMLElement, purpose: Purpose): Promise<void> {
  const list = root.dataset['desk'] as ListName; // cast: written by our own page
  const sample = embeddedSample();
  const store = sample ? openCaseStore(embeddedTemplates(), memoryKeeper(sample, thisPage)) : startSavingBar(await openPageCase(embeddedTemplates(), outsideOnPage())).store;
  const state = Alpine.reactive(firstState());
  const desk = new Desk({ store, list, purpose }, state, root);
  startCaseStrip(store);
  listen(desk, root);
  tellTheRest(state, purpose);
  learnGlyphs(store);
  const importing = importParts(desk, store, list, root);
  Alpine.data('desk', () => ({ ...parts(desk, state), ...importing }));
  Alpine.start();
  goToPlace(desk);
}

/** The list of everything leads here, to one cell: from another screen, or while this page is open. */
function goToPlace(desk: Desk): void {
  window.addEventListener('hashchange', () => desk.goToHash(location.hash));
  desk.goToHash(location.hash);
}

/** Whatever else goes wrong: the person is told what became of what was typed, and what to do. */
function tellTheRest(state: DeskState, { failed }: Purpose): void {
  catchTheRest(() => {
    state.failure.title = '刚才的操作没有完成';
    state.failure.words = failed;
  });
}

/** What the page's attributes name. */
function parts(desk: Desk, state: DeskState): Record<string, unknown> {
  return {
    state,
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    addRow: () => desk.addRow(),
    deleteSelected: () => desk.deleteSelected(),
    deleteHere: () => desk.deleteHere(),
    findMembers: (event: InputEvent) => desk.find((event.target as HTMLInputElement).value), // cast: the picker's own input
    pickRole: (person: Pickable, role: string) => desk.pickRole(person, role),
    moveUp: () => desk.move(-1),
    moveDown: () => desk.move(1),
    openPaste: () => pasteFromClipboard(desk, state),
    openMore: () => desk.open('more'),
    openPick: () => desk.open('pick'),
    closeDialog: () => desk.closeDialog(),
    printPdf: () => desk.print('pdf'),
    printXlsx: () => desk.print('xlsx'),
    printDocx: () => desk.print('docx'),
    previousPage: () => desk.turnPage(-1),
    nextPage: () => desk.turnPage(1),
    toggleWide: () => void (state.paper.wide = !state.paper.wide),
    cancel: () => desk.cancel(),
    portrait: () => desk.setOrientation('portrait'),
    landscape: () => desk.setOrientation('landscape'),
    toggleSealLine: () => desk.setSealLine(!state.sealLine),
    showAll: () => show(desk, state, 'all'),
    showMends: () => show(desk, state, 'error'),
    showLacks: () => show(desk, state, 'missing'),
    showChecks: () => show(desk, state, 'warning'),
    jump: (link: PlaceLink) => desk.jump(link),
    fixAll: (group: ProblemGroup) => desk.fixAll(group),
    placesOf: (group: ProblemGroup) => (state.unfolded.includes(group.key) ? group.places : group.places.slice(0, mostPlaces)),
    morePlaces: (group: ProblemGroup) => (state.unfolded.includes(group.key) ? 0 : Math.max(0, group.places.length - mostPlaces)),
    unfold: (group: ProblemGroup, { target }: Event) => unfold(state, group, target as Element), // cast: the page's own button
    isHere: (group: ProblemGroup) => state.at !== '' && group.places.some(({ key }) => key.endsWith(`/${state.at}`)),
    runToast: () => desk.runToast(),
    closeToast: () => desk.closeToast(),
    holdToast: () => desk.toasts.hold(),
    leaveToast: () => desk.toasts.leave(),
    closeFailure: () => desk.closeFailure(),
    tabRoster: () => void (state.tab = 'roster'),
    tabProblems: () => void (state.tab = 'problems'),
    tabPaper: () => void (state.tab = 'paper'),
  };
}

function unfold(state: DeskState, { key }: ProblemGroup, button: Element): void {
  state.unfolded.push(key);
  focusUnfolded(button.closest('.places'), mostPlaces);
}

const patienceMs = 150;

/** Pastes straight from the clipboard where that is allowed. The browser may ask the person first, or never answer: meanwhile the dialog offers Ctrl+V. */
async function pasteFromClipboard(desk: Desk, state: DeskState): Promise<void> {
  const place = desk.pastePlace;
  const waited = { opened: false };
  const timer = setTimeout(() => {
    waited.opened = true;
    desk.open('paste');
  }, patienceMs);
  const copied = await readClipboard();
  clearTimeout(timer);
  // The person has closed the dialog, or pasted into it: an answer that comes now is too late.
  if (waited.opened && state.dialog !== 'paste') return;
  if (copied && copied.cells.length > 0) desk.paste(copied, place);
  else if (!waited.opened) desk.open('paste');
}

function show(desk: Desk, state: DeskState, filter: DeskState['filter']): void {
  state.filter = filter;
  desk.refresh();
}

function listen(desk: Desk, root: HTMLElement): void {
  const zone = root.querySelector<HTMLElement>('[data-paste-zone]');
  if (zone) takePastes(zone, (copied) => desk.paste(copied, desk.pastePlace));
  document.addEventListener('keydown', (event) => {
    const act = undoKey(event);
    // What is being typed is undone by the input itself.
    if (act === null || desk.isTyping) return;
    const isBehind = desk.state.dialog !== '';
    // Nothing happens behind a dialog; its own fields undo by themselves.
    if (isBehind && event.target instanceof Element && event.target.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable]')) return;
    event.preventDefault();
    if (!isBehind) desk[act]();
  });
  document.addEventListener('paste', (event) => pasteOutside(event, desk));
  document.addEventListener('copy', (event) => {
    if (!hasMarkedText() && event.clipboardData && desk.copySelected(event.clipboardData)) event.preventDefault();
  });
}

/** True when the person has marked letters: those are what is copied. */
function hasMarkedText(): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && active.type === 'text') return active.selectionStart !== active.selectionEnd;
  return getSelection()?.isCollapsed === false;
}

/** A paste with no cell in focus goes to the end of the list. */
function pasteOutside(event: ClipboardEvent, desk: Desk): void {
  const target = event.target;
  if (event.defaultPrevented || (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]'))) return;
  const copied = event.clipboardData && tableOf(event.clipboardData);
  if (!copied || !isBlock(copied.cells)) return;
  event.preventDefault();
  desk.paste(copied, null);
}
