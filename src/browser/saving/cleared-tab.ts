import { fromThisPage } from '../from-this-page.ts';
import { noteCleared } from '../offline/forget-offline.ts';
import { openChannel, tabsByStorage, type TabMessage } from './other-tabs.ts';
import { cleared } from './traces.ts';

/** Empties what this tab and the browser store of the site as texts. */
export function clearStorages(): void {
  for (const storage of [() => localStorage, () => sessionStorage]) cleared(storage);
}

/** Goes to the page that shows what is left: nothing. What this page held in memory goes with it. */
export function leaveCleared(): void {
  const target = new URL(fromThisPage('privacy/#cleared'), location.href);
  const isHere = target.pathname === location.pathname;
  location.replace(target.href);
  if (isHere) location.reload();
}

/** On a page that shows no case: forgets the one that its tab holds when another tab is told to leave nothing on the computer. */
export function forgetTabWhenCleared(): void {
  const heard = ({ kind }: TabMessage): void => {
    if (kind !== 'clear') return;
    clearStorages();
    noteCleared();
  };
  tabsByStorage.listen(heard);
  let channel: BroadcastChannel | null = null;
  const open = (): void => {
    channel = openChannel();
    channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => heard(data));
  };
  open();
  // Left open, it would keep the page out of the browser's memory.
  window.addEventListener('pagehide', () => channel?.close());
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) open();
  });
}
