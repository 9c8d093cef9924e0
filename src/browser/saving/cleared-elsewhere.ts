import { noteFailure } from '../diagnosis/last-failure.ts';
import { noteCleared } from '../offline/forget-offline.ts';
import { deleteCabinet } from './browser-cases.ts';
import { clearStorages, leaveCleared } from './cleared-tab.ts';
import type { OtherTabs } from './other-tabs.ts';
import { readChoice } from './save-choice.ts';

/** Forgets the case of this tab when another tab is told to leave nothing on the computer. `settled`: no save of this page is under way any more. */
export function forgetWhenCleared(tabs: OtherTabs, seal: () => void, settled: () => Promise<void>): void {
  tabs.listen(({ kind }) => {
    if (kind !== 'clear') return;
    seal();
    clearStorages();
    noteCleared();
    // What this page was saving may have come after the other had deleted it.
    void deletedAfter(settled).then(leaveCleared);
  });
}

/** The same for what is saved, when another tab is told to save nothing any more: what is open stays. */
export function forgetWhenUnwanted(tabs: OtherTabs, settled: () => Promise<void>): void {
  tabs.listen(({ kind }) => {
    if (kind === 'nowhere') void deletedAfter(settled);
  });
}

async function deletedAfter(settled: () => Promise<void>): Promise<void> {
  await settled();
  try {
    if (readChoice(window).kind !== 'here') await deleteCabinet();
  } catch (error) {
    // The tab where it was asked for tells whether everything is gone.
    noteFailure('storage', error);
  }
}
