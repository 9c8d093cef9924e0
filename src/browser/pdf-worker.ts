import { layOut } from '../core/pdf/layout.ts';
import { loadFaces, missingCharacters, packsFor, readPackIndex, type MissingCharacter } from '../core/pdf/load-faces.ts';
import { measureBy } from '../core/pdf/measure.ts';
import { writePdf } from '../core/pdf/write-pdf.ts';
import type { Paper } from '../core/paper/paper.ts';
import { type Trace, traceOf } from './diagnosis/trace.ts';
import { fetchPack, PackUnavailable } from './glyph-pack-files.ts';

export interface PdfOrder {
  readonly paper: Paper;
  /** Address of the packs' index; the packs lie beside it. */
  readonly indexAddress: string;
}

/** `fonts`: packs fetched, of how many. `pages`: the pages being written, all at once. */
export interface PdfProgress {
  readonly stage: 'fonts' | 'pages';
  readonly done: number;
  readonly total: number;
}

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that no face has. They are printed as boxes. */
  readonly missing: readonly MissingCharacter[];
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
  const pages = layOut(paper, measureBy(index));
  const needed = packsFor(pages, index);
  const total = needed.regular.length + needed.bold.length;
  let done = 0;
  send({ kind: 'progress', progress: { stage: 'fonts', done, total } });
  const faces = await loadFaces(pages, index, async (fileName) => {
    const pack = await fetchPack(new URL(fileName, indexAddress).href);
    send({ kind: 'progress', progress: { stage: 'fonts', done: (done += 1), total } });
    return pack;
  });
  send({ kind: 'progress', progress: { stage: 'pages', done: 0, total: pages.length } });
  const bytes = new Uint8Array(await writePdf(pages, faces, paper));
  return { bytes, pages: pages.length, missing: missingCharacters(pages, index) };
}

function send(reply: PdfReply): void {
  self.postMessage(reply);
}
