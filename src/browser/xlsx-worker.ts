import type { Paper } from '../core/paper/paper.ts';
import { writeXlsx } from '../core/xlsx/write-xlsx.ts';

/** What comes back for one paper. */
export type XlsxReply = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failure: string };

self.addEventListener('message', ({ data }: MessageEvent<Paper>) => {
  const reply = replyTo(data);
  self.postMessage(reply, { transfer: 'bytes' in reply ? [reply.bytes.buffer] : [] });
});

function replyTo(paper: Paper): XlsxReply {
  try {
    return { bytes: writeXlsx(paper) };
  } catch (cause) {
    return { failure: cause instanceof Error ? cause.message : String(cause) };
  }
}
