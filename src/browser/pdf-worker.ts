import { readPackIndex } from '../core/pdf/load-faces.ts';
import { printPaper, type PrintedPaper, type PrintProgress } from '../core/pdf/print-paper.ts';
import type { Paper } from '../core/paper/paper.ts';
import { fetchPack } from './glyph-pack-files.ts';
import { answerOrder } from './worker/answer-order.ts';
import type { MadeFile } from './worker/reply.ts';

export interface PdfOrder {
  readonly paper: Paper;
  /** Address of the packs' index; the packs lie beside it. */
  readonly indexAddress: string;
}

export type PdfProgress = PrintProgress;

export interface MadePdf extends PrintedPaper, MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

answerOrder(async ({ paper, indexAddress }: PdfOrder, tell: (progress: PdfProgress) => void): Promise<MadePdf> => {
  const index = readPackIndex(await fetchPack(indexAddress));
  const fonts = { index, fetchPack: (fileName: string) => fetchPack(new URL(fileName, indexAddress).href) };
  const printed = await printPaper(paper, fonts, tell);
  return { ...printed, bytes: new Uint8Array(printed.bytes) };
});
