import { fetchRestNow } from './fetch-rest.ts';
import { onOfflineStanding } from './offline-standing.ts';
import { offlineWords } from './offline-words.ts';

/** Keeps the line on working offline true, and lets the person have the rest fetched. */
export function startOfflineLine(): void {
  const place = document.querySelector<HTMLElement>('[data-offline]');
  const words = place?.querySelector<HTMLElement>('[data-part="words"]');
  const button = place?.querySelector('button');
  if (!words || !button) return;
  button.addEventListener('click', fetchRestNow);
  onOfflineStanding((standing) => {
    words.textContent = offlineWords(standing);
    button.hidden = !(standing.kind === 'partly' && standing.rest === 'paused');
  });
}
