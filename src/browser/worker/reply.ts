import type { Trace } from '../diagnosis/trace.ts';

/** What a worker sends to the page that gave it its order: how far it is, as often as it likes, then one of the others. */
export type Reply<Made, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Why nothing was made. An error loses its class on the way, so its name travels: PackUnavailable. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly trace: Trace;
}

/** What a worker makes of an order. The bytes, where there are some, are moved to the page, not copied. */
export interface Made {
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** The bytes of a file, and whatever is told of it. */
export interface MadeFile extends Made {
  readonly bytes: Uint8Array<ArrayBuffer>;
}
