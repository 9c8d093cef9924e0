import type { PageCase } from '../case/page-case.ts';
import { noteFailure } from '../diagnosis/last-failure.ts';
import { storageKey } from '../display/preference.ts';
import { forgetOffline } from '../offline/forget-offline.ts';
import { deleteCabinet, writeNote } from './browser-cases.ts';
import type { OtherTabs } from './other-tabs.ts';
import { chooseHere, chooseNowhere, type KeptDays, readChoice, type SaveChoice, unchoose } from './save-choice.ts';
import { type RefusalReason, StoreRefusal } from './saved-cases.ts';

/** From now on this computer keeps the case, and every other the person opens. Whether the store gives room is known once something is in it: the answer says why it does not, or null. */
export async function saveHere({ saver }: PageCase, keptDays?: KeptDays): Promise<RefusalReason | null> {
  const before = readChoice(window);
  try {
    // The choice first: whoever leaves the page now has made it.
    chooseHere(window, keptDays);
    if (before.kind !== 'here') await writeNote('chosen', true);
  } catch (error) {
    noteFailure('storage', error);
    restore(before);
    return error instanceof StoreRefusal ? error.reason : 'forbidden';
  }
  askForKeeping();
  if (saver.state.kind === 'off') saver.start();
  return null;
}

/** From now on nothing is kept on this computer, and what was kept is deleted. What is open stays with its tab. Rejects with a StoreRefusal when it could not be deleted. */
export async function saveNowhere({ saver, tabs }: PageCase): Promise<void> {
  const before = readChoice(window);
  try {
    chooseNowhere(window);
    keepDisplayWithTab();
  } catch (error) {
    // Nothing is stored where nothing can be: the choice holds by itself.
    noteFailure('storage', error);
  }
  saver.stop();
  if (before.kind === 'here') await deleteKept(before, tabs);
  await forgetOffline();
}

/** What could not be deleted stays in sight: the choice is then as it was. */
async function deleteKept(before: SaveChoice, tabs: OtherTabs): Promise<void> {
  tabs.post({ kind: 'nowhere' });
  try {
    await deleteCabinet();
  } catch (error) {
    restore(before);
    throw error;
  }
}

function restore(before: SaveChoice): void {
  try {
    unchoose(window);
    if (before.kind === 'here') chooseHere(window, before.keptDays);
    if (before.kind === 'nowhere') chooseNowhere(window);
  } catch {
    // Nothing could be written before either.
  }
}

/** Where it can be asked for, the browser keeps what is saved even when the disk runs low. Plain http has nobody to ask. */
function askForKeeping(): void {
  const { storage } = navigator as { readonly storage?: Partial<StorageManager> }; // cast: absent on plain http, and without this in older browsers
  storage?.persist?.().catch(() => false);
}

/** How the person wants to see the site goes on as chosen, in this tab. */
function keepDisplayWithTab(): void {
  const chosen = localStorage.getItem(storageKey);
  if (chosen !== null) sessionStorage.setItem(storageKey, chosen);
  localStorage.removeItem(storageKey);
}
