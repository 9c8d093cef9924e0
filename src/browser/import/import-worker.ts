import { traceOf } from '../diagnosis/trace.ts';
import type { Failure } from '../worker/reply.ts';
import { SourceSession } from './source-session.ts';
import type { SourceAct, SourceNews, SourceReply } from './source-view.ts';

// One worker for one file: it reads, answers as long as the person is asked, and is ended with everything it read.

const session = new SourceSession();

self.addEventListener('message', ({ data }: MessageEvent<SourceAct>) => {
  const send = (message: SourceReply | SourceNews): void => self.postMessage(message);
  // A message arrives while the reading goes on: the page has a thread of its own.
  session.take(data, (progress) => send({ kind: 'progress', progress })).then(send, (cause: unknown) => send({ kind: 'failed', failure: failureOf(cause) }));
});

/** Where it failed; never its message, which may quote the file. */
function failureOf(cause: unknown): Failure {
  return { name: cause instanceof Error ? cause.name : '', message: '', trace: traceOf(cause, self.location.origin) };
}
