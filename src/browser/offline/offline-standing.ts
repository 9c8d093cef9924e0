/** How far this browser is with keeping the site for times without a network. */
export type OfflineStanding =
  /** Not known yet. */
  | { readonly kind: 'unknown' }
  /** The browser has no means, or none for this address: plain http, a private window. */
  | { readonly kind: 'impossible' }
  /** The person wants nothing kept. */
  | { readonly kind: 'declined' }
  /** The person had everything cleared; the next visit begins anew. */
  | { readonly kind: 'cleared' }
  /** Being fetched for the first time. */
  | { readonly kind: 'beginning' }
  /** Pages and everyday glyphs are there, of `whole` bytes `left` are missing. `paused`: they are not being fetched. */
  | { readonly kind: 'partly'; readonly whole: number; readonly left: number; readonly paused: boolean }
  | { readonly kind: 'whole'; readonly whole: number };

let standing: OfflineStanding = { kind: 'unknown' };
const listeners: ((standing: OfflineStanding) => void)[] = [];

export function setOfflineStanding(now: OfflineStanding): void {
  standing = now;
  for (const listener of listeners) listener(now);
}

/** Hears it now and at every change. */
export function onOfflineStanding(listener: (standing: OfflineStanding) => void): void {
  listeners.push(listener);
  listener(standing);
}
