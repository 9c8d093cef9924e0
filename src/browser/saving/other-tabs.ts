// What the tabs of this site say to each other. They hear of what is saved, never what is in it.

export type TabMessage =
  /** That page saved the case. */
  | { readonly kind: 'saved'; readonly id: string }
  /** That page opened the case, and asks who has it too. */
  | { readonly kind: 'opened'; readonly id: string }
  /** The answer: that page has it. */
  | { readonly kind: 'also-open'; readonly id: string }
  /** That page has it no more. */
  | { readonly kind: 'left'; readonly id: string }
  /** It was deleted from this computer. */
  | { readonly kind: 'removed'; readonly id: string }
  /** The person wants nothing to be left: neither here nor in any tab. */
  | { readonly kind: 'clear' }
  /** Nothing may be saved on this computer any more; what is open stays with its tab. */
  | { readonly kind: 'nowhere' };

export interface OtherTabs {
  post(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
}

/** The other tabs of this browser. Where it has no channel for them, they hear of what one puts into the computer's storage and takes out again at once: only who lets this computer keep something has anything to say. */
export function otherTabs(): OtherTabs {
  const channel = openChannel();
  if (!channel) return tabsByStorage;
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => listener(data)),
  };
}

/** Null in Safari before 15.4, and where the browser forbids every kind of storage. Who opens one and does not close it may keep the page out of the browser's memory. */
export function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('qikexie');
  } catch {
    return null;
  }
}

const messageKey = 'qikexie-message';

export const tabsByStorage: OtherTabs = {
  post: (message) => {
    try {
      localStorage.setItem(messageKey, JSON.stringify(message));
      localStorage.removeItem(messageKey);
    } catch {
      // Nobody is heard: what is saved is looked at when the page is come back to.
    }
  },
  listen: (listener) =>
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === messageKey && newValue) listener(JSON.parse(newValue) as TabMessage); // cast: only this site writes there
    }),
};
