import { noteCleared } from '../offline/forget-offline.ts';
import { clearStorages } from './cleared-tab.ts';
import { openChannel, type TabMessage, tabsByStorage } from './other-tabs.ts';

/** Heard on the window once this tab holds nothing any more. */
export const clearedEvent = 'qikexie-cleared';

/** A page that is only read empties its tab too when another tab clears the computer. It holds nothing of the case itself, so it stays. */
export function forgetWhileReading(): void {
  tabsByStorage.listen(hear);
  let channel = listening();
  // Left open, a channel keeps the page out of the browser's memory; what comes meanwhile is heard by the page that is shown instead.
  window.addEventListener('pagehide', () => channel?.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) channel = listening();
  });
}

function listening(): BroadcastChannel | null {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => hear(data));
  return channel;
}

function hear({ kind }: TabMessage): void {
  if (kind !== 'clear') return;
  clearStorages();
  noteCleared();
  window.dispatchEvent(new Event(clearedEvent));
}
