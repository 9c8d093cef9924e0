import type { TellProgress } from '../../core/intake/progress.ts';
import { traceOfEvent, withTrace } from '../diagnosis/trace.ts';
import type { SourceAct, SourceNews, SourceReply } from './source-view.ts';

/** The longest that a person waits for one answer. */
const secondsToRead = 20;

/** Reading took too long. */
export class ReadingTooLong extends Error {
  override readonly name = 'ReadingTooLong';
  readonly seconds = secondsToRead;
}

type Answer = Exclude<SourceReply, { kind: 'failed' }>;

/** The page's end of the worker that holds a file. Acts are answered one after another, in the order in which they were asked. */
export class SourceReader {
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
  #before: Promise<unknown> = Promise.resolve();
  #stop: ((error: Error) => void) | null = null;
  #ended: Error | null = null;

  /** Rejects with ReadingTooLong when the answer takes more than 20 seconds, with an AbortError once ended, and with what the worker failed of. */
  ask(act: SourceAct, tell: TellProgress): Promise<Answer> {
    const answer = this.#before.then(() => this.#send(act, tell));
    this.#before = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the worker, and with it everything it read. */
  end(): void {
    this.#fail(new DOMException('The file is no longer wanted', 'AbortError'));
  }

  #send(act: SourceAct, tell: TellProgress): Promise<Answer> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new ReadingTooLong('The file was not read in time')), secondsToRead * 1000);
      this.#stop = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      this.#worker.onmessage = ({ data }: MessageEvent<SourceReply | SourceNews>) => {
        if (data.kind === 'progress') {
          tell(data.progress);
          return;
        }
        clearTimeout(timer);
        if (data.kind === 'failed') reject(withTrace(new Error(`The import worker failed: ${data.failure.name}`), data.failure.trace));
        else resolve(data);
      };
      this.#worker.onerror = (event) => this.#fail(withTrace(new Error('The import worker could not go on'), traceOfEvent(event, location.origin)));
      this.#worker.postMessage(act);
    });
  }

  #fail(error: Error): void {
    this.#ended = error;
    this.#worker.terminate();
    this.#stop?.(error);
    this.#stop = null;
  }
}
