/** What is told of an error: its class and its place in the site's scripts. Nothing of its message, which may hold what a person typed. */
export interface Trace {
  /** `TypeError`, `PackUnavailable 404` with the host's answer; '' for what was no error. */
  readonly kind: string;
  /** `pdf-worker-DVz2BF0e.js:1:2345`; `elsewhere` for a script that is not the site's, a browser extension's say; '' when unknown. */
  readonly place: string;
}

export const kindPattern = /^[A-Z][A-Za-z]{0,39}(?: \d{3})?$/;
export const placePattern = /^(?:[\w.-]+\.js:\d+:\d+|elsewhere)$/;

const elsewhere = 'elsewhere';
const given = new WeakMap<Error, Trace>();

/** Gives an error the trace of what caused it in a worker. Returns the error. */
export function withTrace<E extends Error>(error: E, trace: Trace): E {
  given.set(error, trace);
  return error;
}

/** `origin` is that of the site: its scripts lie in a folder `_astro` there. */
export function traceOf(error: unknown, origin: string): Trace {
  if (!(error instanceof Error)) return { kind: '', place: '' };
  return given.get(error) ?? { kind: kindOf(error), place: placeIn(framesOf(error), origin) };
}

/** The trace of what a window or a worker reports: a worker that could not even start has no error, only a place. */
export function traceOfEvent({ error, filename, lineno, colno }: Pick<ErrorEvent, 'error' | 'filename' | 'lineno' | 'colno'>, origin: string): Trace {
  if (error instanceof Error) return traceOf(error, origin);
  return { kind: '', place: placeIn(`${filename}:${lineno}:${colno}`, origin) };
}

function kindOf(error: Error): string {
  const status = 'status' in error && typeof error.status === 'number' ? ` ${error.status}` : '';
  const kind = `${error.name}${status}`;
  return kindPattern.test(kind) ? kind : 'Error';
}

/** The stack without the message that Chromium begins it with. */
function framesOf({ stack = '', message }: Error): string {
  const head = /^[\w$. ]*: /.exec(stack)?.[0] ?? '';
  return message !== '' && stack.startsWith(head + message) ? stack.slice(head.length + message.length) : stack;
}

/** The first place that a stack names: `at name (address:1:2)` in Chromium, `name@address:1:2` elsewhere. */
function placeIn(frames: string, origin: string): string {
  const [, address = '', line, column] = /(?:^|[\s(@])([a-z][a-z-]*:\/\/[^\s()@]+):(\d+):(\d+)\)?\s*$/m.exec(frames) ?? [];
  if (address === '') return '';
  const file = address.startsWith(`${origin}/`) ? /\/_astro\/([\w.-]+\.js)$/.exec(address)?.[1] : undefined;
  return file === undefined ? foreign(address, origin) : `${file}:${line ?? ''}:${column ?? ''}`;
}

/** Of an address that is no script of the site nothing is told but that. */
function foreign(address: string, origin: string): string {
  return address.startsWith(`${origin}/`) ? '' : elsewhere;
}
