import { applyChange } from '../../core/answers/apply-change.ts';
import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';
import type { Change, Note } from '../../core/answers/change.ts';
import { checkCase } from '../../core/answers/check.ts';
import * as past from '../../core/answers/history.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Templates } from '../../core/template/template.ts';
import { makeId } from '../make-id.ts';
import { today } from '../today.ts';
import { loadCase, storeCase, storedText, type StoredCase, type Storing } from './case-storage.ts';

/** How the case was found when the page opened. */
export type Opening = Exclude<StoredCase, { kind: 'case' }> | { readonly kind: 'case' };

/** The one case of this tab: what it holds, what is wrong with it, and the way back. */
export interface CaseStore {
  readonly templates: Templates;
  readonly opening: Opening;
  caseFile(): CaseFile;
  problems(): readonly Problem[];
  /** Whether the last change could be written to the tab's storage. */
  storing(): Storing;
  /** Does the change; the answer undoes exactly this change, as long as nothing else was done since. */
  apply(change: Change): Applied;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Tells which characters the paper can print, once that is known. */
  setCovers(covers: (codePoint: number) => boolean): void;
  subscribe(listener: () => void): void;
}

/** What came of a change. `takeBack` does nothing once something else was done. */
export interface Applied {
  readonly notes: readonly Note[];
  readonly changed: boolean;
  readonly takeBack: () => void;
}

/** Opens the case of this tab, or an empty one dated today. Called once for a page: the store follows the page's coming back. */
export function openCaseStore(templates: Templates): CaseStore {
  const stored = loadCase();
  const fresh = stored.kind === 'case' ? stored.case : emptyCase(today());
  let history = past.newHistory(fresh);
  let text = stored.kind === 'case' ? stored.text : null;
  let storing: Storing = stored.kind === 'no-storage' ? 'no-storage' : 'stored';
  let covers: (codePoint: number) => boolean = () => true;
  let problems = checkCase(history.present, templates, covers);
  const listeners = new Set<() => void>();

  const tell = (): void => {
    problems = checkCase(history.present, templates, covers);
    for (const listener of listeners) listener();
  };

  const move = (next: past.History): void => {
    if (next === history) return;
    history = next;
    const written = storeCase(history.present);
    storing = written.storing;
    // What could not be stored must not give way to what was stored before it when the page comes back.
    text = written.text ?? text;
    tell();
  };

  const apply = (change: Change): Applied => {
    const { steps, notes } = applyChange(history.present, change, { templates, makeId });
    move(past.record(history, steps));
    const after = history;
    const takeBack = (): void => {
      if (history === after) move(steps.reduce(past.undo, history));
    };
    return { notes, changed: steps.length > 0, takeBack };
  };

  // A page that the browser kept in memory may come back after another page has changed the case.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted || storedText() === text) return;
    const found = loadCase();
    if (found.kind !== 'case') return;
    history = past.newHistory(found.case);
    text = found.text;
    tell();
  });

  return {
    templates,
    opening: stored.kind === 'case' ? { kind: 'case' } : stored,
    caseFile: () => history.present,
    problems: () => problems,
    storing: () => storing,
    apply,
    undo: () => move(past.undo(history)),
    redo: () => move(past.redo(history)),
    canUndo: () => past.canUndo(history),
    canRedo: () => past.canRedo(history),
    setCovers: (known) => {
      covers = known;
      tell();
    },
    subscribe: (listener) => void listeners.add(listener),
  };
}
