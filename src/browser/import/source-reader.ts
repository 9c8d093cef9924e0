import { traceOfEvent, withTrace } from '../diagnosis/trace.ts';
import type { SourceAct, SourceReply } from './source-view.ts';

const limitMs = 20_000;

/** Reading took too long. */
export class ReadingTooLong extends Error {
  override readonly name = 'ReadingTooLong';
}

/** The page's end of the worker that holds a file. One act at a time. */
export class SourceReader {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
  #stop: ((error: Error) => void) | null = null;

  /** Rejects with ReadingTooLong after 20 seconds, with an AbortError once ended, and with what the worker failed of. */
  ask(act: SourceAct): Promise<Exclude<SourceReply, { kind: 'failed' }>> {
    return new Promise<Exclude<SourceReply, { kind: 'failed' }>>((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new ReadingTooLong('The file was not read in time')), limitMs);
      this.#stop = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.#worker.onmessage = ({ data }: MessageEvent<SourceReply>) => {
        clearTimeout(timer);
        if (data.kind === 'failed') reject(withTrace(new Error(`The import worker failed: ${data.failure.name}`), data.failure.trace));
        else resolve(data);
      };
      this.#worker.onerror = (event) => this.#fail(withTrace(new Error('The import worker could not go on'), traceOfEvent(event, location.origin)));
      this.#worker.postMessage(act);
    });
  }

  /** Ends the worker, and with it everything it read. */
  end(): void {
    this.#fail(new DOMException('The file is no longer wanted', 'AbortError'));
  }

  #fail(error: Error): void {
    this.#worker.terminate();
    this.#stop?.(error);
    this.#stop = null;
  }
}
