import type { CopiedGrid } from '../../core/intake/clipboard-source.ts';
import { copiedTable, tableOf } from '../clipboard/pasted-cells.ts';

/**
 * The clipboard's cells, where the browser lets a page read it: not on plain http, and only if the person agrees.
 * Null: the person has to press Ctrl+V.
 */
export async function readClipboard(): Promise<CopiedGrid | null> {
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard; // cast: absent on plain http, whatever the types say
  if (!clipboard?.read) return null;
  try {
    const [item] = await clipboard.read();
    if (!item) return null;
    return copiedTable(await textOf(item, 'text/html'), await textOf(item, 'text/plain'));
  } catch {
    // Refused, or nothing readable there: the dialog says what to do instead.
    return null;
  }
}

async function textOf(item: ClipboardItem, type: string): Promise<string> {
  return item.types.includes(type) ? (await item.getType(type)).text() : '';
}

/** Makes an element take a paste and give its cells; nothing of it enters the page. */
export function takePastes(zone: HTMLElement, take: (copied: CopiedGrid) => void): void {
  zone.addEventListener('paste', (event) => {
    event.preventDefault();
    if (event.clipboardData) take(tableOf(event.clipboardData));
  });
  // Only a paste is wanted here: typed characters and drops have no place to go.
  zone.addEventListener('beforeinput', (event) => event.preventDefault());
}
