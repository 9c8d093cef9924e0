import { forgetOffline } from '../offline/forget-offline.ts';
import { deleteCabinet } from './browser-cases.ts';
import { clearStorages, leaveCleared } from './cleared-tab.ts';
import type { OtherTabs } from './other-tabs.ts';

/** Empties every store of this site, here and in its other tabs, and goes to the page that shows what is left: nothing. `seal` stops the page from storing what it holds. Rejects with a StoreRefusal when the saved cases could not be deleted. */
export async function clearComputer(tabs: OtherTabs, seal: () => void): Promise<void> {
  seal();
  tabs.post({ kind: 'clear' });
  clearStorages();
  await Promise.all([deleteCabinet(), forgetOffline()]);
  leaveCleared();
}
