/** What becomes of the files that are missing: `paused` until the person asks for them, `awaits-update` until the version that needs them has taken over. */
export type Rest = 'fetching' | 'paused' | 'awaits-update';

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
  /** Could not be fetched; the next page that is opened tries again. */
  | { readonly kind: 'failed' }
  /** Pages and everyday glyphs are there, of `whole` bytes `left` are missing. */
  | { readonly kind: 'partly'; readonly whole: number; readonly left: number; readonly rest: Rest }
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
