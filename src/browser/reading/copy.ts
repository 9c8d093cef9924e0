/**
 * Copies `text`; false when the browser refuses. Plain-http sites have no asynchronous clipboard: there a hidden text field and the
 * old command do it.
 */
export async function copyText(text: string): Promise<boolean> {
  // The type says that it is always there; on plain http it is not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return copyByField(text);
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text);
  }
}

function copyByField(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'heard';
  field.readOnly = true;
  // Beside what has the focus: buttons that show only while they have it, and dialogs that keep it, stay as they are.
  (before?.parentElement ?? document.body).append(field);
  field.select();
  const done = copyCommand();
  if (before instanceof HTMLElement) before.focus();
  field.remove();
  return done;
}

function copyCommand(): boolean {
  try {
    return document.execCommand('copy'); // eslint-disable-line @typescript-eslint/no-deprecated -- the only way on plain http
  } catch {
    return false;
  }
}
