import { traceOf } from '../diagnosis/trace.ts';
import type { Failure, MadeFile, Reply } from './reply.ts';

type Making<Order, Made, Progress> = (order: Order, tell: (progress: Progress) => void) => Made | Promise<Made>;

/** Makes this script the worker that answers the order of a page; the bytes are moved there, not copied. */
export function answerOrder<Order, Made extends MadeFile, Progress = never>(make: Making<Order, Made, Progress>): void {
  const send = (reply: Reply<Made, Progress>, moved: Transferable[] = []): void => self.postMessage(reply, { transfer: moved });
  const answer = async (order: Order): Promise<void> => {
    const made = await make(order, (progress) => send({ kind: 'progress', progress }));
    send({ kind: 'made', made }, [made.bytes.buffer]);
  };
  self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
    answer(data).catch((cause: unknown) => send({ kind: 'failed', failure: failureOf(cause) }));
  });
}

function failureOf(cause: unknown): Failure {
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  return { name, message, trace: traceOf(cause, self.location.origin) };
}
