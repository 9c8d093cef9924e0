import type { Paper } from '../core/paper/paper.ts';
import { writeXlsx } from '../core/xlsx/write-xlsx.ts';
import { type Trace, traceOf } from './diagnosis/trace.ts';

/** What comes back for one paper. */
export type XlsxReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string; readonly trace: Trace };

self.addEventListener('message', ({ data }: MessageEvent<Paper>) => {
  const reply = replyTo(data);
  self.postMessage(reply, { transfer: 'bytes' in reply ? [reply.bytes.buffer] : [] });
});

function replyTo(paper: Paper): XlsxReply {
  try {
    return { bytes: writeXlsx(paper) };
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : String(cause), trace: traceOf(cause, self.location.origin) };
  }
}
