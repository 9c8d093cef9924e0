import type { ReadingProgress } from '../../core/intake/progress.ts';

/** How far the reading is, as the dialog shows it. */
export interface ReadingShown {
  readonly words: string;
  /** The same in steps so large that hearing them is no burden. */
  readonly spoken: string;
  /** Of one; 0 while nobody knows. */
  readonly share: number;
  readonly isShareKnown: boolean;
}

const spokenRows = 10_000;
const megabyte = 2 ** 20;

/** Null: it has just begun. */
export function readingShown(fileName: string, progress: ReadingProgress | null): ReadingShown {
  if (!progress) return { words: readingWords(fileName), spoken: '', share: 0, isShareKnown: false };
  const { done, total } = progress;
  return { words: wordsOf(fileName, progress), spoken: wordsOf(fileName, spokenOf(progress)), share: total ? done / total : 0, isShareKnown: total !== null };
}

function wordsOf(fileName: string, progress: ReadingProgress): string {
  const { act, sheet, rows, done, total } = progress;
  switch (act) {
    case 'unpacking':
      return (total ?? 0) < megabyte ? readingWords(fileName) : `正在解开“${fileName}”：${done > 0 ? `已解开 ${inMegabytes(done)} 兆字节，` : ''}共 ${inMegabytes(total ?? 0)} 兆字节`;
    case 'rows':
      return `${readingWords(fileName)}${sheet === '' ? '' : `的工作表“${sheet}”`}${rows > 0 ? `：已读 ${shown(rows)} 行` : ''}`;
    case 'cells':
      return `${readingWords(fileName)}：共 ${shown(rows)} 行，正在取出各格的内容`;
    case 'people':
      return `正在核对“${fileName}”：${done > 0 ? `已核对 ${shown(done)} 行，` : ''}共 ${shown(total ?? 0)} 行`;
  }
}

function readingWords(fileName: string): string {
  return `正在读取“${fileName}”`;
}

function spokenOf(progress: ReadingProgress): ReadingProgress {
  const { act, rows, done } = progress;
  const large = (count: number): number => count - (count % spokenRows);
  if (act === 'rows') return { ...progress, rows: large(rows) };
  return act === 'people' ? { ...progress, done: large(done) } : { ...progress, done: 0 };
}

/** 12,000 */
function shown(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function inMegabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1);
}
