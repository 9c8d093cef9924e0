// Which saved case this tab works on, and how far the two agree. It stands beside the case in the tab's own storage.

export interface TabLink {
  readonly id: string;
  /** The save that this tab knows; 0 before the first. */
  readonly revision: number;
  /** Names the save that this tab tried last: found there, it was written from here, also when the answer came too late to be heard. */
  readonly stamp: string;
  /** True while the tab holds something that is not saved. */
  readonly ahead: boolean;
  /** True when it was deleted from this computer: the tab still has it, and saves it only when the person says so. */
  readonly gone?: boolean;
}

const linkKey = 'qikexie-saved-case';

export function readLink(storage: Pick<Storage, 'getItem'>): TabLink | null {
  let data: unknown;
  try {
    data = JSON.parse(storage.getItem(linkKey) ?? 'null');
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { id, revision, stamp, ahead, gone } = data as Record<string, unknown>; // cast: every object has fields
  return typeof id === 'string' && typeof revision === 'number' && typeof stamp === 'string' && typeof ahead === 'boolean' ? { id, revision, stamp, ahead, gone: gone === true } : null;
}

/** Throws where the tab has no room or no storage. */
export function writeLink(storage: Pick<Storage, 'setItem' | 'removeItem'>, link: TabLink | null): void {
  if (link) storage.setItem(linkKey, JSON.stringify(link));
  else storage.removeItem(linkKey);
}

/** The link of the page that runs this code, read anew each time: another page of the tab may have changed it. Where the tab has no storage, it lives with the page. */
export function pageLink(): { read(): TabLink | null; write(link: TabLink | null): void } {
  let alone: { link: TabLink | null } | null = null;
  return {
    read: () => alone ? alone.link : linkIn(() => window.sessionStorage),
    write: (link) => {
      try {
        writeLink(window.sessionStorage, link);
        alone = null;
      } catch {
        alone = { link };
      }
    },
  };
}

function linkIn(storage: () => Storage): TabLink | null {
  try {
    return readLink(storage());
  } catch {
    return null;
  }
}
