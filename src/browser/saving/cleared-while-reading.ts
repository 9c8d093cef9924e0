import { noteCleared } from '../offline/forget-offline.ts';
import { openChannel, type TabMessage } from './other-tabs.ts';
import { cleared } from './traces.ts';

/** Heard on the window once this tab holds nothing any more. */
export const clearedEvent = 'qikexie-cleared';

/** A page that is only read empties its tab too when another tab clears the computer. It holds nothing of the case itself, so it stays. */
export function forgetWhileReading(): void {
  let channel = listening();
  // Some browsers keep no page for going back that listens to a channel; meanwhile the page before it listens for the tab.
  window.addEventListener('pagehide', () => channel?.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) channel = listening();
  });
}

function listening(): BroadcastChannel | null {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
    if (data.kind === 'clear') forget();
  });
  return channel;
}

function forget(): void {
  for (const storage of [() => sessionStorage, () => localStorage]) cleared(storage);
  noteCleared();
  window.dispatchEvent(new Event(clearedEvent));
}
