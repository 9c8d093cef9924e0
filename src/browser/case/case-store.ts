import { applyChange } from '../../core/answers/apply-change.ts';
import { type CaseFile, emptyCase } from '../../core/answers/case-file.ts';
import type { Change, Changed, Note } from '../../core/answers/change.ts';
import { checkCase } from '../../core/answers/check.ts';
import * as past from '../../core/answers/history.ts';
import type { Outside } from '../../core/answers/slot-values.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Templates } from '../../core/template/template.ts';
import { makeId } from '../make-id.ts';
import { today } from '../today.ts';
import type { CaseKeeper, KeptCase, Storing } from './case-keeper.ts';

/** How the case was found when the page opened. */
export type Opening = Exclude<KeptCase, { kind: 'case' }> | { readonly kind: 'case' };

/** The case of the page: what it holds, what is wrong with it, and the way back. */
export interface CaseStore {
  readonly templates: Templates;
  readonly opening: Opening;
  caseFile(): CaseFile;
  problems(): readonly Problem[];
  /** What letters say that stands neither in the case nor in the templates; undefined on a page that knows no rules. */
  outside(): Outside | undefined;
  /** Whether the last change could be kept. */
  storing(): Storing;
  /** Does the change; the answer undoes exactly this change, as long as nothing else was done since. */
  apply(change: Change): Applied;
  /** Does a change that the person has seen in its whole effect: one step back takes back all of it, spellings made one included. */
  land(change: Change): Applied;
  /** Registers a place where people type. Called, it applies what stands there and is not in the case yet. */
  typesAt(enter: () => void): void;
  /** The case as it would be if everything typed were entered now. Nothing is entered by asking. */
  asTyped(): CaseFile;
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

/** Opens the keeper's case, or an empty one dated today. Called once for a page: the store follows what the keeper tells. Without `outsideOf` it is not known what letters lack. */
export function openCaseStore(templates: Templates, keeper: CaseKeeper, outsideOf?: (caseFile: CaseFile) => Outside): CaseStore {
  const kept = keeper.open();
  let history = past.newHistory(kept.kind === 'case' ? kept.case : emptyCase(today()));
  let storing: Storing = kept.kind === 'no-storage' ? 'no-storage' : 'stored';
  let covers: (codePoint: number) => boolean = () => true;
  const check = (): Problem[] => checkCase(history.present, templates, covers, outsideOf?.(history.present));
  let problems = check();
  const listeners = new Set<() => void>();

  const tell = (): void => {
    problems = check();
    for (const listener of listeners) listener();
  };

  const move = (next: past.History): void => {
    if (next === history) return;
    history = next;
    storing = keeper.keep(history.present);
    tell();
  };

  const typists: (() => void)[] = [];
  /** The case as typed, while somebody asks for it. */
  let trial: CaseFile | null = null;

  const entered = (change: Change): Changed => applyChange(trial ?? history.present, change, { templates, makeId });

  const take = ({ steps, notes }: Changed): Applied => {
    if (trial) {
      trial = steps[steps.length - 1] ?? trial;
      return { notes: [], changed: steps.length > 0, takeBack: () => undefined };
    }
    move(past.record(history, steps));
    const after = history;
    const takeBack = (): void => {
      if (history === after) move(steps.reduce(past.undo, history));
    };
    return { notes, changed: steps.length > 0, takeBack };
  };

  const asTyped = (): CaseFile => {
    trial = history.present;
    try {
      for (const enter of typists) enter();
      return trial;
    } finally {
      trial = null;
    }
  };

  keeper.watch((replaced) => {
    history = past.newHistory(replaced);
    tell();
  });

  return {
    templates,
    opening: kept.kind === 'case' ? { kind: 'case' } : kept,
    // Who types one value after another sees the first.
    caseFile: () => trial ?? history.present,
    problems: () => problems,
    outside: () => outsideOf?.(history.present),
    storing: () => storing,
    apply: (change) => take(entered(change)),
    land: (change) => {
      const { steps, notes } = entered(change);
      return take({ steps: steps.slice(-1), notes });
    },
    typesAt: (enter) => void typists.push(enter),
    asTyped,
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
