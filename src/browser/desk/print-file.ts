import type { PaperType } from '../../core/paper/case-papers.ts';
import type { Paper } from '../../core/paper/paper.ts';
import { download } from '../download.ts';
import type { MadePdf, PdfProgress } from '../make-pdf.ts';

export type FileKind = PaperType;

/** How far a file is: a sentence, and `share` from 0 to 1. */
export interface Progress {
  readonly words: string;
  readonly share: number;
}

export interface Making {
  readonly report: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Makes the file and hands it to the browser's saving. Returns what the person reads afterwards: PDF 4 页. */
export const printFile: Readonly<Record<FileKind, (paper: Paper, making: Making) => Promise<string>>> = {
  pdf: async (paper, { report, signal }) => {
    const { makePdf } = await import('../make-pdf.ts');
    const made = await makePdf(paper, { signal, onProgress: (progress) => report(pdfWords[progress.stage](progress)) });
    download(made.bytes, `${paper.fileName}.pdf`, 'application/pdf');
    return pdfTold(made);
  },
  xlsx: async (paper, { report, signal }) => {
    const { makeXlsx } = await import('../make-xlsx.ts');
    report({ words: '正在写表格文件', share: 0.5 });
    const bytes = await makeXlsx(paper, { signal });
    download(bytes, `${paper.fileName}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    return 'XLSX 表格';
  },
  docx: async (paper, { report, signal }) => {
    const { makeDocx } = await import('../make-docx.ts');
    report({ words: '正在写 Word 文件', share: 0.5 });
    const bytes = await makeDocx(paper, { signal });
    download(bytes, `${paper.fileName}.docx`, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    return 'Word 文件';
  },
};

const pdfWords: Readonly<Record<PdfProgress['stage'], (progress: PdfProgress) => Progress>> = {
  fonts: ({ done, total }) => ({ words: `正在取字形，已取 ${done} 份，共 ${total} 份`, share: total === 0 ? 0 : (0.8 * done) / total }),
  pages: ({ total }) => ({ words: `正在写 PDF，共 ${total} 页`, share: 0.9 }),
};

function pdfTold({ pages, missing }: MadePdf): string {
  if (missing.length === 0) return `PDF ${pages} 页`;
  const characters = [...new Set(missing.map(({ character }) => character))].map((character) => `“${character}”`).join('');
  return `PDF ${pages} 页，其中${characters}印不出来，印成了方框，请手写补上`;
}
