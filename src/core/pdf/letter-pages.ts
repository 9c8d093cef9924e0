import { linesToPage } from './letter-grid.ts';
import type { LetterLine } from './letter-runs.ts';

/** No fewer lines of text stand above the signature on its page: 此页无正文 is not to be written (GB/T 9704-2012 7.3.5.4). */
const linesAboveSignature = 2;

/** Lines by page, 22 to each. A heading goes along with the text below it, the signature with the last lines of the text. */
export function paginate(lines: readonly LetterLine[]): LetterLine[][] {
  const kept = withSignatureKept(lines);
  const pages: LetterLine[][] = [];
  for (let done = 0; done < kept.length; ) {
    while (done > 0 && kept[done] && isBlank(kept[done])) done += 1;
    const share = shareOf(kept.slice(done, done + linesToPage + 1));
    pages.push(kept.slice(done, done + share));
    done += share;
  }
  return pages.length > 0 ? pages : [[]];
}

/** How many of the next lines stand on one page. `next` has one line more than fits, if there is one. */
function shareOf(next: readonly LetterLine[]): number {
  if (next.length <= linesToPage) return next.length;
  for (let share = linesToPage; share > 0; share -= 1) if (!next[share - 1]?.keepsWithNext) return share;
  return linesToPage;
}

function withSignatureKept(lines: readonly LetterLine[]): LetterLine[] {
  const isSignature = (line: LetterLine): boolean => line.origin?.part === 'signature';
  const first = lines.findIndex(isSignature);
  if (first < 0) return [...lines];
  const end = lines.length - [...lines].reverse().findIndex(isSignature);
  const text = lines.flatMap(({ origin }, i) => (i < first && origin?.part === 'paragraph' ? [i] : []));
  const from = Math.max(text[text.length - linesAboveSignature] ?? 0, end - linesToPage);
  return lines.map((line, i) => (i >= from && i < end - 1 ? { ...line, keepsWithNext: true } : line));
}

function isBlank(line: LetterLine | undefined): boolean {
  return line?.origin === undefined;
}
