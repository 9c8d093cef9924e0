import type { Paper } from '../../core/paper/paper.ts';
import { download } from '../download.ts';

export type FileKind = 'pdf' | 'xlsx';

/** How far a file is: a sentence, and `share` from 0 to 1 when it can be told. */
export interface Progress {
  readonly words: string;
  readonly share: number | null;
}

interface Job {
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Makes the file and hands it to the browser's saving. Returns what the person reads afterwards. */
export const printFile: Readonly<Record<FileKind, (paper: Paper, job: Job) => Promise<string>>> = {
  pdf: async (paper, { report, signal }) => {
    const { makePdf } = await loadMakePdf();
    const made = await makePdf(paper, { signal, onProgress: report });
    download(made.bytes, `${paper.fileName}.pdf`, 'application/pdf');
    return `${made.pages} 页`;
  },
  xlsx: async (paper, { signal }) => {
    const { makeXlsx } = await import('../make-xlsx.ts');
    download(await makeXlsx(paper, { signal }), `${paper.fileName}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    return '表格文件';
  },
};

interface PdfMaker {
  readonly makePdf: (paper: Paper, job: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
}

async function loadMakePdf(): Promise<PdfMaker> {
  const found = import.meta.glob<PdfMaker>('../make-pdf.ts');
  const [load] = Object.values(found);
  if (!load) throw new Error('No PDF maker in this build');
  return load();
}
