import { fromThisPage } from '../from-this-page.ts';
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
