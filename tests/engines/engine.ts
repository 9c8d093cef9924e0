// One journey, several engines: what a driver can do. All that a clerk does is made of it, in clerk.ts.

export interface Engine {
  readonly name: string;
  /** Why it cannot be had here, or undefined when it can. */
  reasonAbsent(): string | undefined;
  start(surroundings: Surroundings): Promise<Driver>;
}

export interface Surroundings {
  /** Where the built site is served: `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** The proxy for everything that leaves loopback: `http://127.0.0.1:1235`. */
  readonly proxy: string;
  /** The folder that downloads go to. A file whose name ends in `.part` or `.crdownload`, or has such a file beside it, is not whole yet. */
  readonly downloads: string;
  /** False where every page must come as it was built. WebKit then tells nothing of what goes wrong. */
  readonly isWatched?: boolean;
}

/** A browser with one page. Keys and the mouse are the engine's own: their events are trusted. */
export interface Driver {
  readonly version: string;
  /** What must not happen, as far as the engine tells: errors and warnings on the console, CSP violations, requests to another origin. */
  readonly troubles: readonly string[];
  goto(path: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** Runs it in the page. `act` stands alone: it sees the page and what it is given, which is JSON, as is what it returns. */
  run<Given, Result>(act: (given: Given) => Result, given: Given): Promise<Result>;
  click(place: Place): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  chooseFile(selector: string, file: string): Promise<void>;
  /** Ends the browser, whatever state it is in. */
  close(): Promise<void>;
}

export type Key = 'Tab' | 'copy' | 'paste';

/** CSS pixels from the corner of the viewport. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Waits for a browser to close, but not for ever. */
export async function patiently(closing: Promise<unknown>): Promise<void> {
  await Promise.race([closing.catch(() => undefined), new Promise((wake) => setTimeout(wake, 10_000).unref())]);
}

/** True for what a page says on the console when something is wrong. Engines name warnings differently. */
export function isComplaint(type: string | undefined): boolean {
  return ['error', 'warning', 'warn', 'assert'].includes(type ?? '');
}

/** True when a page on `origin` has no business with that address. */
export function isOutside(address: string, origin: string): boolean {
  return /^(https?|wss?|ftp):/.test(address) && new URL(address).origin !== origin;
}
