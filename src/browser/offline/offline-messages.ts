// What pages and the worker say to each other. Each question brings a port for its answer.

/** A page to a worker. */
export type OfflineQuestion =
  /** How much is kept? */
  | 'state'
  /** Fetch a few more of the files that are still missing. */
  | 'more'
  /** Take the place of the worker that answers for the pages now, if no page has anything in hand. */
  | 'take-over'
  /** Keep nothing any more, and throw away what is kept. */
  | 'forget';

export interface OfflineAnswers {
  readonly state: OfflineState;
  readonly more: OfflineState;
  readonly 'take-over': TakeOver;
  readonly forget: null;
}

/** In bytes. */
export interface OfflineState {
  readonly whole: number;
  /** What is still missing of it. */
  readonly left: number;
}

/** `busy`: some page holds what would be lost. */
export type TakeOver = 'done' | 'busy';

/** A worker to a page; the first wants the answer true or false, the last says that nothing is kept any more. */
export type WorkerWord = 'may-you-reload' | 'reload' | 'forgotten';

/** Null when no answer came in time: whoever was asked is gone, or asleep. */
export function ask(whom: { postMessage(message: unknown, moved: Transferable[]): void }, message: OfflineQuestion | WorkerWord, withinMs: number): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const answered = (answer: unknown): void => {
      port1.close();
      resolve(answer);
    };
    port1.onmessage = ({ data }: MessageEvent<unknown>) => answered(data);
    setTimeout(() => answered(null), withinMs);
    whom.postMessage(message, [port2]);
  });
}
