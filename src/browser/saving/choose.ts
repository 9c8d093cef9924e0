import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { storageKey } from '../display/preference.ts';
import { forgetOffline } from '../offline/forget-offline.ts';
import { deleteCabinet, writeNote } from './browser-cases.ts';
import { chooseHere, chooseNowhere, type KeptDays, readChoice, unchoose } from './save-choice.ts';
import { type RefusalReason, StoreRefusal } from './saved-cases.ts';

/** From now on this computer keeps the case, and every other the person opens. Whether the store gives room is known once something is in it: the answer says why it does not, or null. */
export async function saveHere({ saver }: PageCase, keptDays?: KeptDays): Promise<RefusalReason | null> {
  try {
    // The choice first: whoever leaves the page now has made it.
    chooseHere(window, keptDays);
    await writeNote('chosen', true);
  } catch (error) {
    noteFailure('storage', error);
    unchoose(window);
    return error instanceof StoreRefusal ? error.reason : 'forbidden';
  }
  // Where it can be asked for, the browser keeps what is saved even when the disk runs low. Plain http has nobody to ask.
  if ('storage' in navigator) void navigator.storage.persist();
  if (saver.state.kind === 'off') saver.start();
  return null;
}

/** From now on nothing is kept on this computer, and what was kept is deleted. What is open stays with its tab. Rejects with a StoreRefusal when it could not be deleted. */
export async function saveNowhere({ saver, tabs }: PageCase): Promise<void> {
  const wasKept = readChoice(window).kind === 'here';
  try {
    chooseNowhere(window);
    keepDisplayWithTab();
  } catch (error) {
    // Nothing is stored where nothing can be: the choice holds by itself.
    noteFailure('storage', error);
  }
  saver.stop();
  tabs.post({ kind: 'nowhere' });
  await Promise.all([wasKept && deleteCabinet(), forgetOffline()]);
}

/** How the person wants to see the site goes on as chosen, in this tab. */
function keepDisplayWithTab(): void {
  const chosen = localStorage.getItem(storageKey);
  if (chosen !== null) sessionStorage.setItem(storageKey, chosen);
  localStorage.removeItem(storageKey);
}
