import { indexPath } from 'virtual:glyph-packs';
import type { Paper } from '../core/paper/paper.ts';
import { signed } from './site-maker.ts';
import type { MadePdf, PdfOrder, PdfProgress } from './pdf-worker.ts';
import { giveOrder } from './worker/give-order.ts';

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
  other: '填写的内容都在，没有丢。请再试一次；还是不行，可以先下载另一种文件。',
} as const;

interface Options {
  readonly onProgress: (progress: PdfProgress) => void;
  readonly signal: AbortSignal;
}

/** A paper as PDF, made in a worker. Rejects with a `PdfError`, or with an AbortError once the signal aborts. */
export function makePdf(paper: Paper, { onProgress, signal }: Options): Promise<MadePdf> {
  const start = (): Worker => new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' });
  const order: PdfOrder = { paper: signed(paper), indexAddress: packIndexAddress() };
  const errorOf = ({ name, message }: { readonly name: string; readonly message: string }): PdfError => new PdfError(name === 'PackUnavailable' ? 'fonts' : 'other', message);
  return giveOrder<MadePdf, PdfProgress>(start, order, { signal, onProgress, errorOf });
}

/** Where the index of the packs lies, seen from this page. */
export function packIndexAddress(): string {
  return new URL(`${document.documentElement.dataset['root'] ?? './'}${indexPath}`, document.baseURI).href;
}
