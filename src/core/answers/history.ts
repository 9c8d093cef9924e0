import type { CaseFile } from './case-file.ts';

/** Where a case has been. Cases share what did not change, so a long past costs little. */
export interface History {
  readonly past: readonly CaseFile[];
  readonly present: CaseFile;
  readonly future: readonly CaseFile[];
}

const longestPast = 200;

export function newHistory(present: CaseFile): History {
  return { past: [], present, future: [] };
}

/** The history after the steps of one change. No steps: the same history, with what can be redone. */
export function record(history: History, steps: readonly CaseFile[]): History {
  const present = steps[steps.length - 1];
  if (!present) return history;
  const past = [...history.past, history.present, ...steps.slice(0, -1)];
  return { past: past.slice(-longestPast), present, future: [] };
}

/** One step back, or the same history at its beginning. */
export function undo(history: History): History {
  const present = history.past[history.past.length - 1];
  if (!present) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

/** One step forward again, or the same history at its end. */
export function redo(history: History): History {
  const [present, ...future] = history.future;
  if (!present) return history;
  return { past: [...history.past, history.present].slice(-longestPast), present, future };
}

export function canUndo(history: History): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History): boolean {
  return history.future.length > 0;
}
