/** What a key asks for: Ctrl+Z goes one step back, Ctrl+Y or Ctrl+Shift+Z forth; null for any other. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}
