import { traceOfEvent, withTrace } from '../diagnosis/trace.ts';
import type { Failure, Reply } from './reply.ts';

interface Options<Progress> {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** The error that the person who wanted it is told; `name` is '' for a worker that could not start. */
  readonly errorOf: (failure: Pick<Failure, 'name' | 'message'>) => Error;
}

/**
 * Starts a worker, gives it one order and ends it. Rejects with an AbortError once the signal aborts, and with `errorOf` the failure,
 * which keeps its trace, when the worker cannot start or fails.
 */
export function giveOrder<Made, Progress = never>(start: () => Worker, order: unknown, { signal, onProgress, errorOf }: Options<Progress>): Promise<Made> {
  if (signal.aborted) return Promise.reject(abortError());
  const worker = start();
  return new Promise<Made>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { once: true });
    worker.addEventListener('error', (event) => reject(withTrace(errorOf({ name: '', message: event.message }), traceOfEvent(event, location.origin))));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply<Made, Progress>>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else if (data.kind === 'made') resolve(data.made);
      else reject(withTrace(errorOf(data.failure), data.failure.trace));
    });
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}

function abortError(): DOMException {
  return new DOMException('The file is no longer wanted', 'AbortError');
}
