import { writeDocx } from '../docx/write-docx.ts';
import type { PaperType } from '../paper/case-papers.ts';
import type { Paper } from '../paper/paper.ts';
import { printPaper, type FontFiles } from '../pdf/print-paper.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import type { PrintedDocument } from './make-packet.ts';
import type { ItemFile } from './packet-files.ts';

const writers: Readonly<Record<Exclude<PaperType, 'pdf'>, (paper: Paper) => Uint8Array | Promise<Uint8Array>>> = { xlsx: writeXlsx, docx: writeDocx };

/** A paper in each format that it is handed out in; as PDF always, since that goes into the merged file. */
export async function printDocument(paper: Paper, types: readonly PaperType[], fonts: FontFiles): Promise<PrintedDocument> {
  const { bytes, pages } = await printPaper(paper, fonts);
  const others: ItemFile[] = [];
  // One after the other: the largest of them is what sets how much memory is needed.
  for (const extension of types) if (extension !== 'pdf') others.push({ extension, bytes: await writers[extension](paper) });
  return { paper, pdf: bytes, pages, others };
}
