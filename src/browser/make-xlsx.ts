import type { Paper } from '../core/paper/paper.ts';
import { traceOfEvent, withTrace } from './diagnosis/trace.ts';
import { signed } from './site-maker.ts';
import type { XlsxReply } from './xlsx-worker.ts';

/**
 * A paper as an XLSX file, made in a worker so that the page stays quick; the library loads with the first file.
 * Rejects with an AbortError once the signal aborts, and with an Error when the worker cannot start or fails.
 */
export function makeXlsx(paper: Paper, { signal }: { readonly signal: AbortSignal }): Promise<Uint8Array<ArrayBuffer>> {
  if (signal.aborted) return Promise.reject(abortError());
  const worker = new Worker(new URL('./xlsx-worker.ts', import.meta.url), { type: 'module', name: 'xlsx' });
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { once: true });
    worker.addEventListener('error', (event) => reject(withTrace(new Error(`The XLSX worker failed: ${event.message}`), traceOfEvent(event, location.origin))));
    worker.addEventListener('message', ({ data }: MessageEvent<XlsxReply>) => {
      if ('bytes' in data) resolve(data.bytes);
      else reject(withTrace(new Error(`The XLSX worker failed: ${data.failure}`), data.trace));
    });
    worker.postMessage(signed(paper));
  }).finally(() => worker.terminate());
}

function abortError(): DOMException {
  return new DOMException('The file is no longer wanted', 'AbortError');
}
