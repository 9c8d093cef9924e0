import type { Paper } from '../core/paper/paper.ts';
import { signed } from './site-maker.ts';
import { giveOrder } from './worker/give-order.ts';
import type { MadeFile } from './worker/reply.ts';

/** A paper as a Word file, made in a worker so that the page stays quick; the library loads with the first file. Rejects as `giveOrder` does. */
export async function makeDocx(paper: Paper, { signal }: { readonly signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>> {
  const start = (): Worker => new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module', name: 'docx' });
  const { bytes } = await giveOrder<MadeFile>(start, signed(paper), { signal, errorOf: ({ message }) => new Error(`The Word worker failed: ${message}`) });
  return bytes;
}
