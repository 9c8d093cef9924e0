import Alpine from '@alpinejs/csp';
import '../roster-grid/roster-grid.ts';
import type { ListName } from '../../core/template/template.ts';
import { openCaseStore } from '../case/case-store.ts';
import { cellsOf, isBlock } from '../clipboard/pasted-cells.ts';
import { embeddedTemplates } from '../embedded-templates.ts';
import { startCaseStrip } from './case-strip.ts';
import { Desk } from './desk.ts';
import { type DeskState, firstState } from './desk-state.ts';
import type { Pickable } from './member-picker.ts';
import { readClipboard, takePastes } from './paste-zone.ts';
import type { PlaceLink, ProblemGroup } from './problem-groups.ts';

// The entry point of the form pages: the case, the sheet, and Alpine for the parts around it.

const mostPlaces = 8;

export function startDesk(): void {
  const root = document.querySelector<HTMLElement>('[data-desk]');
  if (!root) throw new Error('The page has no desk');
  const list = root.dataset['desk'] as ListName; // cast: written by our own page
  const store = openCaseStore(embeddedTemplates());
  const state = Alpine.reactive(firstState());
  const desk = new Desk(store, list, state, root);
  startCaseStrip(store);
  listen(desk, root);
  Alpine.data('desk', () => parts(desk, state));
  Alpine.start();
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
    openPaste: async () => {
      const cells = await readClipboard();
      if (cells && cells.length > 0) desk.paste(cells, desk.pastePlace);
      else desk.open('paste');
    },
    openMore: () => desk.open('more'),
    openPick: () => desk.open('pick'),
    closeDialog: () => desk.closeDialog(),
    printPdf: () => desk.print('pdf'),
    printXlsx: () => desk.print('xlsx'),
    cancel: () => desk.cancel(),
    portrait: () => desk.setOrientation('portrait'),
    landscape: () => desk.setOrientation('landscape'),
    toggleSealLine: () => desk.setSealLine(!state.sealLine),
    showAll: () => show(desk, state, 'all'),
    showMends: () => show(desk, state, 'mend'),
    showChecks: () => show(desk, state, 'check'),
    jump: (link: PlaceLink) => desk.jump(link),
    fixAll: (group: ProblemGroup) => desk.fixAll(group),
    placesOf: (group: ProblemGroup) => (state.unfolded.includes(group.key) ? group.places : group.places.slice(0, mostPlaces)),
    morePlaces: (group: ProblemGroup) => (state.unfolded.includes(group.key) ? 0 : Math.max(0, group.places.length - mostPlaces)),
    unfold: (group: ProblemGroup) => void state.unfolded.push(group.key),
    isHere: (group: ProblemGroup) => state.at !== '' && group.places.some(({ key }) => key.endsWith(`/${state.at}`)),
    runToast: () => desk.toasts.run(),
    closeToast: () => desk.toasts.close(),
    holdToast: () => desk.toasts.hold(),
    leaveToast: () => desk.toasts.leave(),
    closeFailure: () => void (state.failure.title = ''),
    tabRoster: () => void (state.tab = 'roster'),
    tabProblems: () => void (state.tab = 'problems'),
    tabPaper: () => void (state.tab = 'paper'),
  };
}

function show(desk: Desk, state: DeskState, filter: DeskState['filter']): void {
  state.filter = filter;
  desk.refresh();
}

function listen(desk: Desk, root: HTMLElement): void {
  const zone = root.querySelector<HTMLElement>('[data-paste-zone]');
  if (zone) takePastes(zone, (cells) => desk.paste(cells, desk.pastePlace));
  document.addEventListener('keydown', (event) => {
    const act = undoKey(event);
    // What is being typed is undone by the input itself.
    if (act === null || desk.isTyping) return;
    event.preventDefault();
    desk[act]();
  });
  document.addEventListener('paste', (event) => pasteOutside(event, desk));
}

function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** A paste with no cell in focus goes to the end of the list. */
function pasteOutside(event: ClipboardEvent, desk: Desk): void {
  const target = event.target;
  if (event.defaultPrevented || (target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]'))) return;
  const cells = event.clipboardData ? cellsOf(event.clipboardData) : [];
  if (!isBlock(cells)) return;
  event.preventDefault();
  desk.paste(cells, null);
}
