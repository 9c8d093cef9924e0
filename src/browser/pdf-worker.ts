import { readPackIndex } from '../core/pdf/load-faces.ts';
import { printPaper, type PrintedPaper, type PrintProgress } from '../core/pdf/print-paper.ts';
import type { Paper } from '../core/paper/paper.ts';
import { type Trace, traceOf } from './diagnosis/trace.ts';
import { fetchPack, PackUnavailable } from './glyph-pack-files.ts';

export interface PdfOrder {
  readonly paper: Paper;
  /** Address of the packs' index; the packs lie beside it. */
  readonly indexAddress: string;
}

export type PdfProgress = PrintProgress;

export interface MadePdf extends PrintedPaper {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type PdfReply =
  | { readonly kind: 'progress'; readonly progress: PdfProgress }
  | { readonly kind: 'made'; readonly made: MadePdf }
  | { readonly kind: 'failed'; readonly reason: 'fonts' | 'other'; readonly detail: string; readonly trace: Trace };

self.addEventListener('message', ({ data }: MessageEvent<PdfOrder>) => {
  makePdf(data).then(
    (made) => self.postMessage({ kind: 'made', made } satisfies PdfReply, { transfer: [made.bytes.buffer] }),
    (cause: unknown) => {
      const reason = cause instanceof PackUnavailable ? 'fonts' : 'other';
      send({ kind: 'failed', reason, detail: cause instanceof Error ? cause.message : String(cause), trace: traceOf(cause, self.location.origin) });
    },
  );
});

async function makePdf({ paper, indexAddress }: PdfOrder): Promise<MadePdf> {
  const index = readPackIndex(await fetchPack(indexAddress));
  const fonts = { index, fetchPack: (fileName: string) => fetchPack(new URL(fileName, indexAddress).href) };
  const printed = await printPaper(paper, fonts, (progress) => send({ kind: 'progress', progress }));
  return { ...printed, bytes: new Uint8Array(printed.bytes) };
}

function send(reply: PdfReply): void {
  self.postMessage(reply);
}
