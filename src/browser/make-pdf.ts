import { indexPath } from 'virtual:glyph-packs';
import type { Paper } from '../core/paper/paper.ts';
import { traceOfEvent, withTrace } from './diagnosis/trace.ts';
import { signed } from './site-maker.ts';
import type { MadePdf, PdfOrder, PdfProgress, PdfReply } from './pdf-worker.ts';

export type { MadePdf, PdfProgress } from './pdf-worker.ts';

/** What went wrong while a PDF was made. The message is for the person; what was filled in is untouched. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
  /** `fonts`: the font files could not be fetched, trying again later may help. */
  readonly reason: 'fonts' | 'other';

  constructor(reason: 'fonts' | 'other', detail: string) {
    super(wording[reason], { cause: detail });
    this.reason = reason;
  }
}

const wording = {
  fonts: '没有取到印 PDF 用的字形文件，可能是网络断了。填写的内容都在，没有丢。请连上网络后再点一次“下载 PDF”。',
  other: '填写的内容都在，没有丢。请再试一次；还是不行，可以先下载 XLSX。',
} as const;

interface Options {
  readonly onProgress: (progress: PdfProgress) => void;
  readonly signal: AbortSignal;
}

/** A paper as PDF, made in a worker. Rejects with a `PdfError`, or with an AbortError once the signal aborts. */
export function makePdf(paper: Paper, { onProgress, signal }: Options): Promise<MadePdf> {
  if (signal.aborted) return Promise.reject(abortError());
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  return new Promise<MadePdf>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(abortError()), { once: true });
    worker.addEventListener('error', (event) => reject(withTrace(new PdfError('other', event.message), traceOfEvent(event, location.origin))));
    worker.addEventListener('message', ({ data }: MessageEvent<PdfReply>) => {
      if (data.kind === 'progress') onProgress(data.progress);
      else if (data.kind === 'made') resolve(data.made);
      else reject(withTrace(new PdfError(data.reason, data.detail), data.trace));
    });
    worker.postMessage({ paper: signed(paper), indexAddress: packIndexAddress() } satisfies PdfOrder);
  }).finally(() => worker.terminate());
}

/** Where the index of the packs lies, seen from this page. */
export function packIndexAddress(): string {
  return new URL(`${document.documentElement.dataset['root'] ?? './'}${indexPath}`, document.baseURI).href;
}

function abortError(): DOMException {
  return new DOMException('The file is no longer wanted', 'AbortError');
}
