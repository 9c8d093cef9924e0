/** What a key asks of the sheet. */
export type GridAct =
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'first-row'
  | 'last-row'
  | 'insert-row'
  | 'move-up'
  | 'move-down'
  | 'enter-problem'
  | 'open-list'
  | 'take-back-typing';

const plain: Readonly<Record<string, GridAct>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Enter: 'down',
  PageUp: 'page-up',
  PageDown: 'page-down',
  F2: 'enter-problem',
  F4: 'open-list',
  Escape: 'take-back-typing',
};

const withControl: Readonly<Record<string, GridAct>> = { Home: 'first-row', End: 'last-row', Enter: 'insert-row' };
const withAlt: Readonly<Record<string, GridAct>> = { ArrowUp: 'move-up', ArrowDown: 'move-down' };

/** The act of a key pressed in a cell, or null for what the input does by itself. Keys of an input method are its own. */
export function gridAct(event: KeyboardEvent): GridAct | null {
  if (event.isComposing || event.keyCode === 229) return null; // eslint-disable-line @typescript-eslint/no-deprecated -- Safari ends a composition before its last key, and only the old code tells
  if (event.altKey) return withAlt[event.key] ?? null;
  if (event.ctrlKey || event.metaKey) return withControl[event.key] ?? null;
  if (event.shiftKey) return event.key === 'Enter' ? 'up' : null;
  return plain[event.key] ?? null;
}
