import { traceOf } from '../diagnosis/trace.ts';
import type { Failure, Made, Reply } from './reply.ts';

type Making<Order, Result, Progress> = (order: Order, tell: (progress: Progress) => void) => Result | Promise<Result>;

/** Makes this script the worker that answers the order of a page. */
export function answerOrder<Order, Result extends Made, Progress = never>(make: Making<Order, Result, Progress>): void {
  const send = (reply: Reply<Result, Progress>, moved: Transferable[] = []): void => self.postMessage(reply, { transfer: moved });
  const answer = async (order: Order): Promise<void> => {
    const made = await make(order, (progress) => send({ kind: 'progress', progress }));
    send({ kind: 'made', made }, made.bytes ? [made.bytes.buffer] : []);
  };
  self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    answer(data).catch((cause: unknown) => send({ kind: 'failed', failure: failureOf(cause) }));
  });
}

function failureOf(cause: unknown): Failure {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  return { name, message, trace: traceOf(cause, self.location.origin) };
}
