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

/** What each question is answered with. */
interface Answers extends OfflineAnswers {
  readonly 'may-you-reload': boolean;
}

/** Null when no answer came in time: whoever was asked is gone, or asleep. Null also from a worker that could not do it. */
export function ask<Question extends keyof Answers>(whom: { postMessage(message: unknown, moved: Transferable[]): void }, question: Question, withinMs: number): Promise<Answers[Question] | null> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    const answered = (answer: Answers[Question] | null): void => {
      clearTimeout(timer);
      port1.close();
      resolve(answer);
    };
    const timer = setTimeout(() => answered(null), withinMs);
    port1.onmessage = ({ data }: MessageEvent<Answers[Question] | null>) => answered(data);
    whom.postMessage(question, [port2]);
  });
}
