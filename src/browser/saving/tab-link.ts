// Which saved case this tab works on, and how far the two agree. It stands beside the case in the tab's own storage.

export interface TabLink {
  readonly id: string;
  /** The save that this tab knows; 0 before the first. */
  readonly revision: number;
  /** The page of this tab that was open last: what it saved was saved from here. */
  readonly writer: string;
  /** True while the tab holds something that is not saved. */
  readonly ahead: boolean;
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
  const { id, revision, writer, ahead } = data as Record<string, unknown>; // cast: every object has fields
  return typeof id === 'string' && typeof revision === 'number' && typeof writer === 'string' && typeof ahead === 'boolean' ? { id, revision, writer, ahead } : null;
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
