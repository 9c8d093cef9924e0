import { offlineCacheName } from './offline-cache.ts';

// The browser's means for keeping the site, and what of it belongs to this site: others may share the host.

/** Null where the browser has none: on plain http above all. */
export function workersOf(page: Window): ServiceWorkerContainer | null {
  try {
    return page.isSecureContext && 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : null;
  } catch {
    // A frame without an origin of its own.
    return null;
  }
}

/** Absolute address of the site's root, as the page that is open knows it. */
export function siteRoot(): string {
  return new URL(document.documentElement.dataset['root'] ?? './', document.baseURI).href;
}

export async function ownRegistrations(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration[]> {
  const root = siteRoot();
  return (await container.getRegistrations()).filter(({ scope }) => scope === root);
}

export async function deleteOwnCache(): Promise<void> {
  await caches.delete(offlineCacheName(siteRoot()));
}
